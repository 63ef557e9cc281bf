import { expect, test } from 'vitest';
import { hear } from '../../../src/domain/scenario/hear.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { storyOf } from '../../support/story.ts';

const scene = sceneNamed(storyOf('payment-and-change'), 'folded-fifty');
const heardAs = (words: string) => hear(scene, words)[0]?.id ?? 'nothing';

/** What people might say as they take her fifty and give the change, near misses included, and the reply it is heard as. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'both-sums': [
    '收您五十元，应找您十八元，请点清收好。',
    '收您50元，找您18元，请收好。',
    '您这是五十元，水费三十二元，找您十八块，请您点一下。',
    '五十块，找十八块，您数一数。',
    '女士，收到您五十元整，应该找您18块钱。',
    '您给的是50，该收32，找您18，您拿好。',
    '这是五十，找您十八。您听见了吗？不着急。',
    '找您十八元，您给的是五十，请点清。',
    'That’s fifty yuan from you, and eighteen change. Please count it.',
    "Out of fifty, that's eighteen yuan back.",
    'Thank you, 50 yuan received, 18 yuan change, please check it.',
    "You've given me fifty, the bill is thirty-two, so here is eighteen.",
    'Fifty. Thirty-two for the water. Eighteen for you.',
    '收您一张五十，找您一张十块、一张五块、三个硬币，一共十八块。',
  ],
  'received-only': [
    '收您五十元。',
    '收您50元，请稍候。',
    '您给的是五十块，我给您打发票。',
    '五十元，对吧？您先接电话。',
    '这张是五十，请您收好找零。',
    "That's fifty, thank you.",
    "Fifty yuan, here's your change.",
    '50 yuan, one moment please.',
    'You gave me a fifty. I will print your invoice.',
    'I have fifty from you, madam.',
  ],
  'invoice-and-change': [
    '这是您的发票和零钱，请收好。',
    '您的找零，请拿好。',
    '发票给您，请点清收好，谢谢。',
    '找您十八元，请收好。',
    '零钱您点一下。',
    'Here are your invoice and your change.',
    'Your change, please count it.',
    'Please keep your receipt safe.',
    "Here's your invoice. Thank you.",
    'Eighteen yuan change, thank you.',
  ],
  'all-done': [
    '好了，都办好了，您慢走。',
    '行了，您先接电话。',
    '办完了，下一位！',
    '可以了，再见。',
    '您忙您的电话，下一位。',
    '交完啦，走好。',
    "You're all done.",
    'All done, take care!',
    "That's everything. Next, please!",
    'Goodbye, madam.',
    "I'll let you get on with your call.",
  ],
  nothing: [
    '收您一百元，找您六十八元，请收好。',
    '请您先把电话挂了。',
    '请稍等。',
    '一共三十二元。',
    '您有三十二块零钱吗？',
    '您还有别的要交吗？',
    "That's a hundred, and sixty-eight change.",
    'Would you mind finishing your call first?',
    'One moment, please.',
    'Have you anything smaller?',
    'Do you have any change?',
    '收您五十元，找您二十八元，请收好。',
    'Thirty-two yuan, please.',
    '对不起。',
  ],
};

test.each(Object.entries(SAID))('money called out in one’s own words is heard as %s', (reply, said) => {
  expect(said.map((words) => [words, heardAs(words)])).toEqual(said.map((words) => [words, reply]));
});
