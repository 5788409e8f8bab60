import type { Translations } from '../../situation.ts';

/** Private messages after a review, in English. */
export const reviewPrivateWay: Translations = {
  'after-review-missing': {
    title: 'After a review: missing or wrong',
    voices: {
      poised:
        'Hello, opening the box and finding <missing or wrong item> amiss was a let-down. I am sorry; we packed without checking. You need do nothing: the right one leaves by <sent by@>, the tracking number comes here, and the courier takes the wrong one. Your words may stay. Thank you.',
      fresh:
        'Hi, I asked the warehouse about <missing or wrong item>. Sorry, we packed it, we left it out. It is under way by <sent by@>, tracking number to you, no second order. Thank you.',
      playful:
        'Hello, <missing or wrong item> got lost at our roll call. Sorry, we counted with eyes shut. It departs by <sent by@> with a number of its own; just stay in and wait. Thank you for noticing.',
      brisk:
        'Hello, <missing or wrong item>: sorry, unchecked by us. Sent by <sent by@> with tracking; wrong one collected. No new order. Thank you.',
    },
  },
  'after-review-damaged': {
    title: 'After a review: damaged',
    voices: {
      poised:
        'Hello, after days of waiting you got <damage>; please mind your hands. I am sorry; the wrapping was careless of us. We take it up with the carrier, and you need not wait for that: another one or a refund by <done by@>, the broken one stays with you. Thank you for writing.',
      fresh:
        'Hi, <damage>; no cuts, I hope? Sorry, we used thin stuff. The carrier is our quarrel; you only say new or money, done by <done by@>, and the old goes in the bin. Thank you.',
      playful:
        'Hello, it lost the battle of the road: <damage>. Watch your fingers. Sorry, we forged its armour. Reinforcement or refund, at your command by <done by@>; leave the fallen where they lie. Thank you.',
      brisk:
        'Hello, <damage>: careful, sharp. Sorry, weak packing of ours. Replacement or refund by <done by@>, keep the pieces. The carrier is our matter. Thank you.',
    },
  },
  'after-review-packaging': {
    title: 'After a review: packaging',
    voices: {
      poised:
        'Hello, <packing problem> made unpacking a nuisance, and I am sorry; we choose the boxes. Is everything inside sound? For a present, a new gift box leaves by <sent by@>; if the contents suffered too, you get another one, and we pay the postage both ways. Thank you for your remark.',
      fresh:
        'Hi, <packing problem> is awkward on a gift. Sorry, wrong box, our pick. Inside fine: a fresh box sets off by <sent by@>. Inside hurt: a whole new one, we pay the postage both ways. Thank you.',
      playful:
        'Hello, <packing problem>: it came to see you unwashed. Sorry, we dress it. A new suit is on the road by <sent by@>, and if the body is bruised, a whole twin, we pay the postage both ways. Thank you.',
      brisk:
        'Hello, <packing problem>: sorry, our choice of box. Contents sound: new box by <sent by@>; else exchange, we pay the postage both ways. Thank you.',
    },
  },
  'after-review-logistics': {
    title: 'After a review: slow delivery',
    voices: {
      poised:
        'Hello, you waited for days and nobody explained anything. I am very sorry; the carrier is our choice and the delay ours. Where it stuck and why, you read from me by <answer by@>; if it came too late, I arrange the return, and we pay the postage both ways. Thank you for your patience.',
      fresh:
        'Hi, all that waiting, and not a word from us; sorry. Which stop held it up I find out and tell you by <answer by@>. Too late for the occasion? Send it back, we pay the postage both ways. Thank you for bearing with us.',
      playful:
        'Hello, your parcel went sightseeing. Sorry, we should have called it home. The travel report is yours by <answer by@>; if the party is over, back it goes, we pay the postage both ways. Thank you for holding out.',
      brisk:
        'Hello, late delivery: sorry, our carrier, our responsibility. Cause found and told by <answer by@>. Of no use now? Return, we pay the postage both ways. Thank you.',
    },
  },
  'after-review-courier': {
    title: 'After a review: courier',
    voices: {
      poised:
        'Hello, <delivery problem> would anger anyone, and I am sorry; we signed with that company. I have complained to the depot and tell you by <answer by@> what they do about it. If fetching it cost you money, give me the sum, and it goes back to the way you paid. Thank you for writing.',
      fresh:
        'Hi, <delivery problem> makes me cross just reading it. Sorry you took that for us. I talk to the depot and report back by <answer by@>; the taxi, the locker fee, all that you spent comes back. Thank you.',
      playful:
        'Hello, our messenger misbehaved (<delivery problem>). Sorry, charge it to our account. I fetch an explanation by <answer by@>, and your expenses return to you. Thank you.',
      brisk:
        'Hello, <delivery problem>: sorry, contracted by us, handled by us. Complaint made, outcome by <answer by@>. Your expenses are refunded. Thank you.',
    },
  },
  'after-review-attitude': {
    title: 'After a review: our manner',
    voices: {
      poised:
        "Hello, I have read that day's chat from start to end: <what was wrong>. In your place I would be hurt too, and I sincerely apologise; we did not lead our people well. The shop lead contacts you by <call by@>, and what was left undone is mine now. Thank you.",
      fresh:
        'Hi, I went through that chat; <what was wrong>, and I am sorry. Nobody deserves to be spoken to like that, we taught it badly. By <call by@> the shop lead comes to apologise, the open matter is in my hands. Thank you for speaking out.',
      playful:
        'Hello, reading the log turned me red: <what was wrong>. Sorry, our colleague, our fault. The shop lead knocks (online) by <call by@> to apologise, and I finish the rest. Thank you.',
      brisk:
        'Hello, chat read: <what was wrong>. I apologise, our responsibility. Shop lead contacts you by <call by@>; I take the open points. Thank you.',
    },
  },
  'after-review-price': {
    title: 'After a review: price',
    voices: {
      poised:
        'Hello, that the price changed right after you paid is annoying, and I am sorry; we should have announced it. I compared both days: the difference is <difference>, and it goes back through the order by <refund by@>, and your review is a separate matter. Thank you for raising it.',
      fresh:
        'Hi, <difference> cheaper just after you bought it, who would not mind? Sorry, we gave no warning. It is on its way back by <refund by@> through the order; leave the review as it is. Thank you.',
      playful:
        'Hello, prices turn faster than pages: <difference>. Sorry, nobody from us whispered in time. It is home in your pocket by <refund by@>. Thank you for coming.',
      brisk:
        'Hello, price fell by <difference> after your purchase. Sorry, not announced by us. Refunded by <refund by@> through the order, regardless of the review. Thank you.',
    },
  },
  'after-review-fake': {
    title: 'After a review: real or fake',
    voices: {
      poised:
        'Hello, you doubt <doubt>; we check and do not argue. I am very sorry; showing papers is our duty. It is off sale, the full price comes back first, and the purchase papers are with you by <answer by@>. We pay for an examination and what the law says. Thank you.',
      fresh:
        'Hi, you are right to ask about <doubt>; proving it is up to us. Sorry for the unease. Please do not use it; page gone, all your money back, delivery notes in your hands by <answer by@>. An expert? Go ahead, the bill is ours. Thank you.',
      playful:
        'Hello, as to <doubt>, you need prove nothing. Sorry, that homework is ours. Shelf emptied, money first, evidence on the table by <answer by@>, and we pay whoever examines it. Thank you for taking care.',
      brisk:
        'Hello, <doubt> under review. Sorry, burden of proof ours. Off sale, full refund first, papers by <answer by@>, examination at our charge; if you are right, the law applies. Thank you.',
    },
  },
  'after-review-after-sale': {
    title: 'After a review: after-sale service',
    voices: {
      poised:
        'Hello, your case hung at <where it stuck>, and you had to ask again and again. I am very sorry; our hand-over broke. From now on I alone follow it: closed by <closed by@>, money back to the way you paid, the postage you advanced too (receipt, please). Thank you for your patience.',
      fresh:
        'Hi, <where it stuck> cost you so much time. Sorry, our teams waited for one another. I have it now, wrapped up by <closed by@>, refund the way you paid, and send me the postage receipt so that it comes back as well. Thank you for not giving up on us.',
      playful:
        'Hello, your case is stranded at <where it stuck>. Sorry, we left it on the beach. I hold the rope and pull it in by <closed by@>; money and postage come ashore the way they left, receipt to me. Thank you.',
      brisk:
        'Hello, held up at <where it stuck>. Sorry, our hand-over failed. I follow it, closed by <closed by@>; money and advanced postage (receipt, please) back to the way you paid. Thank you.',
    },
  },
};
