/** Lists say the band of a certificate and when it was issued. */
export const certificatesListed = [
  `update standing s set certificates = listed.certificates from (
    select c.person, json_agg(json_build_object('code', c.code, 'programme', c.programme, 'band', c.band,
      'issuedAt', c.issued_at, 'expiresAt', c.expires_at) order by c.issued_at, c.code) as certificates
    from certificate c group by c.person
  ) listed where s.person = listed.person`,
] as const;
