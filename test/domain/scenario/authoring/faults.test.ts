import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { faultsInScenario } from '../../../../src/domain/scenario/authoring/faults.ts';
import { cycleIn } from '../../../../src/domain/scenario/authoring/walk.ts';
import type { Choice, Scenario } from '../../../../src/domain/scenario/scenario.ts';
import { text } from '../../../support/questions.ts';
import { anyScenario, pathsOf, type Reply, scenario } from '../../../support/scenarios.ts';

const isRedLine = (norm: string) => norm.startsWith('never-');
const faultsIn = (any: Scenario) => faultsInScenario(any, isRedLine);

type Replies = Readonly<Record<string, Reply | string>>;
/** One reply for each band. */
const DOOR: Replies = {
  greet: { to: 'end', points: { language: 10 } },
  nod: { to: 'cool', points: { language: 7 } },
  stare: { to: 'lost', mood: -30 },
};
/** A sound scenario with these changes to the replies at its door, and more scenes. */
const visit = (door: Replies = {}, more: Readonly<Record<string, Replies>> = {}, change: Partial<Scenario> = {}) =>
  scenario({ door: { ...DOOR, ...door }, ...more, end: {}, cool: {}, lost: {} }, change);

type Heard = NonNullable<Choice['heard']>;
const heardAs = (en: string): Heard => ({
  required: [{ id: 'sorry', patterns: { 'zh-CN': ['抱歉'], en: [en] } }],
  forbidden: [],
});
/** A sound scenario in which the replies at its door are heard as this says. */
const hearing = (heardOf: (choice: Choice, at: number) => Heard | undefined): Scenario => {
  const [door, ...ends] = visit().scenes;
  const choices = door!.choices.map((choice, at) => ({ ...choice, heard: heardOf(choice, at) }));
  return { ...visit(), scenes: [{ ...door!, choices }, ...ends] };
};

