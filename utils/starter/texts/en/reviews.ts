import type { Translations } from '../../situation.ts';

/** Answers to reviews, in English. */
export const reviews: Translations = {
  'review-logistics': {
    title: 'Answer to a review: slow delivery',
    voices: {
      poised:
        'We are very sorry that you waited so long without a word from us. We chose the carrier, so the delay is ours. By <change by@> we have agreed on improvements with them, and when a parcel stands still, we write to the buyer first. Thank you for your criticism.',
      fresh:
        'Sorry for all those days of waiting with nobody telling you anything. The carrier was our pick, so it is our fault. It is mended by <change by@>; when a parcel stops, you hear from us. Thank you for bringing it up.',
      playful:
        'Watching a parcel not move wears anyone out. Sorry, we chose who carries it and failed to watch. The carrier and we sort it out by <change by@>, and next time we speak first. Thank you for the scolding.',
      brisk:
        'Slow, and not explained: sorry, our responsibility. Improved with the carrier by <change by@>; stalled parcels are announced by us. Thank you.',
    },
  },
  'review-service': {
    title: 'Answer to a review: our manner',
    voices: {
      poised:
        "We have read your review and that day's chat, and we served you poorly. We are very sorry. New shifts and training are in place by <change by@>; for what is still open, please contact customer service, where one person will follow it. Thank you for pointing it out.",
      fresh:
        'Sorry, we went through the chat, and we really left you out in the cold. By <change by@> shifts and training are better; anything unsolved, message us and somebody stays with it. Thank you for saying it.',
      playful:
        'We leafed back through the chat: you are right, we gave you the cold shoulder. Sorry. Rota and training are fixed by <change by@>; come again with what is unfinished, someone is waiting for it. Thank you for plain words.',
      brisk:
        'Chat checked: poor service, sorry, our mistake. Shifts and training improved by <change by@>; open matters to customer service, one person in charge. Thank you.',
    },
  },
  'review-size': {
    title: 'Answer to a review: size',
    voices: {
      poised:
        'We are sorry that the size is <how it differs>. We measured again, and our chart was not accurate. It is corrected by <corrected by@>; for another size please contact customer service, and we pay the postage both ways. Thank you for telling us, which helps later buyers too.',
      fresh:
        'Sorry about the fit, <how it differs>. We took the tape measure, and our chart is to blame. Right by <corrected by@>; to swap yours, message us, we pay the postage both ways. Thank you for the warning.',
      playful:
        'Size: <how it differs>. We measured, you win. Sorry, our chart was crooked. Straight again by <corrected by@>; swap yours with us, we pay the postage both ways. Thank you for speaking for everyone.',
      brisk:
        'Measured again: <how it differs>. Sorry, our chart misled you. New figures by <corrected by@>. Another size through customer service, postage paid by us both ways. Thank you.',
    },
  },
  'review-price': {
    title: 'Answer to a review: price',
    voices: {
      poised:
        'We are sorry for the bad feeling of a price that fell just after you bought it; we should have told you. The difference of <difference> goes back to the way you paid by <refund by@>, however you rate us. Thank you for pointing it out.',
      fresh:
        'Sorry, it is no fun when the price falls the moment you have paid, and we said nothing. You get <difference> back by <refund by@>, and the review has nothing to do with it. Thank you for telling us.',
      playful:
        'Just bought, already cheaper, who would not frown? Sorry, we gave no sign. The <difference> returns by <refund by@>, stars or no stars. Thank you for saying so.',
      brisk:
        'Price fell after purchase, not announced: sorry, careless of us. Difference of <difference> refunded by <refund by@>, regardless of the review. Thank you.',
    },
  },
  'review-different': {
    title: 'Answer to a review: not as described',
    voices: {
      poised:
        'We are sorry: we compared <what differs>, and our page is indeed not accurate. That is our responsibility. Pictures and text are replaced by <corrected by@>; if you do not wish to keep it, return it for a refund, and we pay the postage both ways. Thank you for your account.',
      fresh:
        "Sorry, we put them side by side, and <what differs> is our page's fault. New pictures and words by <corrected by@>; if you don't want it any more, return it through us, we pay the postage both ways. Thank you for telling us.",
      playful:
        'On <what differs>: item here, page there, and you are right. Sorry, our photo got carried away. Real ones by <corrected by@>; send yours back if you like, we pay the postage both ways. Thank you.',
      brisk:
        '<what differs>: confirmed. Sorry, our page. Corrected by <corrected by@>. Return for a refund, we pay the postage both ways. Thank you.',
    },
  },
  'review-middle': {
    title: 'Answer to a mixed review',
    voices: {
      poised:
        'Thank you for a fair review. What pleased you we will keep; <what was lacking> is with the colleagues in charge and better by <changed by@>. If you need anything while using it, please contact customer service.',
      fresh:
        'Thanks for such a balanced review. The good stays, <what was lacking> has been passed on and changes by <changed by@>. Any trouble with it, just message us.',
      playful:
        'Some praise, some advice, we like to read that. The good stays put, <what was lacking> is in the workshop until <changed by@>. Thank you.',
      brisk:
        'Thank you for the review. <what was lacking> passed on, improved by <changed by@>. Questions: customer service.',
    },
  },
  'review-ask': {
    title: 'Asking for the reason after a bad review',
    voices: {
      poised:
        'Hello, this is customer service{% if shop.name %} at {shop.name}{% endif %}. I see that you were not content with this purchase, and I am very sorry that we did not do well. May I ask what went wrong? You have our proposal by <answer by@>. The review is yours alone; I only want to settle the matter. Thank you.',
      fresh:
        "Hi, customer service{% if shop.name %} of {shop.name}{% endif %} here. You were not happy with what you bought, and I'm sorry, we fell short. Could you tell me what is wrong? By <answer by@> you hear what we can do. This is not about your review, only about fixing it. Thank you.",
      playful:
        "Hello from{% if shop.name %} {shop.name}'s{% endif %} customer service, here to own up: you left unhappy, and I am sorry, that was our doing. Keep your review; just tell me where it hurts, and by <answer by@> I bring a remedy. Thank you.",
      brisk:
        'Hello,{% if shop.name %} {shop.name}{% endif %} customer service. You were not satisfied: sorry, our failing. What was the problem? Proposal by <answer by@>, independent of the review. Thank you.',
    },
  },
  'review-solved': {
    title: 'Answer after a problem was solved',
    voices: {
      poised:
        'Hello, what you reported has been settled: <what was done>. Thank you for giving us the chance to put it right; we shall keep your review in mind. Other buyers with the same trouble, please contact customer service directly, and we see it through.',
      fresh:
        'What we agreed on is done: <what was done>. Thank you for letting us make up for it. Anyone with the same problem, just come to customer service, we look after it.',
      playful:
        'The sequel: <what was done>. Thank you for the chance; this review stays with us as a reminder. Friends in the same boat, knock at customer service.',
      brisk: 'Settled: <what was done>. Thank you for the feedback. Same problem? Contact customer service.',
    },
  },
};
