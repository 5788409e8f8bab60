/** What English reviews say, as lists that sentences are made of: there is no data in English. */
const GOOD =
  'good|great|excellent|amazing|awesome|perfect|nice|lovely|beautiful|wonderful|fantastic|comfortable|sturdy|soft|durable|solid|cute|delicious|fresh|fine|happy|satisfied|impressed|pleased|reliable|superb|useful|handy|smooth|warm|quick|helpful|polite|friendly|worth it|as described|true to size|well made|high quality|good quality|easy to use'.split(
    '|',
  );
const BAD =
  'bad|terrible|awful|horrible|poor|cheap looking|flimsy|useless|broken|defective|damaged|faulty|fake|counterfeit|disappointing|disappointed|uncomfortable|rough|thin|dirty|stained|smelly|rotten|expired|stale|moldy|cracked|scratched|torn|leaking|noisy|dead|rude|slow|late|unhappy|angry|upset|a waste of money|a scam|a rip off|not as described|too small|too big|too tight|poorly made|low quality|poor quality|bad quality|garbage|trash|junk|rubbish|crap|disgusting|nasty|dangerous|unusable|missing parts|wrong size|wrong color|the wrong item|overpriced|misleading|unacceptable|dishonest|unsafe'.split(
    '|',
  );
const THINGS =
  'it|this|product|item|quality|material|fabric|size|color|zipper|battery|screen|smell|taste|package|delivery|shipping|seller|service|customer service|everything|charger|sound|fit'.split(
    '|',
  );
const LIKES =
  "love it|i love it|love this|really like it|highly recommend|would recommend|recommended|will buy again|would buy again|works great|works well|works perfectly|works as expected|fits perfectly|fits well|fast delivery|fast shipping|arrived on time|arrived early|great value|good value|good price|five stars|thank you|thanks|looks great|looks nice|feels great|no problems|no issues|no complaints|never had a problem|nothing to complain about|exceeded my expectations|better than expected|exactly as described|my kids love it|so happy with it|very happy with my purchase|does the job|can not complain|not bad|not bad at all|can't go wrong|couldn't be happier|well packed|smells nice|tastes good|worth every penny|second time buying|ok|okay good|no smell at all|did not break|never disappoints|without any problem".split(
    '|',
  );
const HATES =
  "hate it|i hate it|do not buy|don't buy|don't waste your money|never again|never buying again|will not buy again|would not recommend|don't recommend|do not recommend|stay away|avoid|avoid this seller|want a refund|i want my money back|refund please|asking for a refund|returned it|sent it back|had to return it|broke after one day|broke after two uses|broke in a week|stopped working|does not work|doesn't work|didn't work|never worked|won't turn on|won't charge|fell apart|falling apart|came apart|ripped on the first day|arrived broken|arrived damaged|came damaged|never arrived|still have not received it|not received|haven't received|missing pieces|item missing|no reply from seller|seller ignores me|seller does not reply|no response|took forever|took two months|too late|one star|zero stars|worst purchase ever|worst seller|waste of money|waste of time|total waste|smells bad|smells awful|smells like chemicals|strong chemical smell|color faded|faded after one wash|shrunk after washing|shrank|not worth it|not worth the money|not what i ordered|not what i expected|not the same as the picture|looks nothing like the picture|nothing like the photo|looks cheap|feels cheap|made me sick|gave me a rash|burned my skin|caught fire|got hot and smoked|scratches everywhere|holes in it|hole in the sleeve|it leaks|leaks everywhere|can't use it|could not use it|expected better|very disappointed|so disappointed|wish i hadn't bought it|i regret buying this|regret|beware|cheated|they cheated me|scammed|fake product|not genuine|not original|half of it was rotten|no instructions|does not fit|doesn't fit|didn't fit|poor packaging|great if you like throwing money away|thanks for nothing|what a joke|yeah right".split(
    '|',
  );

const praise = (word: string): string[] => [
  word,
  `very ${word}`,
  `really ${word}`,
  `so ${word}`,
  `${word} and i like it`,
  `it's ${word}`,
  `i am ${word}`,
];
const denial = (word: string): string[] => [
  `not ${word}`,
  `not very ${word}`,
  `not so ${word}`,
  `isn't ${word}`,
  `is not ${word}`,
  `wasn't ${word}`,
  `was not ${word} at all`,
  `never ${word}`,
  `no longer ${word}`,
  `aren't ${word}`,
  `far from ${word}`,
  `i am not ${word}`,
];

/** A thing and what is said of it, in turn, so that each list is used up without every pair. */
const about = (words: readonly string[]): string[] =>
  words.flatMap((word, at) =>
    [0, 5, 11, 17].map((step) => {
      const thing = THINGS[(at + step) % THINGS.length] ?? 'it';
      return `${thing === 'it' || thing === 'this' ? thing : `the ${thing}`} ${at % 2 ? 'was' : 'is'} ${word}`;
    }),
  );

/** The same saying alone, with more before it, and with an opposite that it outweighs. */
const turns = (sayings: readonly string[], others: readonly string[]): string[] =>
  sayings.flatMap((saying, at) => [
    saying,
    `${saying}!`,
    `${saying}. ${sayings[(at * 7 + 3) % sayings.length] ?? ''}`,
    `${others[(at * 5 + 1) % others.length] ?? ''} but ${saying}`,
    `i bought this last week and ${saying}`,
  ]);

/** Sentences of praise and of complaint. */
export function englishReviews(): { text: string; negative: boolean }[] {
  const glad = [
    ...GOOD.flatMap(praise),
    ...about(GOOD),
    ...turns(LIKES, BAD),
    ...BAD.flatMap((word) => [`not ${word}`, `isn't ${word}`]),
  ];
  const angry = [...BAD.flatMap(praise), ...about(BAD), ...turns(HATES, GOOD), ...GOOD.flatMap(denial)];
  return [
    ...glad.map((text) => ({ text, negative: false })),
    ...angry.map((text) => ({ text, negative: true })),
  ];
}