describe('the faults of a scenario', () => {
  test('are none when it is sound', () => {
    expect(faultsIn(visit())).toEqual([]);
  });

  test('a circle, in words that show it', () => {
    const circle = visit({ greet: 'desk' }, { desk: { back: 'door', leave: 'end' } });
    expect(faultsIn(circle)).toEqual([
      'the scenes door → desk → door form a circle; every path must end, so let one of them lead on to another scene.',
    ]);
  });

  test('a scene that leads to itself', () => {
    expect(faultsIn(visit({ wait: 'door' }))).toEqual([
      'the scenes door → door form a circle; every path must end, so let one of them lead on to another scene.',
    ]);
  });

  test('links to scenes that do not exist, by mood too', () => {
    const broken = visit({
      bow: 'hall',
      stare: { to: 'lost', below: { mood: 20, leadsTo: 'street' }, from: { mood: 90, leadsTo: 'heaven' } },
    });
    expect(faultsIn(broken)).toEqual([
      'scene "door" leads to "street", which does not exist; write that scene, or lead to another.',
      'scene "door" leads to "heaven", which does not exist; write that scene, or lead to another.',
      'scene "door" leads to "hall", which does not exist; write that scene, or lead to another.',
    ]);
  });

  test('an opening that does not exist', () => {
    expect(faultsIn(visit({}, {}, { opening: 'gate' }))).toEqual([
      'its opening scene "gate" does not exist; write it, or open with another.',
    ]);
  });

  test('scenes that no path reaches', () => {
    expect(faultsIn(visit({}, { attic: {} }))).toEqual([
      'no path reaches scene "attic"; let a reply lead there, or take it out.',
    ]);
  });

  test('forks that no mood ever takes, and what lies behind them', () => {
    const never = visit(
      { stare: { to: 'lost', mood: -10, below: { mood: 40, leadsTo: 'leaves' }, from: { mood: 60, leadsTo: 'end' } } },
      { leaves: {} },
    );
    expect(faultsIn(never)).toEqual([
      'no path reaches scene "leaves"; let a reply lead there, or take it out.',
      'no mood takes reply "stare" of scene "door" to "leaves" (below); change a mood, or take that out.',
      'no mood takes reply "stare" of scene "door" to "end" (from); change a mood, or take that out.',
    ]);
  });

  test('a fork below a mood that is higher than the one it forks from', () => {
    const crossed = visit({
      stare: { to: 'lost', below: { mood: 60, leadsTo: 'cool' }, from: { mood: 40, leadsTo: 'end' } },
    });
    expect(faultsIn(crossed)[0]).toBe(
      'reply "stare" of scene "door" forks below a mood that is higher than the one it forks from; lower "below", or raise "from".',
    );
  });

  test('breaking off into a scene that goes on, or that is none', () => {
    for (const leadsTo of ['door', 'street']) {
      expect(faultsIn(visit({}, {}, { breaksOff: { below: 10, leadsTo } }))).toContain(
        `breaksOff leads to "${leadsTo}", which is no ending; let it lead to one.`,
      );
    }
    expect(faultsIn(visit({}, {}, { breaksOff: { below: 10, leadsTo: 'lost' } }))).toEqual([]);
  });

  test('scenes with a single reply', () => {
    expect(faultsIn(visit({ greet: 'desk' }, { desk: { help: { to: 'end', points: { process: 10 } } } }))).toEqual([
      'scene "desk" offers one reply only; give two to four.',
    ]);
  });

  test('two replies with one id, and two scenes with one id', () => {
    const [door, ...ends] = visit().scenes;
    const doubled = { ...door!, choices: [...door!.choices, door!.choices[0]!] };
    expect(faultsIn({ ...visit(), scenes: [doubled, ...ends, ends[0]!] })).toEqual([
      'two scenes have the id "end"; give each an id of its own.',
      'two replies of scene "door" have the id "greet"; give each an id of its own.',
    ]);
  });

  test('own words for some replies of a scene only', () => {
    expect(faultsIn(hearing((_, at) => (at === 0 ? heardAs('hello') : undefined)))).toEqual([
      'scene "door" can be answered in own words by some replies only; give "heard" to all of them, or to none.',
    ]);
  });

  test('patterns of own words that cannot be read, and elements with one id', () => {
    expect(faultsIn(hearing(() => heardAs('sorry [about]')))).toEqual([]);
    const { required, forbidden } = heardAs('sorry (about');
    const rubrics = [
      { required, forbidden: required },
      { required: heardAs('sorry').required, forbidden },
    ];
    const faults = faultsIn(hearing((_, at) => rubrics[at] ?? heardAs('sorry')));
    expect(faults).toEqual([
      'heard.required of reply "greet" of scene "door": two of them have the id "sorry".',
      expect.stringMatching(
        /^heard\.required\.sorry\.patterns\.en of reply "greet" of scene "door": the pattern "sorry \(about": /,
      ),
      expect.stringMatching(/^heard\.forbidden\.sorry\.patterns\.en of reply "greet" of scene "door": /),
    ]);
  });

  test('paths that all earn the same', () => {
    expect(faultsIn(visit({ greet: 'end', nod: 'cool' }))).toEqual([
      'every path earns the same points; let some replies earn more than others.',
    ]);
  });

  test('bands in which no path ends', () => {
    expect(faultsIn(visit({ greet: { to: 'cool', points: { language: 10 } } }, {}))).toEqual([
      'no path reaches scene "end"; let a reply lead there, or take it out.',
      'no path ends excellent; let the best replies lead to an ending of that band.',
    ]);
    expect(faultsIn(visit({ nod: 'cool' }))).toEqual([
      'no path ends good or pass; middling replies should lead somewhere between.',
    ]);
  });

  test('the best reply every time, when it ends anywhere but excellent, on any of the ways that are best', () => {
    const better = { greet: { to: 'end', points: { language: 10 } }, beam: { to: 'polite', points: { language: 10 } } };
    expect(faultsIn(visit(better, { polite: {} }))).toEqual([
      'who gives the best reply every time can end at "polite" (good); let the best replies lead to endings of band excellent only.',
    ]);
    const lesser = { ...better, beam: { to: 'polite', points: { language: 9 } } };
    expect(faultsIn(visit(lesser, { polite: {} }))).toEqual([]);
  });

  test('red lines that go on, or that earn points', () => {
    const red = visit(
      {
        leak: { to: 'desk', broken: ['never-leak'] },
        shout: { to: 'lost', broken: ['never-shout'], points: { process: 1 } },
      },
      { desk: { help: 'end', shrug: 'cool' } },
    );
    expect(faultsIn(red)).toEqual([
      'reply "leak" of scene "door" crosses a red line; let it lead straight to an ending of band fail.',
      'reply "shout" of scene "door" crosses a red line and earns points; give it none.',
    ]);
  });

  test('slots that nothing fills, and variations that nothing uses', () => {
    const surname = { one: [text('Yao'), text('Qiu')] };
    const told = { briefing: text('{{name}} is at the desk.'), variations: { surname } };
    expect(faultsIn(visit({}, {}, told))).toEqual([
      '"{{name}}" stands in a text, but variations say nothing of "name".',
      'no text uses the variation "surname".',
    ]);
  });

  test('braces that are no slot, and slots where nothing fills them', () => {
    const variations = { surname: { one: [text('Yao'), text('{{Qiu')] } };
    const told = { briefing: text('{{Surname}}, {{ surname }} or {{surname}}}} is here.'), variations };
    expect(faultsIn(visit({}, {}, told))).toEqual(
      ['{{Surname}}', '{{ surname }}', '}}', '{{Qiu'].map(
        (braced) =>
          `"${braced}" stands in a text, but is no slot; write slots like {{surname}}: small letters, digits and dashes, no spaces.`,
      ),
    );
    const surname = { one: [text('Yao'), text('Qiu')] };
    expect(faultsIn(visit({}, {}, { title: text('{{surname}} visits'), variations: { surname } }))).toEqual([
      '"{{surname}}" stands in the title, where nothing fills it; take it out.',
      'no text uses the variation "surname".',
    ]);
    expect(
      faultsIn({ ...hearing(() => heardAs('mr {{surname}}')), briefing: text('{{surname}}'), variations: { surname } }),
    ).toContain('"{{surname}}" stands in "heard", where nothing fills it; take it out.');
  });

  test('best replies that are the longest in more than half of the scenes', () => {
    const telling = (much: string) => {
      const [door, ...ends] = visit().scenes;
      const [best, ...rest] = door!.choices;
      return { ...visit(), scenes: [{ ...door!, choices: [{ ...best!, says: text(much) }, ...rest] }, ...ends] };
    };
    expect(faultsIn(telling('short'))).toEqual([]);
    expect(faultsIn(telling('longer than any other')).join()).toMatch(/in 1 of 1 scenes the best reply is the longest/);
  });

  test('are all named at once', () => {
    const bad = visit({ greet: 'desk' }, { desk: { back: 'door', jump: 'roof' }, attic: { wait: 'end' } });
    expect(faultsIn({ ...bad, scenes: [...bad.scenes, bad.scenes.at(-1)!] })).toEqual([
      'two scenes have the id "lost"; give each an id of its own.',
      'scene "attic" offers one reply only; give two to four.',
      'scene "desk" leads to "roof", which does not exist; write that scene, or lead to another.',
      'the scenes door → desk → door form a circle; every path must end, so let one of them lead on to another scene.',
    ]);
  });

  test('whatever no path reaches is named, and nothing else', () => {
    fc.assert(
      fc.property(anyScenario, (any) => {
        fc.pre(cycleIn(any) === undefined);
        const reached = new Set(
          pathsOf(any).flatMap(({ played }) => [...played.turns.map(({ scene }) => scene.id), played.scene.id]),
        );
        const missed = any.scenes.filter(({ id }) => !reached.has(id));
        expect(faultsIn(any).filter((fault) => fault.startsWith('no path reaches'))).toEqual(
          missed.map(({ id }) => `no path reaches scene "${id}"; let a reply lead there, or take it out.`),
        );
      }),
    );
  });
});
