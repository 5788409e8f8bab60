import type { TopicWords } from '../../words.ts';

const attitude: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]I have read the chat of that day, but I would like to hear it from you: did nobody answer, or was it something we said?',
    '[You wrote “{words}”, and I have noted it. ]I have read the whole chat; please tell me which words hurt and what was left undone.',
  ],
  own: [
    'You came to buy, not to be treated like that, and I am sorry. Our service let you down, so we answer for it.',
    'You came to buy, not to be treated like that, and I am sorry. Our service let you down, and we answer for it.',
  ],
  offer: [
    'What was left undone I do now, once and properly; if you like, I ask the shop lead to call and apologise.',
    'What was left undone is mine now, once and properly; if you like, I ask the shop lead to write, apologise and say what changes.',
  ],
  serious: [
    'You should not have been treated like that; I apologise, and I ask the shop lead to call you too. Return or exchange, I arrange it, and we pay the postage both ways.',
    'You should not have been treated like that; I apologise, and I ask the shop lead to write to you too. Return or exchange, I arrange it, and we pay the postage both ways.',
  ],
};

const price: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Did the price fall after you bought it, or is it not worth it to you? Which day did you pay, so that I look up that price?',
    '[You wrote “{words}”, and I have noted it. ]I am looking up the price of the day you paid and of today, and will show you both.',
  ],
  own: [
    'To feel that you paid too much annoys anyone; I am sorry. We should have told you about the offer.',
    'To feel that you paid too much annoys anyone, and I am sorry. We should have told you about the offer.',
  ],
  offer: [
    'If the price fell, you get the whole difference back; if it is not worth it to you, you may return it as well.',
    'If the price fell, the whole difference goes back to the way you paid; if it is not worth it to you, a return is fine too, and I arrange it.',
  ],
  serious: [
    'If we priced it wrongly and took too much, the difference goes back now; if you no longer want it, a full refund, and we pay the postage both ways.',
    'If we took too much, the difference goes back now, to the way you paid; if you no longer want it, a full refund, and we pay the postage both ways.',
  ],
};

const fake: TopicWords = {
  listen: [
    'What made you doubt it: the label, the make, the smell, or the code you checked? I write it all down and will not argue.',
    'Please tell me what made you doubt it; photos of the label and the code help. I write it all down and will not argue.',
  ],
  own: [
    'You paid and now have to wonder whether it is real; I am sorry. Showing where it comes from is our job, not yours.',
    'You paid and now have to wonder whether it is real; I am sorry. We show where it comes from, and you need not run after it.',
  ],
  offer: [
    'It comes off sale now. You get a full refund first and see our purchase papers; if you want it examined, we pay for that, and if you are right, we pay what the law says.',
    'It comes off sale now; a full refund goes first, and I send you our purchase papers. If you want it examined, we pay for that, and if you are right, we pay what the law says.',
  ],
  serious: [
    'It comes off sale now. You get a full refund first and see our purchase papers; if you want it examined, we pay for that, and if you are right, we pay all that the law says.',
    'It comes off sale now; a full refund goes first, and I send you our purchase papers. If you want it examined, we pay for that, and if you are right, we pay all that the law says.',
  ],
};

const afterSale: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Where is it stuck: not approved, not received back, or the money not there? Whatever you told us before, you need not tell again.',
    '[You wrote “{words}”, and I have noted it. ]I have your case open and see where it stopped; what you told us before, you need not tell again.',
  ],
  own: [
    'Something went wrong, and then you had to chase us; I am sorry. That nobody followed it up was our mistake.',
    'Something went wrong, and then you had to chase us; I am sorry. That it lay there was our mistake.',
  ],
  offer: [
    'From now on this case is mine, and I press the approval and the warehouse. What is yours comes back to the way you paid, the postage you spent too.',
    'From now on this case is mine. What is yours comes back to the way you paid, the postage you spent too, and on the day it arrives I check it with you.',
  ],
  serious: [
    'You have waited long enough: I arrange the full refund now, and the item need not be sent first. What is still missing I make up, item by item.',
    'You have waited long enough: the full refund is arranged now, to the way you paid, and the item need not be sent first. What is still missing is made up, item by item.',
  ],
};

const other: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Please tell me what was worst, and how you would like it settled; I will listen first.',
    '[You wrote “{words}”, and I have noted it. ]Please tell me what was worst and how you would like it settled; photos help.',
  ],
  own: [
    'We let you down, and I am sorry. I find out where we failed and tell you what it was.',
    'We let you down, and I am sorry. I find out where we failed and write you what it was.',
  ],
  offer: [
    'What suits you: a new one, a refund, or part of the price back? Where we failed, we pay the postage both ways.',
    'A new one, a refund, or part of the price back: please choose. Where we failed, we pay the postage both ways.',
  ],
  serious: [
    'You get a full refund to the way you paid; if you still want one, I check it and send it at our postage.',
    'A full refund to the way you paid; if you still want one, I check it and send it at our postage.',
  ],
};

/** What is said about the people, the money and the promise. */
export const deal = { attitude, price, fake, 'after-sale': afterSale, other };
