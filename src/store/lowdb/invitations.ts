import { somebody } from '../decisions/decision.ts';
import type { Store } from '../store.ts';
import { frozenCopy } from '../values/frozen.ts';
import type { Changes, Parts } from './changes.ts';
import type { DocumentChange } from './fields.ts';
import { nameOf } from './person-name.ts';

type InvitationPart = Pick<Store, 'invite'>;

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
  };
}
