import type { Store } from '../store.ts';
import type { Changes, Parts } from './changes.ts';
import type { DocumentChange } from './files.ts';
import { frozenCopy } from './frozen.ts';
import { nameOf } from './people.ts';
import { somebody } from './records.ts';

type InvitationPart = Pick<Store, 'invite' | 'useInvitation' | 'reopenInvitation'>;

export function invitationPart({ people }: Parts, changes: Changes): InvitationPart {
  return {
    invite(invitations, entry) {
      const invited = [...invitations].map(([id, invitation]) => ({ id, invitation: frozenCopy(invitation) }));
      return changes.audited(
        invited.map(({ id }) => id),
        entry,
        async () => {
          const write: DocumentChange[] = [];
          for (const { id, invitation } of invited) {
            const before = { invitation: somebody(await people.record(id), id).invitation ?? null };
            write.push({ name: nameOf(id), before, after: { invitation } });
          }
          return { answer: undefined, write };
        },
      );
    },

    async useInvitation(id, nonce, at) {
      const usedAt = frozenCopy(at);
      const answer = await changes.toPerson<'used' | 'void'>(id, (record) => {
        const { invitation } = record;
        if (invitation?.nonce !== nonce || invitation.usedAt) return { answer: 'void' };
        return { answer: 'used', write: { ...record, invitation: { ...invitation, usedAt } } };
      });
      return answer ?? 'void';
    },

    async reopenInvitation(id, nonce) {
      await changes.toPerson(id, (record) => {
        if (record.invitation?.nonce !== nonce || !record.invitation.usedAt) return { answer: undefined };
        const { usedAt: _, ...invitation } = record.invitation;
        return { answer: undefined, write: { ...record, invitation } };
      });
    },
  };
}
