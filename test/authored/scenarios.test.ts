import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/authored/read.ts';
import { both, contentOf, NORM, SCENARIO } from '../support/content.ts';

const FILE = 'scenarios/visit.yaml';
type Change = Readonly<Record<string, unknown>>;
const [DOOR, ...ENDS] = SCENARIO.scenes as unknown as [Change & { choices: readonly Change[] }, ...Change[]];

/** The scenario with these fields changed; its door and its first reply as well. */
function visit({ door = {}, reply = {}, ends = ENDS, ...change }: Change & { ends?: readonly Change[] } = {}) {
  const [first, ...others] = DOOR.choices;
  const choices = [{ ...first, ...(reply as Change) }, ...others];
  return { ...SCENARIO, scenes: [{ ...DOOR, choices, ...(door as Change) }, ...ends], ...change };
}

/** What reading content with this scenario says of it. What others say of a scenario that cannot be read is left out. */
async function faultsOf(scenario: unknown): Promise<string[]> {
  const red = { ...NORM, id: 'never-leak', severity: 'prohibited', figure: undefined, text: both('Never leak.') };
  const folder = await contentOf({ [FILE]: scenario, 'norms/handshake.yaml': [NORM, red] });
  const said = await readLibrary(folder).then(
    () => '',
    (error: Error) => error.message,
  );
  const faults = said.replaceAll(`${folder}/`, '').split('\n- ').slice(1);
  return faults.filter((fault) => fault.startsWith('scenarios/'));
}

test('a sound scenario is read', async () => {
  expect(await faultsOf(visit())).toEqual([]);
});

