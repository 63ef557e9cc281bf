import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** Keeps passwords of a mail server so that only a server with the same secret can read them. */
export interface PasswordSeal {
  /** @param whom for what the password is; it opens for nothing else */
  readonly seal: (password: string, whom: string) => string;
  /** Undefined when the secret is another by now, or it was sealed for something else, or changed. */
  readonly open: (sealed: string, whom: string) => string | undefined;
}

const VERSION = '1';
const [IV, TAG] = [12, 16];

/** AES-256-GCM under a key that HKDF-SHA-256 derives from the server's secret. */
export function passwordSeal(secret: string): PasswordSeal {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'licheng mail password', 32));
  return {
    seal(password, whom) {
      const iv = randomBytes(IV);
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(whom));
      const text = Buffer.concat([cipher.update(password, 'utf8'), cipher.final()]);
      return `${VERSION}.${Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64url')}`;
    },
    open(sealed, whom) {
      const [version, content = ''] = sealed.split('.');
      const bytes = Buffer.from(content, 'base64url');
      if (version !== VERSION || bytes.length < IV + TAG) return undefined;
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV), { authTagLength: TAG });
        decipher.setAAD(Buffer.from(whom)).setAuthTag(bytes.subarray(IV, IV + TAG));
        return Buffer.concat([decipher.update(bytes.subarray(IV + TAG)), decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
