import type { Translations } from '../../situation.ts';

/** Private messages after a review, in English. */
export const reviewPrivateGoods: Translations = {
  'after-review-quality': {
    title: 'After a review: quality',
    voices: {
      poised:
        'Hello, I have gone over <quality problem> from your review. I am very sorry; checking is our part. A new one, a refund, or keep it with part of the price back: please choose, it is done by <done by@>, and we pay the postage both ways. Your review stays as you feel it. Thank you.',
      fresh:
        'Hi, reading about <quality problem> made me uneasy. Sorry, we checked it badly. Swap, return, or keep it and get something back, one word from you and it is settled by <done by@>, we pay the postage both ways, and the review can stay. Thank you.',
      playful:
        'Hello, I come to own up: <quality problem> walked right past our checks. I am sorry. Exchange it, send it home or keep it for less; your word counts, all settled by <done by@>, we pay the postage both ways. The review is yours. Thank you.',
      brisk:
        'Hello, <quality problem> confirmed. Sorry, our check failed. Exchange, refund or part refund, your choice, done by <done by@>, we pay the postage both ways, independent of the review. Thank you.',
    },
  },
  'after-review-size': {
    title: 'After a review: size',
    voices: {
      poised:
        'Hello, you looked forward to wearing it, and it is <how it differs>. I am sorry; we measured that chart. Please tell me your usual size: one that fits leaves by <sent by@>, the other is collected, and we pay the postage both ways. Rate it as you see it. Thank you.',
      fresh:
        'Hi, I read that it is <how it differs>; no fun at the mirror. Sorry, our chart was off. Give me your usual size, the swap travels by <sent by@>, somebody picks up the first, we pay the postage both ways. The review can stay. Thank you.',
      playful:
        'Hello, you and that garment did not get along: <how it differs>. Sorry, our chart arranged the date. Name your usual size; a better match sets out by <sent by@>, the old one gets a lift home, we pay the postage both ways. Thank you.',
      brisk:
        'Hello, size: <how it differs>. Sorry, chart error on our side. Tell me your usual size; exchange sent by <sent by@>, old one collected, we pay the postage both ways. Thank you.',
    },
  },
  'after-review-colour': {
    title: 'After a review: colour',
    voices: {
      poised:
        'Hello, the colour you chose turned out <difference in colour>, and that disappoints. I am sorry; we took that photo. Would you like another colour or your money back? I arrange it by <done by@>, we pay the postage both ways, and your words may stand. Thank you for being honest.',
      fresh:
        'Hi, you hoped for one shade and got <difference in colour>. Sorry, our camera misled you. I send you two window photos; pick one or return it, sorted by <done by@>, we pay the postage both ways. Keep your review as it is. Thank you.',
      playful:
        'Hello, the picture boasted and the parcel confessed: <difference in colour>. Sorry, our lens exaggerates. Point at a colour you like or send it back; settled by <done by@>, we pay the postage both ways. Thank you for the truth.',
      brisk:
        'Hello, colour: <difference in colour>. Sorry, our picture misled you. Exchange or refund arranged by <done by@>, we pay the postage both ways. The review is unaffected. Thank you.',
    },
  },
  'after-review-smell': {
    title: 'After a review: smell',
    voices: {
      poised:
        'Hello, I understand that <smell> makes you uneasy. I am sorry; airing it was a step we cut short. Please leave it unused in the fresh air and tell me if you feel unwell. Your money is back by <refund by@>, to the way you paid; if we need a sample, we fetch it. Thank you.',
      fresh:
        'Hi, about <smell>: please stop using it, and open a window if your head aches. Sorry, we shipped it before it was aired. Refund by <refund by@> the way you paid, the thing itself goes on the balcony, and we collect a sample ourselves. Thank you for telling us.',
      playful:
        'Hello, <smell> was a rude welcome. Sorry, we were lazy with the windows. Send it outdoors, your money comes home by <refund by@>, and any sample is fetched by us. Thank you for writing it down.',
      brisk:
        'Hello, <smell>: please stop using it. Sorry, aired too little by us. Full refund by <refund by@>; sample collected by us. Unwell? Tell me. Thank you.',
    },
  },
  'after-review-function': {
    title: 'After a review: does not work',
    voices: {
      poised:
        'Hello, you needed it and <fault>. I am very sorry; our test should have caught that. I send a two-minute video of checks; if they do not help, a new one leaves by <sent by@>, the old one is collected, and we pay the postage both ways. Thank you.',
      fresh:
        'Hi, <fault> must be maddening. Sorry, badly tested by us. One quick trick first; no luck, then another is on its way by <sent by@>, they take the dud along, we pay the postage both ways. Thank you for explaining it so well.',
      playful:
        'Hello, it went on strike (<fault>). Sorry, we skipped its medical. Try talking to it with our video for two minutes; if it sulks, a colleague takes over by <sent by@>, we pay the postage both ways. Thank you.',
      brisk:
        'Hello, <fault>: sorry, we missed it. Try the check video; else new unit sent by <sent by@>, old one collected, we pay the postage both ways. Thank you.',
    },
  },
  'after-review-mismatch': {
    title: 'After a review: not as described',
    voices: {
      poised:
        'Hello, I compared <what differs> with our page line by line, and you are right. I am very sorry; the page is our responsibility. Return it for all your money, postage paid by us both ways, or keep it and get the difference; done by <done by@>. Your review helps others. Thank you.',
      fresh:
        'Hi, <what differs> must feel like being fooled. Sorry, we wrote too big. All your money for a return, postage paid by us both ways, or the gap refunded if you keep it, cleared up by <done by@>. Thank you for holding us to it.',
      playful:
        'Hello, our page bragged, and you saw through it: <what differs>. Sorry, we hold the pen. Back with it for everything, postage paid by us both ways, or keep it for less; accounts squared by <done by@>. Thank you.',
      brisk:
        'Hello, <what differs> is true. Sorry, page error of ours. Full return, postage paid by us both ways, or the difference back, by <done by@>. Thank you for pointing it out.',
    },
  },
  'after-review-freshness': {
    title: 'After a review: not fresh',
    voices: {
      poised:
        'Hello, you expected a treat and found <what was spoilt>. I am very sorry; the box and its temperature were ours. Please eat none of it and tell me how many; the refund is with you by <refund by@>, nothing to send back. If anyone feels ill, a doctor first, then me; we bear it. Thank you.',
      fresh:
        'Hi, <what was spoilt> hurts to look at. Sorry, too little ice, our doing. Bin them, give me the count, money back by <refund by@>. Should a stomach complain, see a doctor and pass me the bill. Thank you for saying so.',
      playful:
        'Hello, freshness missed its train: <what was spoilt>. Sorry, we packed the cool box. To the bin with them, a number to me, money home by <refund by@>; an upset stomach goes to the doctor. Thank you.',
      brisk:
        'Hello, <what was spoilt>: sorry, cooling is our responsibility. Do not eat; send the number; refund by <refund by@>, keep them. If ill, see a doctor, we bear the bill. Thank you.',
    },
  },
  'after-review-safety': {
    title: 'After a review: safety',
    voices: {
      poised:
        'Hello, you wrote of <complaint of health>. How is everyone now? Please stop using it, see a doctor and keep the bills; we bear them. We are deeply sorry that we sold it; the batch is off sale and tested, our manager calls you by <call by@>, and you hear from us daily. Thank you.',
      fresh:
        'Hi, <complaint of health> worries me a lot; please stop using it, see a doctor first, keep the bills for us to pay. I am so sorry it came from our shop. All of that batch is gone to be tested, by <call by@> our manager is in touch, with news each day. Thank you for writing.',
      playful:
        'Hello, everything else can wait: with <complaint of health>, please stop and see a doctor; bills are ours. I am sorry that you bought this from us. The whole batch is withdrawn for testing, and the manager rings you by <call by@>. Thank you for speaking up.',
      brisk:
        'Hello, <complaint of health>: stop using it, see a doctor, keep the bills, we pay. We are very sorry. Batch withdrawn and tested; manager calls by <call by@>, daily updates. Thank you.',
    },
  },
};
