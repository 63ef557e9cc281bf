/** What the short form stands for, where it cannot be told from its ending. People leave apostrophes out. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  "can't": ['can', 'not'],
  cannot: ['can', 'not'],
  "won't": ['will', 'not'],
  "shan't": ['shall', 'not'],
  "let's": ['let', 'us'],
};

/** Forms typed without their apostrophe that are no other word; `ill`, `well`, `were`, `its` and `lets` are. */
const BARE: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...["i'm", "i've", "you're", "you've", "you'll", "we've", "they're", "that's", "what's", "here's", "there's"],
    ...["don't", "doesn't", "didn't", "can't", "couldn't", "won't", "wouldn't", "shouldn't"],
    ...["isn't", "aren't", "wasn't", "weren't", "haven't", "hasn't"],
  ].map((word) => [word.replace("'", ''), word]),
);

/** After these, `'s` is short for `is`; after anything else it says whose. */
const BEFORE_IS = new Set('it that this what who where how when there here he she'.split(' '));

const ENDINGS: readonly (readonly [ending: string, word: string])[] = [
  ["n't", 'not'],
  ["'m", 'am'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'d", 'would'],
];

/** `i'm` and `im` → `i am`, `don't` → `do not`; a word that is not short for several stays one, without apostrophes. */
export function inFull(typed: string): readonly string[] {
  const word = Object.hasOwn(BARE, typed) ? BARE[typed]! : typed;
  if (Object.hasOwn(WHOLE, word)) return WHOLE[word]!;
  const ending = ENDINGS.find(([end]) => word.endsWith(end) && word.length > end.length);
  if (ending) return [word.slice(0, -ending[0].length), ending[1]];
  if (word.endsWith("'s") && BEFORE_IS.has(word.slice(0, -2))) return [word.slice(0, -2), 'is'];
  return [word.replaceAll("'", '')];
}
