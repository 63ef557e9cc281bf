import type { LessonCopy, PersonCopy } from '../../usecases/rights/person-copy.ts';
import type { AuditWords } from '../audit.ts';
import { bandName } from '../names.ts';
import * as m from '../paraglide/messages.js';
import { attemptItem } from './attempts.ts';
import { deviceName } from './device.ts';
import { entryItem } from './entries.ts';
import { exemptionsSection } from './exemptions.ts';
import { appealsSection } from './fairness.ts';
import { flagsSection, practiceSection } from './practice.ts';
import { profile } from './profile.ts';
import { remindersSection } from './reminders.ts';
import type { CopySection, Fact } from './section.ts';

/** A person's copy in words, part by part. Parts of which nothing is kept say so. */
export function sectionsOf(words: AuditWords, copy: PersonCopy): CopySection[] {
  return [
    profile(words, copy),
    account(words, copy),
    lessons(words, copy),
    rehearsals(words, copy),
    practiceSection(words, copy),
    flagsSection(words, copy),
    appealsSection(words, copy),
    exemptionsSection(words, copy),
    remindersSection(words, copy),
    {
      title: words.t(m.copy_attempts),
      note: copy.attempts.length === 0 ? words.t(m.copy_nothing) : undefined,
      facts: copy.granted.map(({ course, attempts }) => [words.t(m.copy_granted, { course }), String(attempts)]),
      items: copy.attempts.map((attempt) => attemptItem(words, attempt)),
    },
    certificates(words, copy),
    {
      title: words.t(m.copy_audit),
      note: copy.audit.length === 0 ? words.t(m.copy_nothing) : words.t(m.copy_audit_note),
      items: copy.audit.map((entry) => entryItem(words, entry)),
    },
  ];
}

function account({ t, format }: AuditWords, { account: kept, invitation }: PersonCopy): CopySection {
  const said = (name: string, at: Date | undefined): Fact[] => (at ? [[name, format.stamp(at)]] : []);
  return {
    title: t(m.copy_account),
    note: kept ? t(m.copy_account_note) : t(m.copy_no_account),
    facts: [
      ...said(t(m.copy_invited), invitation?.issuedAt),
      ...said(t(m.copy_invitation_until), invitation?.expiresAt),
      ...said(t(m.copy_invitation_mailed), invitation?.mailedAt),
      ...said(t(m.copy_invitation_used), invitation?.usedAt),
      ...said(t(m.copy_account_opened), kept?.openedAt),
    ],
    items: kept?.sessions.map((session) => ({
      title: `${t(m.copy_signed_in)} ${format.stamp(session.signedInAt)}`,
      facts: [
        [t(m.copy_device), deviceName(t, session.agent)],
        [t(m.copy_agent), session.agent || t(m.none_given)],
        [t(m.copy_address), session.address || t(m.none_given)],
        [t(m.copy_renewed), format.stamp(session.renewedAt)],
        [t(m.copy_session_ends), format.stamp(session.endsAt)],
      ],
    })),
  };
}

function lessons({ t, format }: AuditWords, copy: PersonCopy): CopySection {
  return {
    title: t(m.copy_lessons),
    note: copy.lessons.length === 0 ? t(m.copy_nothing) : undefined,
    items: copy.lessons.map(({ course, lesson, openedAt, finishedAt, drills }) => ({
      title: [course, lesson].filter(Boolean).join(' · '),
      facts: [
        [t(m.copy_opened), format.stamp(openedAt)],
        [t(m.finished_at), finishedAt ? format.stamp(finishedAt) : t(m.no)],
        ...drills.map((drill): Fact => [drill.question, drillWords({ t, format }, drill)]),
      ],
    })),
  };
}

function drillWords(
  { t, format }: Pick<AuditWords, 't' | 'format'>,
  { right, rightAt }: LessonCopy['drills'][number],
): string {
  const latest = right ? t(m.copy_right) : t(m.copy_not_right);
  return rightAt ? t(m.copy_last_right, { right: latest, moment: format.stamp(rightAt) }) : latest;
}

function rehearsals({ t, format }: AuditWords, copy: PersonCopy): CopySection {
  return {
    title: t(m.copy_rehearsals),
    note: copy.rehearsals.length === 0 ? t(m.copy_nothing) : undefined,
    items: copy.rehearsals.map(({ scenario, finished, lastAt, runs }) => ({
      title: scenario,
      facts: [
        [t(m.copy_last), format.stamp(lastAt)],
        [t(m.copy_finished_times), String(finished)],
      ],
      groups: runs.map(({ endedAt, said, thought }) => ({
        title: endedAt ? t(m.copy_run_finished, { moment: format.stamp(endedAt) }) : t(m.copy_run_in_hand),
        lines: said.map((words, index) => {
          const seconds = thought[index];
          return seconds === undefined ? words : `${words} — ${t(m.copy_thought, { seconds: Math.floor(seconds) })}`;
        }),
      })),
    })),
  };
}

function certificates(words: AuditWords, copy: PersonCopy): CopySection {
  const { t, format } = words;
  return {
    title: t(m.person_certificates),
    note: copy.certificates.length === 0 ? t(m.copy_nothing) : undefined,
    items: copy.certificates.map((one) => ({
      title: one.programme,
      facts: [
        [t(m.own_name), one.name],
        [t(m.band), bandName(t, one.band)],
        [t(m.certificate_number), one.code],
        [t(m.copy_passed_with), format.list(one.courses.map(({ course, band }) => `${course} · ${bandName(t, band)}`))],
        [t(m.certificate_issued), format.stamp(one.issuedAt)],
        [t(m.certificate_expires), format.stamp(one.expiresAt)],
      ],
    })),
  };
}
