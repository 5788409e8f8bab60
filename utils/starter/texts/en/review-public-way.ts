import type { Translations } from '../../situation.ts';

/** Public answers to reviews, in English. */
export const reviewPublicWay: Translations = {
  'review-missing': {
    title: 'Answer to a review: missing or wrong',
    voices: {
      poised:
        'We are sorry that <missing or wrong item> was not packed as ordered; our warehouse miscounted. Yours leaves by <sent by@> without a new order, at our postage, and parcels are now weighed first. If you hear nothing by then, please contact us. Thank you for checking.',
      fresh:
        'Sorry that <missing or wrong item> was not right when you opened the box; we overlooked it. It goes out by <sent by@> at no charge, we write to you first, and you may write to us any time. Thank you for letting us know.',
      playful:
        'The parcel arrived, <missing or wrong item> missed the bus. Sorry, we did the roll call badly. It catches the next one by <sent by@>, fare paid by us; no news, then knock at customer service. Thank you for counting.',
      brisk:
        '<missing or wrong item>: packed wrongly, sorry, our mistake. Sent by <sent by@>, postage paid by us. No notice? Contact us. Thank you.',
    },
  },
  'review-damaged': {
    title: 'Answer to a review: damaged',
    voices: {
      poised:
        'We are very sorry to see <damage>; the padding was too thin, and you should not bear that. By <done by@> we send another or refund you, the broken one stays where it is, and customer service arranges it. Stronger boxes are in use from now on. Thank you for your photos.',
      fresh:
        'Sorry that all that waiting ended in <damage>; we wrapped it badly. A new one or your money by <done by@>; mind the edges and throw it away, our team does the rest. Thicker boxes too, from today. Thank you for telling us.',
      playful:
        'Nobody protected it on the way: <damage>. Sorry, our box was a lightweight. By <done by@> a successor sets off or your money returns, and the pieces need no stamp. Thank you.',
      brisk:
        '<damage>: sorry, our packing was weak. Replacement or refund by <done by@>, keep the pieces, contact us. Boxes are being strengthened. Thank you.',
    },
  },
  'review-packaging': {
    title: 'Answer to a review: packaging',
    voices: {
      poised:
        'We are sorry that <packing problem> spoilt the unpacking; we chose that box and lining, and chose badly. All are replaced by sturdier ones by <changed by@>. If it was a present, please contact us: a sound gift box follows, and we pay for sending it. Thank you for the criticism.',
      fresh:
        'Sorry, <packing problem> takes half the joy out of it; we saved in the wrong place. New boxes by <changed by@>. Meant as a present? Tell us, and a decent box comes after it, postage paid by us. Thank you for speaking up.',
      playful:
        'Before you even met the goods, <packing problem> got in the way. Sorry, we dressed it poorly. It wears a solid coat by <changed by@>; in a hurry for a gift, knock for a fresh box, postage paid by us. Thank you.',
      brisk:
        '<packing problem>: sorry, we chose the wrong material. Changed by <changed by@>. New gift box on request, postage paid by us. Thank you.',
    },
  },
  'review-courier': {
    title: 'Answer to a review: courier',
    voices: {
      poised:
        'We are sorry about <delivery problem>; we chose that carrier, so we share the responsibility. The depot owes us a written answer by <answer by@>. If fetching it cost you anything, please tell customer service, and it goes back to the way you paid. Thank you for reporting it.',
      fresh:
        'Sorry you had to go through <delivery problem> just to get a parcel; we picked those people. We want an explanation from the depot by <answer by@>. What you spent, tell us, and it comes back; next time we ask for delivery to your door. Thank you.',
      playful:
        'A good parcel, spoilt by <delivery problem>. Sorry, the teammate was our choice, and we pass it on to nobody. Their boss explains it to us by <answer by@>; expenses of yours go to our till. Thank you for telling.',
      brisk:
        '<delivery problem>: sorry, our choice of carrier. Complaint made, answer due by <answer by@>. Register your expenses with us; refunded. Thank you.',
    },
  },
  'review-after-sale': {
    title: 'Answer to a review: after-sale service',
    voices: {
      poised:
        'We are sorry that your case stopped at <where it stuck> and nobody followed it up; we failed between two desks. One person now has it and closes it by <closed by@>, and the money goes back to the way you paid. Ask us in your order; nothing need be told twice. Thank you for pressing us.',
      fresh:
        'Sorry for sending you back and forth over <where it stuck>; we lost sight of it. Somebody is on it now and done by <closed by@>, your money back the way it came. For news, message us, no need to start over. Thank you for waiting this long.',
      playful:
        'Your case fell asleep at <where it stuck>. Sorry, waking it was our part. It is on its feet, reaches the finish by <closed by@>, and your money walks home the way it came. Thank you for shaking us.',
      brisk:
        'Stuck at <where it stuck>: sorry, poor follow-up by us. One person in charge, closed by <closed by@>, money back to the way you paid. Thank you.',
    },
  },
  'review-any': {
    title: 'Answer to any bad review',
    voices: {
      poised:
        'We are sorry to have let you down. What you say about <problem> is on record and being looked into; what turns out to be ours, we make good. The result is added here by <answer by@>, and you can reach customer service from your order. Thank you for your candour.',
      fresh:
        'Sorry we disappointed you. We are looking into <problem>; where we were wrong, we say so and change. What we find is added below by <answer by@>; in a hurry, message us from the order. Thank you for saying it.',
      playful:
        'We read your review three times. Sorry, <problem> was no masterpiece of ours. The files are open, and our homework is handed in here by <answer by@>; drop by sooner if you like. Thank you.',
      brisk:
        'Sorry: <problem> is registered, and we answer for it. Result here by <answer by@>. Urgent? Customer service. Thank you.',
    },
  },
  'review-hidden': {
    title: 'Answer to praise with a complaint in it',
    voices: {
      poised:
        'Your stars were generous, and we saw that you were honest about <what was amiss>. We are sorry; that part we did not do well. It is put right by <changed by@>, and for the one you have, please contact us from your order as anyone else would. Thank you for your patience with us.',
      fresh:
        'High marks, and yet <what was amiss>. Sorry, we shall not hide behind your kindness; we fell short. Changed by <changed by@>, and yours gets sorted too, just message us. Thank you for being understanding.',
      playful:
        'You praised us, but <what was amiss> peeped out between the lines. Sorry, our craft has a gap, and it is closed by <changed by@> even if you never mention it. Yours is welcome at the service desk. Thank you.',
      brisk:
        'Stars noted, <what was amiss> noted too. Sorry, our shortcoming. Improved by <changed by@>; customer service handles yours. Thank you.',
    },
  },
  'review-append-bad': {
    title: 'Answer to a follow-up complaint',
    voices: {
      poised:
        'You came back after some time to tell of <problem later on>. We are sorry; only what lasts is good, and ours did not. By <answer by@> customer service offers you a repair, a new one or a refund, and we pay the postage both ways. Thank you for keeping others informed.',
      fresh:
        'Sorry, it began well and then <problem later on>; it does not last, and that is on us. Days later we still care: repair, swap or refund, sorted by <answer by@>, and we pay the postage both ways. Thank you for coming back to say so.',
      playful:
        'Time will tell, and it told of <problem later on>. Sorry, we built it for too short a run. A second review counts like a first: mend, renew or repay, your pick by <answer by@>, we pay the postage both ways. Thank you for the second visit.',
      brisk:
        'Follow-up read: <problem later on>. Sorry, it should last, our responsibility. Repair, exchange or refund by <answer by@>, we pay the postage both ways. Thank you.',
    },
  },
  'review-append-good': {
    title: 'Thanks for a follow-up praise',
    voices: {
      poised:
        'That you returned after all this time to write about <what the buyer praised later> means more to us than praise on the first day. Making things that last is what we try for. If you ever wonder how to care for it, please ask us. Thank you.',
      fresh:
        'Still happy with <what the buyer praised later> after weeks of use: thank you, that is the kind of news we like. Questions about cleaning or storing it? Just ask.',
      playful:
        'Praise with a long shelf life: <what the buyer praised later> passed the test of time, and we grin quietly. Thank you for thinking of us again.',
      brisk:
        'Thank you for the follow-up. Good to know that <what the buyer praised later> lasts. Care questions: ask us.',
    },
  },
  'review-praise-detail': {
    title: 'Thanks for a review with photos',
    voices: {
      poised:
        'We looked at every photo and read how you use it: <how the buyer uses it>. The maker saw it too and said it was worth the work. Such details help those who choose after you. Thank you for your time.',
      fresh:
        'So much detail, thank you. Now we want to try <how the buyer uses it> ourselves. Your pictures went round to the designers and packers, and we hope it keeps serving you well.',
      playful:
        '<how the buyer uses it>: an expert at work. Your photos have toured the whole office, and the packers promise even neater corners. Thank you.',
      brisk:
        'Thank you for text and photos. <how the buyer uses it> is useful to others; passed on to the team. Enjoy it.',
    },
  },
};
