import type { Translations } from '../../situation.ts';

/** Public answers to reviews, in English. */
export const reviewPublicGoods: Translations = {
  'review-colour': {
    title: 'Answer to a review: colour',
    voices: {
      poised:
        'We are sorry that the colour came out as <difference in colour>; our picture did not show it truly. A new one in daylight replaces it by <picture by@>. For another colour or a return, please write to us from your order; we pay the postage both ways. Thank you for describing it so clearly.',
      fresh:
        'Sorry: one colour on the page and <difference in colour> in your hands, because we edited the photo too far. An untouched one is up by <picture by@>. Swap or send it back, just message us from the order, and we pay the postage both ways. Thank you for the tip.',
      playful:
        'We took it to the window, and yes, <difference in colour>. Sorry, our lamps were showing off. By <picture by@> the page gets a photo without them. Swap or return through your order, we pay the postage both ways, and thank you for your sharp eyes.',
      brisk:
        'Colour: <difference in colour>. Sorry, our picture is wrong. Replaced by <picture by@>. Exchange or return through your order, we pay the postage both ways. Thank you.',
    },
  },
  'review-smell': {
    title: 'Answer to a review: smell',
    voices: {
      poised:
        'We are very sorry about <smell>; it was not aired long enough before it left us. The batch is off sale, and you read the test result by <test by@>. Please stop using it and return it through us; we pay the postage both ways. Thank you.',
      fresh:
        'Sorry, nobody feels at ease with <smell>, and we sent it out before it had aired. No more of these for now; the test report is due by <test by@>. Put yours aside and message us for a return, postage paid by us both ways. Thank you for being frank.',
      playful:
        'Unpacking it and meeting <smell> spoils any mood. Sorry, our warehouse kept its windows shut. This batch rests until the verdict by <test by@>; let yours out on the balcony, we fetch it and pay the postage both ways. Thank you for the nudge.',
      brisk:
        'Smell: <smell>. Sorry, we aired it too little. Off sale; test result by <test by@>. Please stop using it; return through us, we pay the postage both ways. Thank you.',
    },
  },
  'review-function': {
    title: 'Answer to a review: does not work',
    voices: {
      poised:
        'We are sorry that <fault> kept you from using it; our test missed it. It is being tested again, and we state the cause by <answer by@>. A part, a new one or a refund: please contact us from your order, and we pay the postage both ways. Thank you for such a precise account.',
      fresh:
        'Sorry, buying something and then <fault> would upset anyone; we tested too little. Colleagues are going through them one by one and explain it by <answer by@>. Part, swap or refund, tell us which, and we pay the postage both ways. Thank you for writing it down.',
      playful:
        'It was meant to save you work, and then <fault>. Sorry, it slipped past us. By <answer by@> we post here what went wrong; spare part, new one or money back, our team is ready, we pay the postage both ways. Thank you.',
      brisk:
        '<fault>: sorry, our testing missed it. Cause published by <answer by@>. Part, exchange or refund via customer service, we pay the postage both ways. Thank you.',
    },
  },
  'review-freshness': {
    title: 'Answer to a review: not fresh',
    voices: {
      poised:
        'We are very sorry that <what was spoilt> reached you; packing and cooling are ours. Please do not eat it. By <done by@> we refund every spoilt piece, nothing has to come back, only tell customer service how many. We also add more ice from now on. Thank you for telling us.',
      fresh:
        'Sorry, opening the box to <what was spoilt> is a sad sight, and we packed too little ice. Leave it alone; by <done by@> each bad piece is refunded, nothing to post, just give us the number. From now on it is picked and loaded the same day. Thank you.',
      playful:
        'It got too warm on the road: <what was spoilt>. Sorry, we were stingy with the ice. Keep it off your plate; count the bad ones, and by <done by@> that many are paid back, no trip to the post office. Thank you.',
      brisk:
        '<what was spoilt>: sorry, our cooling failed. Do not eat it. Refund per piece by <done by@>, keep them; contact us with the number. Thank you.',
    },
  },
  'review-safety': {
    title: 'Answer to a review: safety',
    voices: {
      poised:
        'We are very sorry, and worried, to read of <complaint of health>. Please stop using it, see a doctor and keep the receipts: we bear the costs. The batch is off sale and under test, with the result here by <result by@>. Our manager contacts you; please reach us as well. Thank you.',
      fresh:
        'Sorry to hear of <complaint of health>; how are you now? Please stop using it and see a doctor first, keep the papers, and the bills are on us. This batch is in the laboratory; the report goes up by <result by@>. Our manager is trying to reach you. Thank you for the warning.',
      playful:
        'People before goods: with <complaint of health>, please see a doctor and keep the bills, we bear them. We are so sorry; we sold it, the whole batch is withdrawn and under test, and you read the outcome here by <result by@>. Our manager will call. Thank you for writing.',
      brisk:
        '<complaint of health>: we are very sorry. Stop using it and see a doctor; we bear the bills. Batch off sale and tested, result by <result by@>. Our manager contacts you. Thank you.',
    },
  },
  'review-fake': {
    title: 'Answer to a review: real or fake',
    voices: {
      poised:
        'We take your doubt about <doubt> seriously and are sorry for the worry; showing the source is our duty. It is off sale, and by <proof by@> we publish the purchase papers. A full refund first, if you wish; we pay the examination and what the law says. Thank you.',
      fresh:
        'Sorry, nobody should pay and then wonder about <doubt>; we never showed where it comes from. The page is down, and by <proof by@> invoices and reports are there for all to see. Your money can come back first, an expert is paid by us. Thank you.',
      playful:
        'Having <doubt> on your mind at home is no fun; sorry, it was for us to make the origin plain. Nothing is sold until the papers lie open, by <proof by@>. Want your money? It goes first. Want an expert? We settle the bill. Thank you for looking closely.',
      brisk:
        'About <doubt>: sorry, proof is our job. Item off sale, papers public by <proof by@>. Full refund first if you wish; examination paid by us; if you are right, the law applies. Thank you.',
    },
  },
};
