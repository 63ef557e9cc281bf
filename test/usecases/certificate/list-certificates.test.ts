import { describe, expect, test } from 'vitest';
import {
  type CertificateFilter,
  certificateFilterFrom,
  listCertificates,
} from '../../../src/usecases/certificate/list-certificates.ts';
import { setActive } from '../../../src/usecases/people/account/set-active.ts';
import { expectOk, sit, studyAll } from '../../support/learner.ts';
import { office } from '../../support/office.ts';

/** Li Na passed excellently on 9 March 2026; her certificate ends a year later. */
async function certified() {
  const world = await office();
  await studyAll(world.needs, world.liNa);
  await sit(world.needs, world.liNa, 'right');
  return world;
}

const listed = async ({ needs, hr }: Awaited<ReturnType<typeof certified>>, filter: CertificateFilter = {}) =>
  (await expectOk(listCertificates(needs, hr, filter))).rows.map(({ person, state }) => `${person.name} ${state}`);

describe('the list of certificates', () => {
  test('says who is certified for what, until when, and which end soon or have ended', async () => {
    const world = await certified();
    const { rows } = await expectOk(listCertificates(world.needs, world.hr));
    expect(rows).toMatchObject([
      {
        programme: { id: 'front-desk-onboarding' },
        certificate: { band: 'excellent', expiresAt: new Date('2027-03-09T01:00:00Z') },
      },
    ]);
    expect(await listed(world)).toEqual(['李娜 valid']);
    world.needs.clock.passDays(365 - 61);
    expect(await listed(world)).toEqual(['李娜 valid']);
    world.needs.clock.passDays(1);
    expect(await listed(world)).toEqual(['李娜 ending']);
    world.needs.clock.passDays(60);
    expect(await listed(world)).toEqual(['李娜 ended']);
  });

  test('shows a renewal in place of what it renewed, which is found when it is asked for', async () => {
    const world = await certified();
    world.needs.clock.passDays(330);
    await sit(world.needs, world.liNa, 'right');
    expect(await listed(world)).toEqual(['李娜 valid']);
    expect(await listed(world, { state: 'replaced' })).toEqual(['李娜 replaced']);
    const { counts } = await expectOk(listCertificates(world.needs, world.hr));
    expect(counts).toEqual({ valid: 1, ending: 0, ended: 0, replaced: 1 });
  });

  test.each<[CertificateFilter, string[]]>([
    [{ programme: 'front-desk-onboarding', band: 'excellent', search: '00017' }, ['李娜 valid']],
    [{ department: '城东营业厅' }, ['李娜 valid']],
    [{ department: '客服中心' }, []],
    [{ programme: 'another' }, []],
    [{ band: 'pass' }, []],
    [{ state: 'ended' }, []],
  ])('narrowed to %j', async (filter, found) => {
    expect(await listed(await certified(), filter)).toEqual(found);
  });

  test('holds nobody who has left', async () => {
    const world = await certified();
    await setActive(world.needs, world.hr, { person: world.liNa.id, active: false });
    expect(await listed(world)).toEqual([]);
  });

  test('takes from an address only what means something', () => {
    const query = new URLSearchParams('state=lost&band=good&programme=%20p%20&course=c');
    expect(certificateFilterFrom(query)).toEqual({ band: 'good', programme: 'p' });
  });
});
