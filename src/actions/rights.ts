import { erasingSchema, retentionSchema } from '../schemas/rights.ts';
import { erasePerson } from '../usecases/rights/erase-person.ts';
import { setRetention } from '../usecases/rights/set-retention.ts';
import { door } from './door.ts';

/** How long people's data is kept, and erasing it before. */
export const rights = {
  erasePerson: door('form', erasingSchema, ({ server, who }, erasing) => erasePerson(server, who, erasing)),
  setRetention: door('form', retentionSchema, ({ server, who }, { seen, retention }) =>
    setRetention(server, who, retention, seen),
  ),
};
