import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Attempt, SubmittedAttempt } from '../../src/domain/assessment/attempt.ts';
import type { PersonId } from '../../src/domain/id.ts';
import type { Person } from '../../src/domain/people/person.ts';
import { newRecord, type PersonRecord } from '../../src/domain/people/record.ts';
import { summaryOf } from '../../src/domain/people/summary.ts';
import { NotKept, type Store } from '../../src/store/store.ts';
import { daysOn, hoursOn, MORNING, minutesOn } from '../support/clock.ts';
import * as make from '../support/make.ts';

const { LI_NA, MEETING_PEOPLE, WANG_FANG, id } = make;
const NOBODY = id<'person'>('nobody');
const LESSON = id<'lesson'>('handshake');
const SCENARIO = id<'scenario'>('first-visit');
const ATTEMPT = make.attempt().id;

const founded = make.auditEntry({ act: 'organisation-founded' });
const imported = make.auditEntry({ act: 'people-imported' });
const OFFICER = make.record({ person: make.officer() });

/** Hands in the attempt with whatever answers it has. */
const handIn = (_record: PersonRecord, open: Attempt): { submitted: SubmittedAttempt; certificates: [] } => ({
  submitted: { ...open, submittedAt: minutesOn(20), result: make.result() },
  certificates: [],
});

