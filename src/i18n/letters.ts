import { DEFAULT_TIME_ZONE } from '../domain/organisation.ts';
import type { InvitationLetter } from '../usecases/people/send-invitations.ts';
import { formatFor } from './format.ts';
import * as m from './paraglide/messages.js';
import { type Translate, translator } from './translate.ts';

/** The invitation as an e-mail, in the reader's language. */
export const invitationLetter: InvitationLetter = ({ name, organisation, link, expiresAt, language }) => {
  const t = translator(language);
  const day = formatFor(language, DEFAULT_TIME_ZONE).day(expiresAt);
  return {
    subject: t(m.letter_invitation_subject, { organisation }),
    text: t(m.letter_invitation_text, { name, organisation, link, day }),
  };
};

/** A letter that shows that the mail server works. */
export function testLetter(t: Translate, organisation: string): { readonly subject: string; readonly text: string } {
  return { subject: t(m.mail_test_subject, { organisation }), text: t(m.mail_test_text, { organisation }) };
}
