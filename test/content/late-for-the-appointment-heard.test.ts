import { expect, test } from 'vitest';
import { hear } from '../../src/domain/scenario/hear.ts';
import { sceneNamed } from '../../src/domain/scenario/play.ts';
import { storyOf } from '../support/story.ts';

const scene = sceneNamed(storyOf('late-for-the-appointment'), 'door');
const heardAs = (words: string) => hear(scene, words)[0]?.id ?? 'nothing';

/** What people might say at her door, near misses included, and the reply it is heard as. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'own-it': [
    '对不起。约好两点，我三点才到，事先也没告诉您，让您请着假白等。是我的错。',
    '柳女士，对不起，我迟到了一个小时，也没提前通知您，这是我的责任。',
    '非常抱歉，让您白等了一个钟头，是我不对。',
    '真对不起，您请了半天假，我却没有准时来，都怪我。',
    '对不起，说好两点，我没做到，让您等了这么久，错在我。',
    '我向您道歉，是我没有提前打电话，害您一直干等。',
    '抢修不是理由，让您白等了一个小时就是我的错，对不起。',
    '对不起，我去抢修了，可没有告诉您就是我不对。',
    '实在抱歉，耽误了您半天假，是我们没安排好，我们的错。',
    '对不起，让您白等了一个钟头。',
    '对不起，抢修耽误了，是我的错。',
    '抢修归抢修，没提前给您打电话就是我的问题，请您原谅。',
    '柳女士，实在对不住，一个小时让您傻等，我该早点联系您的。',
    '您推掉了会在家等我，我却三点才到，真的很抱歉。',
    "I'm sorry. We said two, it's gone three, I didn't warn you, and you took leave only to sit and wait. That is my fault.",
    "I'm so sorry, I'm an hour late and I never rang you. That's my fault.",
    'I apologise. You took time off and I kept you waiting for nothing. I should have called.',
    "That was wrong of me. I should have let you know. I'm sorry you waited an hour.",
    "You've lost half a day's leave because of me. I'm very sorry, it's my mistake.",
    "There's no excuse. I said two o'clock and I didn't keep it. I'm sorry.",
    'I was at an emergency, but I should have rung you. I am sorry you waited for nothing.',
    'Im sorry, its my fault you waited a whole hour',
    "I'm sorry. There was an emergency, but not telling you was my fault.",
    'You put off a meeting and I turned up an hour late. I do apologise.',
    'I broke my promise and wasted your afternoon. Please forgive me.',
  ],
  'sorry-to-keep-you': [
    '真不好意思，让您久等了，给您添麻烦了，请您多包涵。我是来给您修热水器的。',
    '对不起，我来晚了。',
    '不好意思啊，让您久等了。',
    '非常抱歉给您带来不便。',
    '对不起对不起，请您原谅。',
    '不好意思久等了，我马上给您修。',
    'I do apologise for keeping you waiting, and for any inconvenience. I’m here about your water heater.',
    "I'm sorry I'm late.",
    'Sorry to have kept you waiting, madam.',
    'My apologies for the inconvenience.',
    "Sorry, I'll get started right away.",
  ],
  'could-not-leave': [
    '真不是我不想准时，前头有一处抢修，实在走不开，这种事谁也说不准，请您多体谅。',
    '对不起，刚才临时去抢修了。',
    '不好意思，路上堵车堵得厉害。',
    '抱歉，上一家拖得太久，实在来不及。',
    '这不是我的错，是调度派我去抢修的。',
    '有一处漏气，我必须先去，请您理解一下。',
    '今天活太多了，实在太忙。',
    '公司临时派的急活，我也没办法。',
    '对不起，不是我不想来，是前面那家漏气了。',
    '这可不能怪我，前面有抢修。',
    'I did mean to be on time. There was an emergency before you and I couldn’t get away. These things happen, so I hope you’ll understand.',
    "I'm sorry, there was a gas leak.",
    'Sorry, the traffic was dreadful.',
    "I was called out to an emergency, it couldn't be helped.",
    "It's not my fault, I was held up at the last job.",
    'We are terribly busy today, please understand.',
  ],
  'make-up-time': [
    '我这就进去修，抓紧点儿，一会儿就好，保证把耽误的时间给您抢回来。',
    '咱们赶紧开始吧，很快就好。',
    '三点零三分，也不算太晚，先让我看看机器。',
    '您别急，我马上修，半个小时就能修好。',
    '我抓紧时间修，不耽误您的事。',
    'Let me get started right away. I’ll work fast and make up the time, and it will be done before you know it, I promise.',
    "It won't take long, let's get started.",
    "It's not that late. Let me have a look at the heater.",
    "I'll work quickly, you'll have hot water in no time.",
  ],
  nothing: [
    '请问您是柳女士吗？',
    '热水器在哪儿？',
    '您先别生气，消消气。',
    '我没什么好道歉的。',
    '这不是我的错。',
    '这不能怪我。',
    "It isn't my fault.",
    '那您想怎么样？',
    '您可以打电话投诉。',
    '您好，我是禾川燃气的罗岩。',
    'Are you Ms Liu?',
    'Where is the water heater?',
    "There's no need to shout.",
    "I'm not sorry at all.",
    'You can complain if you like.',
    'Good afternoon, Hechuan Gas.',
  ],
};

test.each(Object.entries(SAID))('an apology at the door in one’s own words is heard as %s', (reply, said) => {
  expect(said.map((words) => [words, heardAs(words)])).toEqual(said.map((words) => [words, reply]));
});