/** `open` gives an empty store; `reopen`, called after it was closed, gives what a restart would. */
export function storeContract(name: string, { open, reopen }: Record<'open' | 'reopen', () => Promise<Store>>) {
  let store: Store;

  const restart = async () => {
    await store.close();
    store = await reopen();
  };
  const foundWith = async (...staff: PersonRecord[]) => {
    await store.found(make.organisation(), OFFICER, founded);
    if (staff.length > 0) await store.importPeople({ added: staff, changed: [] }, imported);
  };
  const attemptOf = async (person: PersonId = LI_NA) => (await store.record(person))?.attempts[0];
  const actsKept = async () => (await store.audit({ limit: 100 })).map(({ act }) => act).toReversed();

  describe(`${name} keeps the promises of Store`, () => {
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('the organisation', () => {
      test('there is none, and nobody, until it is founded', async () => {
        expect(await store.organisation()).toBeUndefined();
        expect(await store.people()).toEqual([]);
        expect(await store.audit({ limit: 10 })).toEqual([]);
      });

      test('founding it keeps the organisation, its first officer and the audit entry', async () => {
        expect(await store.found(make.organisation(), OFFICER, founded)).toBe('founded');
        await restart();
        expect(await store.organisation()).toEqual(make.organisation());
        expect(await store.record(WANG_FANG)).toEqual(OFFICER);
        expect(await actsKept()).toEqual(['organisation-founded']);
      });

      test('of two founders at the same moment, one is too late and leaves no trace', async () => {
        const rival = make.record({ person: make.person({ hr: true }) });
        const answers = await Promise.all([
          store.found(make.organisation(), OFFICER, founded),
          store.found(make.organisation({ name: '别家' }), rival, founded),
        ]);
        expect(answers).toEqual(['founded', 'already']);
        expect((await store.organisation())?.name).toBe(make.organisation().name);
        expect(await store.people()).toHaveLength(1);
        expect(await actsKept()).toHaveLength(1);
      });

      test('a change replaces what it names and nothing else', async () => {
        await foundWith();
        await store.addAssignment(make.assignment(), make.auditEntry({ act: 'course-assigned' }));
        const change = { name: '新名', retakes: { attempts: 5, waitHours: 0 } };
        await store.changeOrganisation(change, make.auditEntry({ act: 'organisation-changed' }));
        const expected = make.organisation({ ...change, assignments: [make.assignment()] });
        expect(await store.organisation()).toEqual(expected);
        await restart();
        expect(await store.organisation()).toEqual(expected);
        expect(await actsKept()).toEqual(['organisation-founded', 'course-assigned', 'organisation-changed']);
      });

      test('assignments come back in the order they were made', async () => {
        await foundWith();
        const [first, second, third] = [1, 2, 3].map((day) =>
          make.assignment({ id: id(`assignment-${day}`), createdAt: daysOn(day) }),
        ) as [ReturnType<typeof make.assignment>, ReturnType<typeof make.assignment>, ReturnType<typeof make.assignment>];
        for (const one of [second, third, first]) await store.addAssignment(one, make.auditEntry());
        expect((await store.organisation())?.assignments).toEqual([first, second, third]);
        await restart();
        expect((await store.organisation())?.assignments).toEqual([first, second, third]);
      });

      test('every kind of audience and due date survives a restart', async () => {
        await foundWith();
        const audiences = [
          { kind: 'everyone' },
          { kind: 'departments', departments: ['城东营业厅'] },
          { kind: 'positions', positions: ['repair'] },
          { kind: 'people', people: [LI_NA] },
          { kind: 'hired-since', day: '2026-01-01' },
        ] as const;
        const made = audiences.map((audience, n) =>
          make.assignment({
            id: id(`assignment-${n}`),
            audience,
            due: n % 2 ? { kind: 'day', day: '2026-04-01' } : { kind: 'days', days: n },
            createdAt: minutesOn(n),
          }),
        );
        for (const one of made) await store.addAssignment(one, make.auditEntry());
        await restart();
        expect((await store.organisation())?.assignments).toEqual(made);
      });

      test('an assignment is withdrawn once, and stays in the list', async () => {
        await foundWith();
        await store.addAssignment(make.assignment(), make.auditEntry({ act: 'course-assigned' }));
        const withdraw = (which = make.assignment().id) =>
          store.withdrawAssignment(which, hoursOn(1), make.auditEntry({ act: 'assignment-withdrawn' }));
        expect(await withdraw(id('no-such-assignment'))).toBe('unknown');
        expect(await withdraw()).toBe('withdrawn');
        expect(await withdraw()).toBe('unknown');
        await restart();
        expect((await store.organisation())?.assignments).toEqual([{ ...make.assignment(), withdrawnAt: hoursOn(1) }]);
        expect(await actsKept()).toEqual(['organisation-founded', 'course-assigned', 'assignment-withdrawn']);
      });

      test('nothing about it can be changed before it is founded', async () => {
        await expect(store.changeOrganisation({ name: '新名' }, make.auditEntry())).rejects.toThrow(NotKept);
        await expect(store.addAssignment(make.assignment(), make.auditEntry())).rejects.toThrow(NotKept);
        expect(await store.withdrawAssignment(id('assignment-1'), MORNING, make.auditEntry())).toBe('unknown');
        expect(await actsKept()).toEqual([]);
      });
    });

    describe('people', () => {
      const staff = (...numbers: string[]) =>
        numbers.map((number) => make.record({ person: make.person({ id: id(`id-of-${number.codePointAt(0)}-${number.length}`), number }) }));

      test('everybody is listed by employee number in code-point order, whatever order they came in', async () => {
        await foundWith(...staff('B2', 'a1', '\u{20BB7}1', 'B10', 'Ａ1', 'B'));
        const inOrder = ['00001', 'B', 'B10', 'B2', 'a1', 'Ａ1', '\u{20BB7}1'];
        const numbers = async () => (await store.people()).map(({ person }) => person.number);
        expect(await numbers()).toEqual(inOrder);
        await restart();
        expect(await numbers()).toEqual(inOrder);
      });

      test('a summary says what the record says', async () => {
        const record = make.record({
          invitation: make.invitation({ usedAt: MORNING }),
          lessons: { [LESSON]: make.lessonProgress() },
          rehearsals: { [SCENARIO]: make.rehearsal() },
          attempts: [make.submittedAttempt(), make.attempt({ id: id('attempt-2'), number: 2, startedAt: daysOn(1) })],
          certificates: [make.certificate()],
          granted: { [MEETING_PEOPLE]: 1 },
        });
        await foundWith(record);
        expect(await store.summary(LI_NA)).toEqual(summaryOf(record));
        await restart();
        expect(await store.record(LI_NA)).toEqual(record);
        expect(await store.summary(LI_NA)).toEqual(summaryOf(record));
        expect((await store.people()).at(-1)).toEqual(summaryOf(record));
      });

      test('a person is found by the employee number as written', async () => {
        await foundWith(make.record());
        expect(await store.personNumbered('00017')).toEqual(make.person());
        expect(await store.personNumbered('17')).toBeUndefined();
        await restart();
        expect(await store.personNumbered('00017')).toEqual(make.person());
      });

      test('who is not here is undefined', async () => {
        await foundWith();
        expect(await store.record(NOBODY)).toBeUndefined();
        expect(await store.summary(NOBODY)).toBeUndefined();
      });

      test('an import adds records and replaces profiles, and leaves what people did alone', async () => {
        await foundWith(make.record({ granted: { [MEETING_PEOPLE]: 2 } }));
        const moved: Person = make.person({ department: '城西营业厅', positions: ['call-agent'], hired: '2026-01-05' });
        const chen = make.record({ person: make.person({ id: id('chen'), number: '00018', supervisor: LI_NA, email: 'chen@example.com' }) });
        expect(await store.importPeople({ added: [chen], changed: [moved] }, imported)).toBe('imported');
        await restart();
        expect(await store.record(LI_NA)).toEqual(make.record({ person: moved, granted: { [MEETING_PEOPLE]: 2 } }));
        expect(await store.record(id('chen'))).toEqual(chen);
        expect(await actsKept()).toEqual(['organisation-founded', 'people-imported', 'people-imported']);
      });

      test.each<{ because: string; added: Person[]; changed: Person[] }>([
        { because: 'a number to add is somebody’s', added: [make.person({ id: id('chen') })], changed: [] },
        { because: 'two to add have one number', added: ['a', 'b'].map((one) => make.person({ id: id(one), number: '9' })), changed: [] },
        { because: 'somebody to add is here already', added: [make.person({ number: '9' })], changed: [] },
        { because: 'somebody to change is not here', added: [], changed: [make.person({ id: NOBODY, number: '9' })] },
        { because: 'a changed number is somebody else’s', added: [], changed: [make.person({ number: '00001' })] },
      ])('an import is outdated, and none of it done, when $because', async ({ added, changed }) => {
        await foundWith(make.record());
        const before = await store.people();
        const sound = make.record({ person: make.person({ id: id('zhou'), number: '00099' }) });
        const outcome = store.importPeople({ added: [sound, ...added.map((person) => newRecord(person))], changed }, imported);
        expect(await outcome).toBe('outdated');
        expect(await store.people()).toEqual(before);
        await restart();
        expect(await store.people()).toEqual(before);
        expect(await actsKept()).toHaveLength(2);
      });

      test('two people may exchange their numbers in one import', async () => {
        await foundWith(make.record());
        const changed = [make.person({ number: '00001' }), make.officer({ number: '00017' })];
        expect(await store.importPeople({ added: [], changed }, imported)).toBe('imported');
        expect((await store.personNumbered('00001'))?.id).toBe(LI_NA);
        expect((await store.personNumbered('00017'))?.id).toBe(WANG_FANG);
        await restart();
        expect((await store.people()).map(({ person }) => person.id)).toEqual([LI_NA, WANG_FANG]);
      });

      test('a number given up belongs to nobody', async () => {
        await foundWith(make.record());
        await store.importPeople({ added: [], changed: [make.person({ number: '00020' })] }, imported);
        expect(await store.personNumbered('00017')).toBeUndefined();
        expect((await store.personNumbered('00020'))?.id).toBe(LI_NA);
      });

      test('of two imports of one list at the same moment, one is done', async () => {
        await foundWith();
        const list = (who: string) => ({ added: [make.record({ person: make.person({ id: id(who) }) })], changed: [] });
        const answers = await Promise.all([store.importPeople(list('a'), imported), store.importPeople(list('b'), imported)]);
        expect(answers.toSorted()).toEqual(['imported', 'outdated']);
        expect(await store.people()).toHaveLength(2);
      });

      test('who leaves is inactive and stays in the list, and can come back', async () => {
        await foundWith(make.record());
        const entry = make.auditEntry({ act: 'person-deactivated', to: LI_NA, toName: '李娜', reason: '离职' });
        expect(await store.setActive(LI_NA, false, entry)).toBe('kept');
        await restart();
        expect((await store.summary(LI_NA))?.person).toEqual(make.person({ active: false }));
        expect((await store.record(LI_NA))?.person.active).toBe(false);
        expect(await store.setActive(LI_NA, true, make.auditEntry({ act: 'person-reactivated' }))).toBe('kept');
        expect((await store.personNumbered('00017'))?.active).toBe(true);
      });

      test('nobody is neither deactivated nor noted in the trail', async () => {
        await foundWith();
        expect(await store.setActive(NOBODY, false, make.auditEntry())).toBe('unknown');
        expect(await actsKept()).toHaveLength(1);
      });

      test('a language chosen survives a restart', async () => {
        await foundWith(make.record());
        await store.setLanguage(LI_NA, 'en');
        await restart();
        expect((await store.record(LI_NA))?.person).toEqual(make.person({ language: 'en' }));
        expect((await store.summary(LI_NA))?.person.language).toBe('en');
      });

      test('nothing is said to be kept for somebody who is not here', async () => {
        await foundWith();
        await expect(store.setLanguage(NOBODY, 'en')).rejects.toThrow(NotKept);
        await expect(store.setLesson(NOBODY, LESSON, make.lessonProgress())).rejects.toThrow(NotKept);
        await expect(store.setRehearsal(NOBODY, SCENARIO, make.rehearsal())).rejects.toThrow(NotKept);
        await expect(store.startAttempt(NOBODY, make.attempt())).rejects.toThrow(NotKept);
      });
    });

    describe('invitations', () => {
      const invite = (...nonces: [PersonId, string][]) =>
        store.invite(
          new Map(nonces.map(([person, nonce]) => [person, make.invitation({ nonce })])),
          make.auditEntry({ act: 'person-invited' }),
        );

      test('several people are invited at once', async () => {
        await foundWith(make.record());
        await invite([LI_NA, 'n1'], [WANG_FANG, 'n2']);
        await restart();
        expect((await store.record(LI_NA))?.invitation).toEqual(make.invitation({ nonce: 'n1' }));
        expect((await store.record(WANG_FANG))?.invitation).toEqual(make.invitation({ nonce: 'n2' }));
        expect((await store.summary(LI_NA))?.invitation).toBe('open');
        expect((await actsKept()).at(-1)).toBe('person-invited');
      });

      test('nobody is invited when one of them is not here', async () => {
        await foundWith(make.record());
        await expect(invite([LI_NA, 'n1'], [NOBODY, 'n2'])).rejects.toThrow(NotKept);
        expect((await store.record(LI_NA))?.invitation).toBeUndefined();
        expect(await actsKept()).toHaveLength(2);
      });

      test('of two who use one invitation at the same moment, one gets in', async () => {
        await foundWith(make.record());
        await invite([LI_NA, 'n1']);
        const uses = [store.useInvitation(LI_NA, 'n1', MORNING), store.useInvitation(LI_NA, 'n1', minutesOn(1))];
        expect((await Promise.all(uses)).toSorted()).toEqual(['used', 'void']);
        await restart();
        expect(await store.useInvitation(LI_NA, 'n1', MORNING)).toBe('void');
        expect((await store.summary(LI_NA))?.invitation).toBe('used');
      });

      test('a new invitation makes the one before void', async () => {
        await foundWith(make.record());
        await invite([LI_NA, 'n1']);
        await invite([LI_NA, 'n2']);
        expect(await store.useInvitation(LI_NA, 'n1', MORNING)).toBe('void');
        expect(await store.useInvitation(LI_NA, 'n2', MORNING)).toBe('used');
      });

      test('who has none, or is not here, has nothing to use', async () => {
        await foundWith(make.record());
        expect(await store.useInvitation(LI_NA, 'n1', MORNING)).toBe('void');
        expect(await store.useInvitation(NOBODY, 'n1', MORNING)).toBe('void');
      });

      test('an invitation taken back can be used again, unless it was replaced', async () => {
        await foundWith(make.record());
        await invite([LI_NA, 'n1']);
        await store.useInvitation(LI_NA, 'n1', MORNING);
        await store.reopenInvitation(LI_NA, 'n1');
        await restart();
        expect((await store.record(LI_NA))?.invitation).toEqual(make.invitation({ nonce: 'n1' }));
        expect(await store.useInvitation(LI_NA, 'n1', MORNING)).toBe('used');

        await invite([LI_NA, 'n2']);
        await store.useInvitation(LI_NA, 'n2', MORNING);
        await store.reopenInvitation(LI_NA, 'n1');
        await store.reopenInvitation(NOBODY, 'n1');
        expect(await store.useInvitation(LI_NA, 'n2', MORNING)).toBe('void');
      });
    });

    describe('learning', () => {
      test('progress in a lesson and a rehearsal replaces what was there, and leaves the others', async () => {
        await foundWith(make.record({ lessons: { other: make.lessonProgress() }, rehearsals: { other: make.rehearsal() } }));
        await store.setLesson(LI_NA, LESSON, { openedAt: MORNING, drills: {} });
        await store.setLesson(LI_NA, LESSON, make.lessonProgress());
        await store.setRehearsal(LI_NA, SCENARIO, make.rehearsal({ finished: 0 }));
        await store.setRehearsal(LI_NA, SCENARIO, make.rehearsal({ finished: 2 }));
        await restart();
        const record = await store.record(LI_NA);
        expect(record?.lessons).toEqual({ other: make.lessonProgress(), [LESSON]: make.lessonProgress() });
        expect(record?.rehearsals).toEqual({ other: make.rehearsal(), [SCENARIO]: make.rehearsal({ finished: 2 }) });
        expect((await store.summary(LI_NA))?.finishedLessons[LESSON]).toEqual(make.lessonProgress().finishedAt);
      });

      test('writes to one person happen in the order they were called', async () => {
        await foundWith(make.record());
        const finished = Array.from({ length: 20 }, (_, n) => n);
        await Promise.all(finished.map((n) => store.setRehearsal(LI_NA, SCENARIO, make.rehearsal({ finished: n }))));
        expect((await store.record(LI_NA))?.rehearsals[SCENARIO]?.finished).toBe(19);
        await restart();
        expect((await store.record(LI_NA))?.rehearsals[SCENARIO]?.finished).toBe(19);
      });

      test('that holds between changes with and without an audit entry', async () => {
        await foundWith(make.record());
        await Promise.all([
          store.setActive(WANG_FANG, true, make.auditEntry()),
          store.importPeople({ added: [], changed: [make.person({ language: 'zh-CN' })] }, imported),
          store.setLanguage(LI_NA, 'en'),
        ]);
        expect((await store.record(LI_NA))?.person.language).toBe('en');
      });
    });

    describe('attempts', () => {
      beforeEach(() => foundWith(make.record()));

      const other = make.attempt({ id: id('attempt-of-other'), course: id('other'), startedAt: minutesOn(-60) });
      const answer = (option: string) => ({ kind: 'single', option }) as const;
      const submit = () => store.submitAttempt(LI_NA, ATTEMPT, handIn);
      const save = (answers: Attempt['answers'], at = minutesOn(1)) => store.saveAnswers(LI_NA, ATTEMPT, answers, at);
      const choose = (choice: string, after: number, at = minutesOn(1)) =>
        store.addChoice(LI_NA, ATTEMPT, { scenario: SCENARIO, choice, after }, at);

      test('an attempt started survives a restart unchanged', async () => {
        expect(await store.startAttempt(LI_NA, make.attempt())).toBe('started');
        await restart();
        expect(await attemptOf()).toEqual(make.attempt());
      });

      test('attempts come back in the order they were started', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        await store.startAttempt(LI_NA, other);
        const ids = async () => (await store.record(LI_NA))?.attempts.map((one) => one.id);
        expect(await ids()).toEqual([other.id, ATTEMPT]);
        await restart();
        expect(await ids()).toEqual([other.id, ATTEMPT]);
      });

      test('of two attempts at one course started at the same moment, one is kept', async () => {
        const twin = make.attempt({ id: id('attempt-2'), number: 2 });
        const answers = await Promise.all([store.startAttempt(LI_NA, make.attempt()), store.startAttempt(LI_NA, twin)]);
        expect(answers.toSorted()).toEqual(['open', 'started']);
        expect((await store.record(LI_NA))?.attempts).toHaveLength(1);
      });

      test('a number is taken once, even when that attempt is closed', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        await submit();
        expect(await store.startAttempt(LI_NA, make.attempt({ id: id('attempt-2') }))).toBe('open');
        expect(await store.startAttempt(LI_NA, make.attempt({ id: id('attempt-2'), number: 2 }))).toBe('started');
      });

      test('answers named replace earlier ones, the rest stay', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        expect(await save({ q1: answer('a'), q2: answer('b') })).toBe('saved');
        expect(await save({ q2: answer('c'), q3: { kind: 'sort', bins: { x: 'say' } } })).toBe('saved');
        await restart();
        expect((await attemptOf())?.answers).toEqual({ q1: answer('a'), q2: answer('c'), q3: { kind: 'sort', bins: { x: 'say' } } });
      });

      test('answers count until the very end, and not after', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        expect(await save({ q1: answer('a') }, minutesOn(30))).toBe('saved');
        expect(await save({ q1: answer('b') }, new Date(minutesOn(30).getTime() + 1))).toBe('closed');
        expect(await choose('stand-up', 0, minutesOn(31))).toBe('closed');
        expect(await attemptOf()).toEqual(make.attempt({ answers: { q1: answer('a') } }));
      });

      test('there is nothing to answer or submit in an attempt that does not exist', async () => {
        expect(await save({ q1: answer('a') })).toBe('unknown');
        expect(await choose('stand-up', 0)).toBe('unknown');
        expect(await submit()).toBe('unknown');
        expect(await store.submitAttempt(NOBODY, ATTEMPT, handIn)).toBe('unknown');
        expect(await store.saveAnswers(NOBODY, ATTEMPT, {}, MORNING)).toBe('unknown');
        expect(await store.addChoice(NOBODY, ATTEMPT, { scenario: SCENARIO, choice: 'a', after: 0 }, MORNING)).toBe('unknown');
      });

      test('choices of a run are kept in order, each scenario by itself', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        expect(await choose('stand-up', 0)).toBe('saved');
        expect(await choose('offer-seat', 1)).toBe('saved');
        await store.addChoice(LI_NA, ATTEMPT, { scenario: id('complaint'), choice: 'listen', after: 0 }, minutesOn(1));
        await restart();
        expect((await attemptOf())?.choices).toEqual({ [SCENARIO]: ['stand-up', 'offer-seat'], complaint: ['listen'] });
      });

      test('of two tabs choosing at the same moment, one moves on', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        const answers = await Promise.all([choose('stand-up', 0), choose('stay-seated', 0)]);
        expect(answers).toEqual(['saved', 'moved']);
        expect(await choose('offer-seat', 2)).toBe('moved');
        expect((await attemptOf())?.choices).toEqual({ [SCENARIO]: ['stand-up'] });
      });

      test('submitting closes it for ever, with its result and certificates', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        await save({ q1: answer('a') });
        const answers = { q1: answer('a') };
        const outcome = await store.submitAttempt(LI_NA, ATTEMPT, (record, open) => {
          expect(record).toEqual(make.record({ attempts: [make.attempt({ answers })] }));
          expect(open).toEqual(make.attempt({ answers }));
          return { submitted: make.submittedAttempt({ answers }), certificates: [make.certificate()] };
        });
        expect(outcome).toBe('submitted');
        expect(await save({ q1: answer('b') })).toBe('closed');
        expect(await choose('stand-up', 0)).toBe('closed');
        await restart();
        expect(await attemptOf()).toEqual(make.submittedAttempt({ answers }));
        expect((await store.record(LI_NA))?.certificates).toEqual([make.certificate()]);
        expect((await store.summary(LI_NA))?.courses[MEETING_PEOPLE]?.best?.band).toBe('good');
        expect(await save({ q1: answer('b') })).toBe('closed');
      });

      test('of two submissions at the same moment, one counts, and only that one is marked', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        let marked = 0;
        const mark = (record: PersonRecord, open: Attempt) => {
          marked++;
          return handIn(record, open);
        };
        const answers = await Promise.all([
          store.submitAttempt(LI_NA, ATTEMPT, mark),
          store.submitAttempt(LI_NA, ATTEMPT, mark),
        ]);
        expect(answers).toEqual(['submitted', 'already']);
        expect(marked).toBe(1);
        await restart();
        expect(await store.submitAttempt(LI_NA, ATTEMPT, mark)).toBe('already');
      });

      test('an answer saved before the submission is in it, one saved after is refused', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        const outcomes = await Promise.all([save({ q1: answer('a') }), submit(), save({ q2: answer('b') })]);
        expect(outcomes).toEqual(['saved', 'submitted', 'closed']);
        expect((await attemptOf())?.answers).toEqual({ q1: answer('a') });
      });

      test('a fault in the marking is thrown on and leaves the attempt open', async () => {
        await store.startAttempt(LI_NA, make.attempt());
        const faulty = () => {
          throw new RangeError('a bug in the marking');
        };
        await expect(store.submitAttempt(LI_NA, ATTEMPT, faulty)).rejects.toThrow(RangeError);
        expect(await attemptOf()).toEqual(make.attempt());
        expect(await submit()).toBe('submitted');
      });

      test('attempts granted beyond the limit add up, each with its entry', async () => {
        const grant = (person: PersonId) => store.grantAttempt(person, MEETING_PEOPLE, make.auditEntry({ act: 'attempt-granted' }));
        expect(await Promise.all([grant(LI_NA), grant(LI_NA)])).toEqual(['kept', 'kept']);
        expect(await grant(NOBODY)).toBe('unknown');
        await restart();
        expect((await store.record(LI_NA))?.granted).toEqual({ [MEETING_PEOPLE]: 2 });
        expect((await actsKept()).filter((act) => act === 'attempt-granted')).toHaveLength(2);
      });
    });

    describe('certificates', () => {
      test('one is found by its code, with its holder', async () => {
        const later = make.certificate({ code: id('later'), issuedAt: daysOn(200) });
        await foundWith(make.record({ certificates: [later] }));
        await store.startAttempt(LI_NA, make.attempt());
        await store.submitAttempt(LI_NA, ATTEMPT, (...kept) => ({ ...handIn(...kept), certificates: [make.certificate()] }));
        const found = { certificate: make.certificate(), person: LI_NA };
        expect(await store.certificate(make.certificate().code)).toEqual(found);
        await restart();
        expect(await store.certificate(make.certificate().code)).toEqual(found);
        expect(await store.certificate(id('guessed'))).toBeUndefined();
      });

      test('they come back oldest first', async () => {
        const [older, newer] = [make.certificate(), make.certificate({ code: id('newer'), issuedAt: daysOn(300) })];
        await foundWith(make.record({ certificates: [newer, older] }));
        expect((await store.record(LI_NA))?.certificates).toEqual([older, newer]);
        await restart();
        expect((await store.record(LI_NA))?.certificates).toEqual([older, newer]);
      });
    });

    describe('the audit trail', () => {
      const noteAll = async (...names: string[]) => {
        for (const toName of names) await store.note(make.auditEntry({ toName }));
      };

      test('an entry comes back whole, with its number', async () => {
        const entry = make.auditEntry({
          act: 'organisation-changed',
          to: 'x',
          toName: '某人',
          before: { name: '旧', days: [1, 2] },
          after: { name: '新', nested: { on: true, off: null } },
          reason: '因为',
        });
        await store.note(entry);
        await restart();
        expect(await store.audit({ limit: 1 })).toEqual([{ ...entry, seq: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
      });

      test('entries are numbered from 1 without gaps, across restarts and simultaneous calls', async () => {
        await foundWith(make.record());
        await Promise.all([
          store.note(make.auditEntry()),
          store.setActive(LI_NA, false, make.auditEntry()),
          store.grantAttempt(LI_NA, MEETING_PEOPLE, make.auditEntry()),
        ]);
        await restart();
        await store.note(make.auditEntry());
        const entries = await store.audit({ limit: 100 });
        expect(entries.map(({ seq }) => seq)).toEqual([6, 5, 4, 3, 2, 1]);
        expect(new Set(entries.map(({ hash }) => hash)).size).toBe(6);
      });

      test('pages go back from the newest', async () => {
        await noteAll('a', 'b', 'c', 'd', 'e');
        const page = async (limit: number, before?: number) =>
          (await store.audit({ limit, ...(before && { before }) })).map(({ toName }) => toName);
        expect(await page(2)).toEqual(['e', 'd']);
        expect(await page(2, 4)).toEqual(['c', 'b']);
        expect(await page(2, 2)).toEqual(['a']);
        expect(await page(2, 1)).toEqual([]);
        expect(await page(100, 100)).toEqual(['e', 'd', 'c', 'b', 'a']);
      });
    });

    describe('values', () => {
      test('changing a returned value does not change the store', async () => {
        await foundWith(make.record({ attempts: [make.attempt()], certificates: [make.certificate()] }));
        const spoil = (value: unknown, seen = new Set()) => {
          if (typeof value !== 'object' || value === null || seen.has(value)) return;
          seen.add(value);
          for (const part of Object.values(value)) spoil(part, seen);
          const spoilings = [
            () => value instanceof Date && value.setTime(0),
            () => Array.isArray(value) && value.push('spoilt'),
            () => Object.assign(value, { name: 'spoilt', kind: 'spoilt' }),
            () => Object.keys(value).forEach((key) => Reflect.deleteProperty(value, key)),
          ];
          for (const attempt of spoilings) {
            try {
              attempt();
            } catch (fault) {
              expect(fault).toBeInstanceOf(TypeError);
            }
          }
        };
        const everything = async () => ({
          organisation: await store.organisation(),
          people: await store.people(),
          summary: await store.summary(LI_NA),
          record: await store.record(LI_NA),
          numbered: await store.personNumbered('00017'),
          certificate: await store.certificate(make.certificate().code),
          audit: await store.audit({ limit: 10 }),
          setAside: await store.setAside(),
        });
        const before = structuredClone(await everything());
        spoil(await everything());
        expect(await everything()).toEqual(before);
        expect(await store.record(LI_NA)).toEqual(make.record({ attempts: [make.attempt()], certificates: [make.certificate()] }));
      });

      test('changing a value after handing it over does not change the store', async () => {
        await foundWith();
        const record = structuredClone(make.record({ attempts: [make.attempt()] }));
        const entry = structuredClone(make.auditEntry({ after: { name: '新' } }));
        const call = store.importPeople({ added: [record], changed: [] }, entry);
        Object.assign(record.person, { name: 'spoilt' });
        record.attempts[0]?.startedAt.setTime(0);
        Object.assign(entry.after as object, { name: 'spoilt' });
        await call;
        Object.assign(record.person, { department: 'spoilt' });
        expect(await store.record(LI_NA)).toEqual(make.record({ attempts: [make.attempt()] }));
        expect((await store.audit({ limit: 1 }))[0]?.after).toEqual({ name: '新' });
      });

      test('a field given as undefined is absent', async () => {
        await foundWith(make.record({ person: { ...make.person(), email: undefined } }));
        expect(Object.keys((await store.record(LI_NA))?.person ?? {})).not.toContain('email');
      });
    });

    test('nothing is set aside in a store without faults', async () => {
      expect(await store.setAside()).toEqual([]);
    });
  });
}
