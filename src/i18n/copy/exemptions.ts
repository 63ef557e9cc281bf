import type { PersonCopy } from '../../usecases/rights/person-copy.ts';
import type { AuditWords } from '../audit.ts';
import { exemptUntilWords } from '../exemption/words.ts';
import * as m from '../paraglide/messages.js';
import type { CopySection, Fact } from './section.ts';

/** Courses the person need not or needed not do, and why. */
export function exemptionsSection({ t, format }: AuditWords, { exemptions }: PersonCopy): CopySection {
  return {
    title: t(m.exemptions),
    note: exemptions.length === 0 ? t(m.copy_nothing) : undefined,
    items: exemptions.map(({ course, from, until, at, reason, ended }) => {
      const over: Fact[] = ended
        ? [
            [t(m.copy_exempt_ended), `${format.day(ended.on)} · ${format.stamp(ended.at)}`],
            [t(m.copy_exempt_ended_why), ended.reason],
          ]
        : [];
      return {
        title: course,
        facts: [
          [t(m.exempt_first_day), format.day(from)],
          [t(m.exempt_last_day), exemptUntilWords({ t, format }, until)],
          [t(m.copy_exempt_why), reason],
          [t(m.copy_exempt_given), format.stamp(at)],
          ...over,
        ],
      };
    }),
  };
}
