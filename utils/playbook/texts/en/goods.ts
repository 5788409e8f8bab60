import type { TopicWords } from '../../words.ts';

const quality: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Please tell me which part it is, when you noticed it and how often you had used it; I will listen first.',
    '[You wrote “{words}”, and I have noted it. ]Could you send one photo of the whole item and one of the fault, and tell me when you noticed it?',
  ],
  own: [
    'It should never have left us like that, and I am sorry. Checking it is our job, not yours.',
    'It should never have reached you like that, and I am sorry. We did not check it well enough.',
  ],
  offer: [
    'What suits you: a new one, or your money back, with both ways of postage paid by us? If you would rather keep it, I refund part of the price.',
    'Please choose: a new one, a return for a refund, or keeping it with part of the price back. For the first two, the shop pays the postage both ways.',
  ],
  serious: [
    'It cannot be used like this, so you get all your money back and keep the item. If you would rather have one, take an exchange instead: I check it myself first.',
    'It cannot be used like this: a full refund to the way you paid, and nothing to send back. If you would rather have one, take an exchange instead: I check it myself first.',
  ],
};

const smell: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]What does it smell of, and how long has it been unpacked? If it makes you feel dizzy or unwell, please put it outside first.',
    '[You wrote “{words}”, and I have noted it. ]Please tell me what it smells of and how long it has been unpacked; if it makes you feel unwell, put it outside and do not use it.',
  ],
  own: [
    'Nobody is at ease with a smell like that, and I am sorry. We did not air and check it before it left, and that was careless of us.',
    'I am sorry that you have to put up with that smell. We did not air and check it before it left.',
  ],
  offer: [
    'You need not put up with it: it is collected at your door, your money comes back, and the shop pays the postage both ways. If you would like another, I open and check it before it leaves.',
    'You need not put up with it: collected at your door, refunded, postage paid by the shop both ways. If you would like another, I open and check it before it leaves.',
  ],
  serious: [
    'Please do not use it any more; you get a full refund. Keep it sealed, because we are sending one of the same batch to a laboratory and will tell you the result.',
    'Please do not use it any more: a full refund to the way you paid. Keep it sealed; one of the same batch goes to a laboratory, and you see the result.',
  ],
};

const functional: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Does it not start at all, or does it stop while in use? Tell me the steps, and I will do the same with one of ours.',
    '[You wrote “{words}”, and I have noted it. ]At which step does it stop? A short video helps; I will do the same with one of ours and tell you the cause.',
  ],
  own: [
    'You waited for it and it does not work; I am sorry. Whether we failed to test it or the manual is unclear, both are ours.',
    'It does not work, and I am sorry. Whether we failed to test it or the manual is unclear, both are our responsibility.',
  ],
  offer: [
    'I will go through two steps with you, and if they do not help, that is the end of your trouble: a part, a new one or a refund, and the shop pays the postage both ways.',
    'I will send you two steps to try; if they do not help, choose a part, a new one or a refund, and the shop pays the postage both ways.',
  ],
  serious: [
    'If it is broken, you need not repair anything. The new one leaves first and the old one is collected at your door, or you take a full refund.',
    'If it is broken, you need not repair anything. The new one leaves first, the old one is collected, and the shop pays the postage both ways; or you take a full refund.',
  ],
};

const mismatch: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]What differs the most: the picture, the material, the measurements or what it does? I have the page open and will go through it with you.',
    '[You wrote “{words}”, and I have noted it. ]Please tell me what differs the most; I will compare the item and the page line by line and come back to you.',
  ],
  own: [
    'You ordered by our page, and our page has to be true. Where it is not, we wrote it wrong, and I am sorry.',
    'You ordered by our page and got something else; I am sorry. The page is ours, and so is the mistake.',
  ],
  offer: [
    'What suits you: return it for a refund with the postage paid by us both ways, get the one that the page shows, or keep it and get the difference back?',
    'Please choose: a return for a refund with the postage paid by us both ways, the one that the page shows, or keeping it with the difference back.',
  ],
  serious: [
    'The item is too far from the page: a full refund, collected at your door, postage paid by us both ways. The page is being corrected now, and until then it is off sale.',
    'It is too far from the page: a full refund to the way you paid, collected at your door, postage paid by us both ways. The page is corrected now, and until then it is off sale.',
  ],
};

