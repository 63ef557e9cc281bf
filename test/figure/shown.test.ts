import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { PICTURE_IDS } from '../../src/figure/pictures.ts';
import { elementsOf, valuesOf, withAttribute, wordsOf } from './read.ts';
import { type Element, everything } from './xml.ts';

describe('what the pictures show', () => {
  it('guides rightly in one way and wrongly in two', () => {
    expect(valuesOf(elementsOf('guiding-position'), 'data-verdict')).toEqual(['right', 'wrong', 'wrong']);
  });

  it('leads diagonally ahead when right: nearer the top of the plan and to one side', () => {
    const [staff, guest] = withAttribute(elementsOf('guiding-position'), 'data-above').map(placeOf);
    expect(staff!.y).toBeLessThan(guest!.y);
    expect(Math.abs(staff!.x - guest!.x)).toBeGreaterThan(40);
  });

  it('leads straight ahead, then follows, when wrong', () => {
    const [, , staff, followed, guest, follower] = withAttribute(elementsOf('guiding-position'), 'data-above');
    expect([staff, follower].map((person) => person!.attributes['data-above'])).toEqual(['staff', 'staff']);
    expect(placeOf(staff!).x).toBe(placeOf(followed!).x);
    expect(placeOf(follower!).y).toBeGreaterThan(placeOf(guest!).y);
  });

  it('holds the handshake for the three seconds the clock shows', () => {
    expect(valuesOf(elementsOf('handshake-hold'), 'data-clock')).toEqual(['3']);
    expect(wordsOf(elementsOf('handshake-hold'))).toContain('3 秒');
    expect(wordsOf(elementsOf('handshake-hold', 'en'))).toContain('3 s');
  });

  it('numbers first and second in each of three orders', () => {
    const elements = elementsOf('handshake-order', 'en');
    expect(valuesOf(elements, 'data-order')).toEqual(['1', '2', '3']);
    expect(wordsOf(elements)).toEqual([
      'By rank',
      '1',
      'Manager',
      '2',
      'Employee',
      'By age',
      '1',
      'Elder',
      '2',
      'Younger',
      'By sex',
      '1',
      'Woman',
      '2',
      'Man',
    ]);
  });

  it('lets a telephone ring in four zones, ever more urgent, and leaves their numbers to the norms', () => {
    for (const language of LANGUAGES) {
      const elements = elementsOf('phone-rings', language);
      expect(valuesOf(elements, 'data-zone')).toEqual(['1', '2', '3', '4']);
      expect(elements.map(({ text }) => text).join(' ')).not.toMatch(
        /\d|[二三四五六七八九十两]声|\b(three|six|seven) rings/,
      );
    }
  });

  it('tells three kinds of complaint by what is heard, not by who complains', () => {
    const elements = elementsOf('complaint-kinds');
    expect(valuesOf(elements, 'data-kind')).toEqual(['1', '2', '3']);
    const dressed = ['fig-suit', 'fig-dress', 'fig-uniform', 'fig-grey'];
    expect(valuesOf(elements, 'class').filter((name) => dressed.includes(name))).toEqual([]);
  });

  it('opens at half past eight when right, and keeps the customer waiting when wrong', () => {
    expect(valuesOf(elementsOf('opening-ready'), 'data-time')).toEqual(['8:30', '8:39']);
  });

  it('rings before the time agreed when right, and long after it has not rung when wrong', () => {
    expect(valuesOf(elementsOf('ringing-ahead'), 'data-time')).toEqual(['1:40', '3:20']);
  });

  it('follows a complaint through the back office in five steps', () => {
    expect(valuesOf(elementsOf('complaint-back-office'), 'data-step')).toEqual(['1', '2', '3', '4', '5']);
  });

  it('says the reading that the meter and the slip show, and hides it when wrong', () => {
    const words = wordsOf(elementsOf('meter-reading', 'en'));
    expect(words.filter((word) => word === '479')).toHaveLength(3);
    expect(words).toContain('It’s 479.');
  });

  it('is early for a visit when right, late when wrong', () => {
    expect(valuesOf(elementsOf('visiting-early'), 'data-time')).toEqual(['9:50', '10:20']);
  });

  it('begins a flood with four small things, none of which it calls right', () => {
    const elements = elementsOf('four-small-things');
    expect(valuesOf(elements, 'data-step')).toEqual(['1', '2', '3', '4']);
    expect(withAttribute(elements, 'data-verdict')).toEqual([]);
  });

  it('lets the senior act first', () => {
    expect(wordsOf(elementsOf('handshake-senior-hand', 'en'))).toEqual([
      '1',
      'Senior first; you wait',
      '2',
      'Then take it politely',
    ]);
  });

  it('exchanges cards in four steps', () => {
    expect(valuesOf(elementsOf('card-exchange'), 'data-step')).toEqual(['1', '2', '3', '4']);
  });

  it('receives in ten steps: six before, two during, two after', () => {
    const phases = withAttribute(elementsOf('reception-ten-steps'), 'data-phase');
    const steps = phases.map((phase) => valuesOf(everything(phase), 'data-step').map(Number));
    expect(steps).toEqual([
      [1, 2, 3, 4, 5, 6],
      [7, 8],
      [9, 10],
    ]);
  });

  it.each([
    ['reception-ten-steps', /^panel-(?!card-)/, 10],
    ['card-exchange', /^panel-card-/, 4],
  ] as const)(
    'draws every step of %s once more alone, the same figures in the same order, and nothing that tells its place',
    (row, name, steps) => {
      const panels = PICTURE_IDS.filter((id) => name.test(id));
      expect(panels.length).toBe(steps);
      const rowPanels = withAttribute(elementsOf(row), 'data-step');
      panels.forEach((id, place) => {
        expect(peopleOf(elementsOf(id))).toEqual(peopleOf(everything(rowPanels[place]!)));
        for (const language of LANGUAGES) {
          const elements = elementsOf(id, language);
          expect(withAttribute(elements, 'data-step')).toEqual([]);
          expect(elements.map(({ text }) => text).join(' ')).not.toMatch(
            /\d|[一二三四五六七八九十]步|第|\bstep\b|first|last/i,
          );
        }
      });
    },
  );

  it('draws the slight bow at the angle it writes', () => {
    const elements = elementsOf('reception-nod-and-bow');
    expect(valuesOf(elements, 'data-bow')).toEqual(['0', '0', '15']);
    expect(valuesOf(elements, 'data-angle')).toEqual(['15']);
    expect(wordsOf(elements).join(' ')).not.toMatch(/\d/);
  });
});

/** Where each person stands and how far each bows. */
function peopleOf(elements: readonly Element[]): string[] {
  return withAttribute(elements, 'data-bow').map(
    ({ attributes }) => `${attributes['data-bow']} ${attributes.transform}`,
  );
}

function placeOf(element: Element): { x: number; y: number } {
  const [, x, y] = element.attributes.transform!.match(/translate\(([\d.-]+) ([\d.-]+)\)/)!;
  return { x: Number(x), y: Number(y) };
}
