import { describe, expect, test } from 'vitest';
import { hear } from '../../../src/domain/scenario/hear.ts';
import { sceneNamed } from '../../../src/domain/scenario/play.ts';
import { storyOf } from '../../support/story.ts';

const story = storyOf('first-client-visit');

/** The reply that words of one's own are taken for first. */
const heardIn = (scene: string, words: string) => hear(sceneNamed(story, scene), words)[0]?.id ?? 'nothing';

describe('what is said to introduce the senior colleague', () => {
  test.each([
    [
      'who-and-what',
      [
        '戴主任，您好，这位是高经理，负责贵厂的项目。高经理，这位是戴主任，这位是方工。',
        '主任您好，我给您介绍一下，这是我们高经理，贵厂的事以后由她负责。',
        '梁主任，方工，这位是高经理，刚接手贵厂的项目。',
        '是我，主任。这位就是高经理，您这边的项目由她跟进。',
        '程主任好，我们高经理负责咱们厂的流量计。',
        '主任，请允许我介绍，这位是客户部的高经理。',
        'Good afternoon, Mr Dai. May I introduce Ms Gao, who looks after your account?',
        "Mr Liang, this is Ms Gao. She's responsible for your plant.",
        'Yes, that was me. Mr Yue, this is our account manager, Ms Gao; Ms Gao, Mr Yue and Mr Fang.',
        'Let me introduce Gao Min, who has taken over your account.',
        'Mr Cheng and Mr Fang, may I introduce Ms Gao? She is in charge of your project.',
      ],
    ],
    [
      'nearest-told-first',
      [
        '方工您好，这是我们高经理！戴主任，您也认识一下。',
        '方工，给您介绍一下，这位是高经理，负责贵厂。',
        '方工好，这位就是高经理。主任，这是高经理。',
        'Hello, Mr Fang, this is Ms Gao! Mr Dai, do meet her too.',
        'Mr Fang, may I introduce Ms Gao? And this is Mr Dai, I take it.',
        'Fang, meet Ms Gao, she looks after your plant.',
      ],
    ],
    [
      'bow-out',
      [
        '二位都是前辈，请你们互相认识一下吧。',
        '是我是我，我就不多嘴了，您二位自己认识一下。',
        '您二位先聊，我不打扰。',
        '还是请两位自我介绍吧。',
        'Yes, that was me. Do please introduce yourselves to each other.',
        "I'll leave you to do the introductions.",
        "You two haven't met? Then I'll let you get to know each other.",
      ],
    ],
    [
      'big-title',
      [
        '您好！这位是我们高总，公司里最能干，您什么都不用操心了。',
        '这是高总，有她在您就不必担心了。',
        '这位是我们公司的金牌销售高经理！',
        '主任，这位高经理特别厉害，您放心。',
        'Good afternoon! This is our director, Ms Gao, the ablest person in the firm.',
        "This is Ms Gao, our very best, so there's nothing to worry about.",
      ],
    ],
    [
      'nothing',
      [
        '路上有点堵，让您久等了。',
        '我们先进去坐吧。',
        '今天风真大。',
        '您好，主任。',
        'Good afternoon, Mr Dai.',
        'Sorry we are late.',
        'Here is my card.',
      ],
    ],
  ])('is heard as %s', (reply, said) => {
    expect(said.filter((words) => heardIn('introduces', words) !== reply)).toEqual([]);
  });
});

describe('what is said on taking a card whose name one cannot read', () => {
  test.each([
    [
      'thank-and-keep',
      [
        '谢谢戴主任，往后请您多多指教。',
        '谢谢您，幸会幸会，我收好了。',
        '多谢主任，今后还请多关照。',
        '感谢您的名片，很高兴认识您。',
        'Thank you, Mr Dai. I look forward to working with you.',
        "Thanks very much, it's a pleasure to meet you.",
        'How do you do, Mr Liang? Thank you for seeing us.',
        "Thank you. I'll take good care of it.",
      ],
    ],
    [
      'half-the-character',
      [
        '戴斌主任，久仰久仰！',
        '程斌主任您好，谢谢您的名片。',
        '您好您好，岳斌主任，这名字响亮！',
        "Mr Dai Bin! I've heard so much about you.",
        'Thank you, Director Bin, what a fine name.',
        'Liang Bin, how good to meet you!',
        '梁主任，梁斌，对吧？久仰。',
      ],
    ],
    [
      'odd-character',
      [
        '哎呀，您这个字可真偏，电脑打得出来吗？',
        '您这名字好少见啊，我还是头一回见。',
        '这个字太生僻了，平时打不出来吧？',
        '我从来没见过这个字，真稀罕。',
        'What an unusual character, can you even type that?',
        "Goodness, I've never seen that character before!",
        "Your name is rather strange, isn't it?",
        '那么怪的字，取名的人真有学问。',
      ],
    ],
    [
      'ask-how-to-say-it',
      [
        '谢谢戴主任，请问这个字怎么念？',
        '恕我孤陋寡闻，您的名字怎么读？',
        '不好意思，请教一下，这个字念什么？',
        '您这个字我没见过，能请教您读音吗？',
        '主任，这个字我不认识，您教教我。',
        '对不起，这个字我不会念，还请您指教。',
        '冒昧问一句，这个字是念斌吗？',
        'Thank you. May I ask how you pronounce this character?',
        'Forgive me, how do you say your name?',
        "I'm sorry, I don't know this character. Could you teach me?",
        'What a rare character! How is it pronounced?',
        'Could you tell me how to read this one?',
        'Would you mind saying your name for me?',
        '请问您的名字怎么念？',
        '这个字怎么发音呢，向您请教',
        'Sorry, how should I say this?',
        '请问这是什么字？',
        '这个字念 yūn 吗？',
        'I’m afraid I can’t read this character; could you help me?',
        'What is this character?',
      ],
    ],
    [
      'nothing',
      [
        '这是我的名片。',
        '今天天气真不错，路上风很大。',
        '我们先谈交货的事吧。',
        'Here is my card.',
        'Shall we sit down?',
        'Let me tell you about our company.',
        '请问怎么称呼您？',
        '高经理，您请坐。',
        'Is there somewhere I can plug in my laptop?',
        '我先记下来，回头查一下这个字怎么读。',
        '您是戴主任吗？',
        'I’ll find out later how your name is pronounced.',
      ],
    ],
  ])('is heard as %s', (reply, said) => {
    expect(said.filter((words) => heardIn('card', words) !== reply)).toEqual([]);
  });
});
