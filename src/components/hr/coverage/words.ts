import type { Gap } from '../../../domain/library/coverage.ts';
import * as m from '../../../i18n/paraglide/messages.js';
import type { Translate } from '../../../i18n/translate.ts';

const LACKS = {
  taught: m.coverage_untaught,
  practised: m.coverage_unpractised,
  tested: m.coverage_untested,
  parallel: m.coverage_parallel,
} satisfies Record<Gap, unknown>;

/** What a norm lacks, in a few words. */
export const gapName = (t: Translate, gap: Gap) => t(LACKS[gap]);
