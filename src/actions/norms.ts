import { houseRulesSchema } from '../schemas/house-rules.ts';
import { setHouseRules } from '../usecases/organisation/set-house-rules.ts';
import { door } from './door.ts';

/** What an organisation decides about norms. */
export const norms = {
  setHouseRules: door('form', houseRulesSchema, ({ server, who }, rules) =>
    setHouseRules(server, who, rules, server.written),
  ),
};