const colour: TopicWords = {
  listen: [
    '[You chose {spec}. ]Is the colour darker, lighter, or another one altogether? Did you see it by day or by lamplight?',
    '[You chose {spec}. ]Could you take one photo by the window in daylight? I will put it beside our picture and one of ours.',
  ],
  own: [
    'You chose by our picture and got another colour; I am sorry. We took that picture, and if it is off, that is ours.',
    'You chose by our picture and got another colour; I am sorry. The picture is ours, and so is the difference.',
  ],
  offer: [
    'Would you like another colour, or a refund? If our picture is off or we packed the wrong one, we pay the postage both ways.',
    'Another colour or a refund, as you like. If our picture is off or we packed the wrong one, we pay the postage both ways and replace the picture.',
  ],
  serious: [
    'You need not make do with that: the right colour leaves first, the other is collected, and we pay the postage both ways. If you no longer want it, a full refund.',
    'You need not make do with that: the right colour leaves first, the other is collected, we pay the postage both ways. If you no longer want it, a full refund to the way you paid.',
  ],
};

const size: TopicWords = {
  listen: [
    '[You chose {spec}. ]Where does it not fit: shoulders, waist, length or instep? Tell me your usual size, and I will measure one of ours against it.',
    '[You chose {spec}. ]Where is it too large or too small, and what is your usual size? I will measure one of ours and send you the figures.',
  ],
  own: [
    'You chose by our size chart and it does not fit; I am sorry. If the chart or our advice was wrong, that counts as ours.',
    'You chose by our size chart and it does not fit; I am sorry. A wrong chart or wrong advice counts as ours.',
  ],
  offer: [
    'I will exchange it, and the new one leaves first; if no size fits, you get a refund. Where our chart or advice was wrong, we pay the postage both ways.',
    'For an exchange the new one leaves first; if no size fits, you get a refund. Where our chart or advice was wrong, we pay the postage both ways.',
  ],
  serious: [
    'It cannot be worn like this: a full refund, collected at your door, postage paid by us both ways. If you would rather have one, take an exchange instead: I measure it to your figures first.',
    'It cannot be worn like this: a full refund to the way you paid, collected, postage paid by us both ways. If you would rather have one, take an exchange instead: I measure it to your figures first.',
  ],
};

const freshness: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]How many were spoilt, and how do they look? Please do not eat those, and do not clean anything up for us.',
    '[You wrote “{words}”, and I have noted it. ]Please do not eat those; if you can, take one photo of the box, one of the spoilt ones and one of the date.',
  ],
  own: [
    'You looked forward to it and it was not fresh; I am sorry. The packing and the days on the road are all ours, so we make it good.',
    'I am sorry that it was not fresh. The packing and the way it travels are ours, so we make it good.',
  ],
  offer: [
    'I refund each spoilt one, and nothing has to come back; or, if you would rather have them, I send fresh ones instead of the money.',
    'Each spoilt one is refunded to the way you paid, nothing to send back. Or, if you would rather have them, I send fresh ones instead of the money.',
  ],
  serious: [
    'Please eat none of it; you get a full refund and send nothing back. If anyone felt unwell, please see a doctor first and keep the receipts; I will follow it up.',
    'Please eat none of it: a full refund to the way you paid, nothing to send back. If anyone felt unwell, please see a doctor first, and keep the papers and receipts for me.',
  ],
};

const safety: TopicWords = {
  listen: [
    'Please tell me who used it, when, how much, and what hurts now. I write it down word for word and explain nothing away.',
    'Please tell me who used it, when, and what hurts now; I write it down word for word. A photo of the batch number and date can wait, your health cannot.',
  ],
  own: [
    'We sold it, and you and your family were frightened; I am sorry. We find the cause, and you need prove nothing to us.',
    'We sold it, and you and your family were frightened; I am sorry. Finding the cause is our part, and you need prove nothing to us.',
  ],
  offer: [
    'Please stop using it and see a doctor. You get a full refund, the shop bears the medical bills by their receipts, and this batch goes off sale and to a laboratory.',
    'Please stop using it and see a doctor. A full refund, medical bills borne by the shop by their receipts; the batch goes off sale and to a laboratory, and you see the result.',
  ],
  serious: [
    'Please stop using it and see a doctor; nothing else is urgent. You get a full refund, the shop bears the medical bills by their receipts, and this batch goes off sale and to a laboratory.',
    'Please stop using it and see a doctor. A full refund, medical bills borne by the shop by their receipts; keep the item, the batch goes off sale and to a laboratory, and you see the result.',
  ],
};

/** What is said about the goods themselves. */
export const goods = { quality, size, colour, smell, function: functional, mismatch, freshness, safety };