describe('a scenario is refused, with its file, its id, what is wrong and how to mend it', () => {
  test.each<{ fault: string; scenario: unknown; says: string[] }>([
    {
      fault: 'a missing scene',
      scenario: visit({ reply: { leadsTo: 'hall' } }),
      says: ['scenes: scene "door" leads to "hall", which does not exist; write that scene, or lead to another.'],
    },
    {
      fault: 'an opening that is missing',
      scenario: visit({ opening: 'gate' }),
      says: ['scenes: its opening scene "gate" does not exist; write it, or open with another.'],
    },
    {
      fault: 'an end without a band',
      scenario: visit({ ends: [{ id: 'seated', ending: { name: both('seated') } }, ...ENDS.slice(1)] }),
      says: [
        'scenes.1.ending.band: Say which band a run that ends here can have at best: excellent, good, pass or fail.',
      ],
    },
    {
      fault: 'a path that stops without an end',
      scenario: visit({ ends: [{ id: 'seated' }, ...ENDS.slice(1)] }),
      says: ['scenes.1: A scene has either two to four choices or an ending.'],
    },
    {
      fault: 'a scene that no path reaches',
      scenario: visit({ ends: [...ENDS, { id: 'attic', ending: { name: both('attic'), band: 'fail' } }] }),
      says: ['scenes: no path reaches scene "attic"; let a reply lead there, or take it out.'],
    },
    {
      fault: 'no path that fails, and none that ends in the middle',
      scenario: visit({
        door: {
          choices: ['greet', 'beam-at-her'].map((id, at) => ({
            ...DOOR.choices[0],
            ...{ id, says: both(id), points: { language: 20 - at } },
          })),
        },
        ends: ENDS.slice(0, 1),
      }),
      says: ['scenes: no path ends good or pass; middling replies should lead somewhere between.'],
    },
    {
      fault: 'no path that ends excellent',
      scenario: visit({ reply: { leadsTo: 'waits' }, ends: ENDS.slice(1) }),
      says: ['scenes: no path ends excellent; let the best replies lead to an ending of that band.'],
    },
    {
      fault: 'the best reply every time, and no excellent end',
      scenario: visit({
        door: { choices: [...DOOR.choices, { ...DOOR.choices[0], id: 'beam', leadsTo: 'waits', says: both('beam') }] },
      }),
      says: [
        'scenes: who gives the best reply every time can end at "waits" (pass); let the best replies lead to endings of band excellent only.',
      ],
    },
    {
      fault: 'an unknown norm',
      scenario: visit({ reply: { norms: { kept: [], broken: ['bow-deeply'] } } }),
      says: [
        'scenes: reply "greet" of scene "door" names the norm "bow-deeply", which does not exist; write it, or name another.',
      ],
    },
    {
      fault: 'a red line that goes on and earns',
      scenario: visit({ reply: { norms: { kept: [], broken: ['never-leak'] } } }),
      says: [
        'scenes: reply "greet" of scene "door" crosses a red line; let it lead straight to an ending of band fail.',
        'scenes: reply "greet" of scene "door" crosses a red line and earns points; give it none.',
        'scenes: no path ends excellent; let the best replies lead to an ending of that band.',
      ],
    },
    {
      fault: 'words that are missing in one language, wherever they stand',
      scenario: visit({
        reply: { says: { en: 'Hello' }, feedback: { 'zh-CN': '好', en: '' } },
        briefing: { 'zh-CN': '您在前台。' },
      }),
      says: ['briefing.en', 'scenes.0.choices.0.says.zh-CN', 'scenes.0.choices.0.feedback.en'].map(
        (field) => `${field}: This text is missing; write it in both languages.`,
      ),
    },
    {
      fault: 'a best reply that is the longest',
      scenario: visit({ reply: { says: both('longer than all the others') } }),
      says: ['zh-CN', 'en'].map(
        (language) =>
          `scenes: in 1 of 1 scenes the best reply is the longest in ${language} (door); that gives it away: lengthen others, or shorten it, in at least 1.`,
      ),
    },
    {
      fault: 'one reply only, and five',
      scenario: [
        visit({ id: 'one', door: { choices: DOOR.choices.slice(0, 1) }, ends: ENDS.slice(0, 1) }),
        visit({ id: 'five', door: { choices: [...DOOR.choices, ...DOOR.choices] } }),
        visit(),
      ],
      says: [
        'scenes.0.choices: Give two to four replies.',
        'scenes: scene "door" offers one reply only; give two to four.',
        'scenes: every path earns the same points; let some replies earn more than others.',
      ],
    },
    {
      fault: 'ids of replies that could not stand in an address, or stand twice',
      scenario: [
        visit({ id: 'comma', reply: { id: 'greet,her' } }),
        visit({ id: 'twice', reply: { id: 'stare' } }),
        visit(),
      ],
      says: [
        'scenes.0.choices.0.id: Use small letters and digits joined by dashes.',
        'scenes: two replies of scene "door" have the id "stare"; give each an id of its own.',
      ],
    },
    {
      fault: 'breaking off into no ending',
      scenario: visit({ breaksOff: { below: 10, leadsTo: 'street' } }),
      says: ['scenes: breaksOff leads to "street", which is no ending; let it lead to one.'],
    },
    {
      fault: 'a slot that nothing fills',
      scenario: visit({ briefing: both('Here is {{surname}}.') }),
      says: ['scenes: "{{surname}}" stands in a text, but variations say nothing of "surname".'],
    },
  ])('$fault', async ({ scenario, says }) => {
    const faults = await faultsOf(scenario);
    expect(faults.every((fault) => /^scenarios\/visit\.yaml, "(visit|one|five|comma|twice)": /.test(fault))).toBe(true);
    expect(faults.map((fault) => fault.replace(/^[^:]*: /, '')).toSorted()).toEqual(says.toSorted());
  });
});

test('a circle is told with everything else that is wrong, and no path is walked for ever', async () => {
  const faults = await faultsOf(
    visit({
      reply: { leadsTo: 'door', norms: { kept: ['bow-deeply'], broken: [] }, says: both('longer than all others') },
    }),
  );
  expect(faults).toHaveLength(4);
  expect(faults.join()).toContain('the scenes door → door form a circle; every path must end');
  expect(faults.join()).toContain('"bow-deeply", which does not exist');
});
