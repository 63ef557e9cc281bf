import { expect, test } from 'vitest';
import { hear } from '../../../src/domain/scenario/hear.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { storyOf } from '../../support/story.ts';

const scene = sceneNamed(storyOf('meter-dispute'), 'whose-word');
const heardAs = (words: string) => hear(scene, words)[0]?.id ?? 'nothing';

/** What people might say to him, near misses included, and the reply it is heard as. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'test-and-terms': [
    '这不由我们说，您可以申请验表。检定费六十元；超差就全退，多收的气费也退；合格，六十元归您出。',
    '您可以申请验表，费用六十块，表不准的话，六十块和多收的钱都退给您。',
    '不放心的话我帮您申请检定，检定费60元，超差了全部退还，表合格就得您承担。',
    '准不准咱们送检，验出来超差，多收的气费下个月退，检定费也退；要是准的，费用由您出。',
    '我们可以把表拆下来送检，检定费六十，查出来不准，钱都退给您。',
    '您可以要求验一下这个表，合格的话费用您承担，不合格我们退差额。',
    '表装之前是检定过的，可您不放心，可以申请验表，六十元，真超差就退。',
    '这个得机构检定说了算，收六十块，超差的话退给您，多收的也退。',
    'It isn’t for us to say. You can have it tested for sixty yuan. If it’s out of tolerance you get that back, with whatever you were overcharged. If it’s accurate, the sixty is yours to bear.',
    "You can apply for a test. It costs 60 yuan, and if the meter's wrong we refund the fee and the difference.",
    'We can have the meter tested. If it proves inaccurate you get everything back; otherwise you bear the fee.',
    "Don't take my word for it: ask for a meter test. The fee is sixty, refunded if it's out of tolerance.",
    "An independent laboratory can decide. There's a fee of 60 yuan, and you'll get it back if the meter is wrong.",
    "I can't decide that, but a test can. It's sixty yuan, and you get it back if the meter is off.",
    'You can request an independent test; you pay only if it is accurate.',
    'If the meter is accurate you pay the sixty, and if not it is refunded. Shall I arrange the test?',
  ],
  'apply-yourself': [
    '您要是实在不放心，可以申请验表。手续不复杂，您打客服热线，报上户号，他们会安排人来拆表送检。',
    '您可以申请验表。',
    '那就送检吧，让机构来检定。',
    '不放心的话，可以把表送去检测一下。',
    '我帮您申请检定，检定费六十元。',
    '表没有问题，不过您可以申请验表。',
    'If you really can’t rest easy, you can apply to have the meter tested. It isn’t complicated. Ring the service line with your account number and they’ll send someone to take it down.',
    'You could have it tested.',
    "You're welcome to ask for a test, sir.",
    'We can send it to a laboratory.',
    'You can get the meter tested for sixty yuan.',
  ],
  'tested-before': [
    '这表装之前就检定过，合格证还贴在上面呢，不会有问题的，您放心用。',
    '您放心，这个表没有问题。',
    '表不会错的。',
    '我们的表都经过国家检定，合格证在这儿。',
    '它肯定准，用了这么多年了。',
    'It was tested before it was put in, and the certificate’s still on it. There’s nothing wrong with it, I can assure you.',
    "There's nothing wrong with the meter.",
    'Our meters are always accurate.',
    'The meter is perfectly accurate, sir.',
    'Every meter was calibrated before it was installed.',
    "A meter can't be wrong.",
  ],
  nothing: [
    '您消消气。',
    '那您想怎么办？',
    '您先把账单交了吧。',
    '没必要验表，浪费钱。',
    '验表可以，先交六十块钱再说。',
    '我理解您的心情。',
    '我回去帮您问问，给您回电话。',
    '准不准我说了不算。',
    '请您按时交费。',
    'I understand how you feel.',
    'Please pay the bill first.',
    'What would you like me to do?',
    "There's no point in having it tested.",
    "I'll ask my manager and call you back.",
    'You must have used more gas.',
    "If the meter is accurate, there's nothing to worry about.",
  ],
};

test.each(Object.entries(SAID))('an answer in one’s own words is heard as %s', (reply, said) => {
  expect(said.map((words) => [words, heardAs(words)])).toEqual(said.map((words) => [words, reply]));
});
