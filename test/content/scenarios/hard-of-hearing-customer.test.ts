import { describe, expect, test } from 'vitest';
import { DEFAULT_BAND_POLICY } from '../../../src/domain/assessment/band.ts';
import { analyse } from '../../../src/domain/scenario/authoring/analysis.ts';
import { faultsInScenario } from '../../../src/domain/scenario/authoring/faults.ts';
import { hear } from '../../../src/domain/scenario/hear.ts';
import { pointsOf } from '../../../src/domain/scenario/measure.ts';
import { outcomeOf } from '../../../src/domain/scenario/outcome.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { crossesRedLine, isRedLine, repliesOf, toldFrom } from '../../support/story.ts';

const { story, best, middling, worst, scenesOf, run } = toldFrom('hard-of-hearing-customer');
const policy = DEFAULT_BAND_POLICY;

describe('the customer who can’t quite hear', () => {
  test('has no fault', () => {
    expect(faultsInScenario(story, isRedLine)).toEqual([]);
  });

  test('can leave in six ways, and in every band', () => {
    const { byEnding, byBand } = analyse(story, policy, isRedLine);
    expect([...byEnding.keys()].toSorted()).toEqual([
      'gives-up',
      'half-sure',
      'insists-on-manager',
      'on-his-own',
      'overheard',
      'sorted-out',
    ]);
    expect(Object.values(byBand).every((count) => count > 0)).toBe(true);
  });

  test('met at one’s best shows the letter, and goes home having managed on his own', () => {
    const { total, band } = outcomeOf(story, best, policy, isRedLine);
    expect([best.scene.id, band, total.earned]).toEqual(['on-his-own', 'excellent', total.possible]);
    expect(scenesOf(best)).toContain('letter');
  });

  test('met middling throughout keeps the letter to himself, and goes home half sure', () => {
    expect([middling.scene.id, outcomeOf(story, middling, policy, isRedLine).band]).toEqual(['half-sure', 'pass']);
    expect(scenesOf(middling)).toContain('no-record');
  });

  test('met badly throughout gives up', () => {
    expect([worst.scene.id, outcomeOf(story, worst, policy, isRedLine).total.earned]).toEqual(['gives-up', 0]);
  });

  test('asks for somebody who speaks properly once two bad replies have gone before, and can still be won back', () => {
    const lost = 'microphone speak-up side-by-side';
    expect(run(lost).scene.id).toBe('wants-someone-else');
    expect(run(`${lost} pen-and-choice`).scene.id).toBe('muttering');
    expect(run(`${lost} comments-book`).scene.id).toBe('insists-on-manager');
    expect(run(`${lost} pen-and-choice other-counter we-changed-it check-my-note walk-along`).scene.id).toBe(
      'sorted-out',
    );
  });

  test('still shows the letter after a slip or two', () => {
    const slipped = run('called-thrice sum-up side-by-side all-the-steps other-counter');
    expect(slipped.scene.id).toBe('letter');
  });

  test.each([
    ['asks-again', 'wants-someone-else'],
    ['letter', 'no-record'],
  ])('%s is worth as much as %s, whichever his mood leads to', (one, other) => {
    const most = (id: string) => Math.max(...sceneNamed(story, id).choices.map(pointsOf));
    expect(most(one)).toBe(most(other));
  });
});

describe('its red lines', () => {
  const red = repliesOf(story).filter(({ choice }) => crossesRedLine(choice));

  test('are blaming his ears, telling the queue his affairs, and making little of them', () => {
    expect(red.map(({ choice }) => [choice.id, ...choice.norms.broken])).toEqual([
      ['not-my-fault', 'prohibited-quarrel'],
      ['explain-his-case', 'confidential-no-leak-customer-data'],
      ['hardly-worth-it', 'prohibited-slighting-needs'],
    ]);
  });

  test('end the visit at once, at fail, and earn nothing', () => {
    expect(red.map(({ choice }) => [sceneNamed(story, choice.leadsTo).ending?.band, pointsOf(choice)])).toEqual(
      red.map(() => ['fail', 0]),
    );
  });
});

describe('in one’s own words, of his three things', () => {
  const scene = sceneNamed(story, 'three-things');
  const heardAs = (words: string) => hear(scene, words).map(({ id }) => id);

  test.each(Object.entries(utterances()))('is heard as %s', (id, said) => {
    const expected = id === 'nothing' ? [] : [id];
    expect(said.map((words) => [words, ...heardAs(words)])).toEqual(said.map((words) => [words, ...expected]));
  });
});

/** What people might say to him, near misses included, and the reply it is heard as. */
function utterances(): Record<string, string[]> {
  return {
    'sum-up': [
      '我跟您核对一下，户号、电费、扣款，三件事，没错吧？',
      '您是来问三件事：电费、银行扣款，还有户号，是吗？',
      '三件事我都记下了，您看我说得对不对：扣款停了，户号对不上，电费翻倍。',
      '我重复一遍您的三件事，户号、电费、扣款，对吗？',
      '我归纳一下，您今天来是为了电费、扣款和户号。',
      '大爷，您是说电费、扣款和户号这三件事是吧？',
      'Let me make sure I’ve got that. The bill, the bank payment and the account number. Is that right?',
      'Just to confirm, the payment has stopped, the bill has doubled and the number doesn’t match?',
      'Your bill has doubled, your direct debit has stopped and your account number is different. Correct?',
      'Let me run through that. The bill, the payments and the number.',
      'I have three things written down. Is that everything?',
    ],
    'once-more': [
      '不好意思，刚才叫号声盖住了，麻烦您再说一次。',
      '真对不起，厅里太吵了，请您重复一下好吗？',
      '老先生，不好意思，我刚才没听清。',
      '老人家，您刚才说的第二件是什么？',
      '您好，刚才没听清楚您说的三件事，能再说一遍吗？',
      '麻烦您重新说一下好吗，谢谢。',
      'I’m sorry, I didn’t quite catch that. Could you say it again, please?',
      'So sorry, I couldn’t hear you over the announcement. Could you say that again?',
      'I beg your pardon, sir. Would you mind repeating that?',
      'I’m sorry, sir, I only caught part of that.',
      'Sorry, what was that?',
    ],
    'bill-first': [
      '好，我先给您查一下电费。',
      '您的户号是多少？',
      '请出示一下您的身份证。',
      '单子给我看看吧。',
      '咱们一件一件来，先看电费吧。',
      'Right, let me look up your bill.',
      'Could I have your account number, please?',
      'Let’s start with the bill and see about the rest afterwards.',
      'I’ll check the bill for you now.',
      'Have you got your bill with you?',
    ],
    'speak-up': [
      '您大点声，我听不见。',
      '麻烦您声音大一点，这边太吵了。',
      '请您大声一些再说一遍，谢谢。',
      '请大点声，我没听清。',
      '您嗓门再大点行吗？',
      '老人家，您声音太小了，我听不太清。',
      'Could you speak up, please?',
      'I can’t hear you, sir. A bit louder, please.',
      'You’ll have to raise your voice, I can’t make out a word.',
      'Sorry, can you speak up? I can’t hear you over the printer.',
    ],
    nothing: [
      '您请坐，先喝口水。',
      '您慢慢说，我在听。',
      '对不起，让您久等了。',
      '您家里人呢？',
      '好的，没问题，对吧？',
      '这三张纸您收好。',
      'Do go on, I’m listening.',
      'I’m sorry to have kept you waiting.',
      'I have heard that before.',
      'I’m afraid that isn’t my department.',
      'Is anyone with you today?',
    ],
  };
}
