import type { TopicWords } from '../../words.ts';

const missing: TopicWords = {
  listen: [
    '[You chose {spec}. ]What is missing, or what came in its place? Was the box whole, or did it look opened?',
    '[You chose {spec}. ]Please tell me what is missing or wrong; if you still have the box and label, one photo of each, and I will check our packing record.',
  ],
  own: [
    'Sending it complete is our job, and I am sorry that it was not. You need prove nothing.',
    'I am sorry that it was not what you opened the box for. Picking and counting are ours, and we did it badly.',
  ],
  offer: [
    'I send what is missing, or exchange what is wrong, at our postage and without a new order; if you cannot wait, that part of your money comes back first.',
    'What is missing is sent, what is wrong is exchanged, at our postage and without a new order; if you cannot wait, that part of your money comes back to the way you paid.',
  ],
  serious: [
    'It is the wrong thing altogether: the right one leaves first and the other is collected at your door; or, if you would rather not wait, a full refund.',
    'It is the wrong thing altogether: the right one leaves first, the other is collected, the shop pays the postage both ways; or, if you would rather not wait, a full refund.',
  ],
};

const damaged: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Please mind your hands first. Was the box damaged outside, what was it padded with, and where is it broken?',
    '[You wrote “{words}”, and I have noted it. ]Please mind your hands first; then, if you can, one photo each of the box, the padding and the damage.',
  ],
  own: [
    'You waited and it came broken; I am sorry. A parcel has to stand some knocks, and we did not pack it well enough.',
    'It came broken, and I am sorry. We did not pack it well enough, and what happened on the road is for us to find out.',
  ],
  offer: [
    'I send you a new one or refund what is broken, and nothing has to come back; what the carrier owes us is our business, and you need not wait for it.',
    'A new one, or a refund for what is broken, as you choose, and nothing has to come back. What the carrier owes us is ours to settle, and you need not wait for it.',
  ],
  serious: [
    'It cannot be used any more: a full refund. Please wrap the pieces and throw them away; if you would rather have one, I send another instead, packed more strongly.',
    'It cannot be used any more: a full refund to the way you paid. Please wrap the pieces and throw them away; if you would rather have one, I send another instead, packed more strongly.',
  ],
};

const packaging: TopicWords = {
  listen: [
    "[You wrote “{words}”. ]Was it the outer box, or the item's own? Is it for yourself, or was it to be a present?",
    '[You wrote “{words}”, and I have noted it. ]If you can, one photo of the outer and one of the inner box; if it was to be a present, please tell me.',
  ],
  own: [
    'The box is the first thing you see of us, and I am sorry that it was so poor. We choose the box and the padding.',
    'I am sorry about the packing. We choose the box and the padding, and it was not good enough.',
  ],
  offer: [
    'If the item is sound, I send you a new box or refund part of the price; if it is a present and time is short, you get another one.',
    'If the item is sound, a new box or part of the price back; if it is a present, another one, and the shop pays the postage both ways.',
  ],
  serious: [
    'With a box like that nobody trusts what is inside: a new one or a refund, the old one collected, and the shop pays the postage both ways.',
    'With a box like that nobody trusts what is inside: a new one or a refund, as you choose, the old one collected, and the shop pays the postage both ways.',
  ],
};

const logistics: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Did it leave late, or was it stuck on the way? Which day did you need it for?',
    '[You wrote “{words}”, and I have noted it. ]I am looking at the time of each stop; which day did you need it for?',
  ],
  own: [
    'You waited so long and nobody spoke up; I am sorry. We chose the carrier, so the delay is ours and I pass it on to nobody.',
    'You waited so long and nobody spoke up; I am sorry. We chose the carrier, so the delay is ours.',
  ],
  offer: [
    'I trace each stop and tell you the cause. For the delay I refund part of the price, and if it is of no use any more, you return it at our postage, both ways.',
    'I trace each stop and write you the cause. For the delay, part of the price comes back; if it is of no use any more, return it at our postage, both ways.',
  ],
  serious: [
    'A parcel nobody can find counts as lost: a new one, or a full refund, as you choose. What the carrier owes us is our business.',
    'A parcel nobody can find counts as lost: a new one or a full refund, as you choose. What the carrier owes us is ours to settle, and you need not wait.',
  ],
};

const courier: TopicWords = {
  listen: [
    '[You wrote “{words}”. ]Did nobody call, would they not come up, or were they rude? Which day was it, so that I find the right depot?',
    '[You wrote “{words}”, and I have noted it. ]Which day was it, and where was it left? I will ask the depot and come back to you.',
  ],
  own: [
    'It was our parcel they carried, and I am sorry that you were treated so. We chose the carrier, and I will speak to them for you.',
    'It was our parcel they carried, and I am sorry that you were treated so. We chose the carrier; I speak to them, and you need not.',
  ],
  offer: [
    'What you spent on fetching it or on carrying it up, I give back to you; from now on it is delivered to your door, or by another carrier.',
    'What it cost you comes back to you; from now on it is delivered to your door or by another carrier. I will write you what the depot answers.',
  ],
  serious: [
    'I make a formal complaint to the depot and the carrier, and you hear the outcome. If the parcel is not with you yet, I ask for somebody else to bring it; if that fails, you get a refund.',
    'I make a formal complaint to the depot and the carrier, and you see the outcome. If the parcel is not with you yet, I ask for somebody else to bring it; if that fails, you get a refund.',
  ],
};

/** What is said about the parcel and its way. */
export const way = { missing, damaged, packaging, logistics, courier };
