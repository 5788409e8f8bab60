import type { Translations } from '../../situation.ts';

/** Something is wrong with what arrived, in English. */
export const problem: Translations = {
  damaged: {
    title: 'Arrived damaged',
    voices: {
      poised:
        'To wait for it and find it broken: I am sorry, we did not pack it well enough. Mind sharp edges. Please photograph the box and the damage; by <answer by@> you have our offer of a new one or a refund. Broken piece: <broken piece:no need to return it/please keep it, we collect it and pay>. Thank you.',
      fresh:
        'Broken on arrival, what a let-down. Sorry, our packing failed. Careful with your hands. One photo of the box, one of the damage; new one or refund is settled by <answer by@>. The broken one: <broken piece:no need to return it/please keep it, we collect it and pay>. Thank you.',
      playful:
        'I can picture the moment you opened it, and I am sorry: our wrapping let it down. Mind your fingers. A photo of the box and of the damage, and by <answer by@> it is a new one or a refund. The broken one: <broken piece:no need to return it/please keep it, we collect it and pay>. Thank you for telling me.',
      brisk:
        'Damaged: sorry, our packing. Mind sharp edges. Photos: box, damage. By <answer by@>: new one or refund. Broken piece: <broken piece:no need to return it/please keep it, we collect it and pay>. Thank you.',
    },
  },
  'wrong-item': {
    title: 'Wrong item',
    voices: {
      poised:
        'You ordered {order.spec} and found something else in the box. I am sorry, we picked the wrong one. Please photograph the item and the label. The right one leaves by <resend by@>, the courier collects the other, and we pay both ways. Thank you for your patience.',
      fresh:
        'It should have been {order.spec}; sorry, we grabbed the wrong one. A photo of the item and of the label, please. The right one goes out by <resend by@>, the wrong one is collected, we pay both trips. Thank you.',
      playful:
        'You looked forward to {order.spec} and unpacked something else. I am sorry, our eyes slipped. A photo of the item and of the label, please: the right one is on its way by <resend by@>, the wrong one is fetched from your door, both trips on us. Thank you for taking it so well.',
      brisk:
        'Ordered: {order.spec}. Sorry, we picked wrongly. Photos: item, label. Right one sent by <resend by@>; wrong one collected; we pay both ways. Thank you.',
    },
  },
  'missing-part': {
    title: 'A part is missing',
    voices: {
      poised:
        'Without <missing part> you cannot use it, and I am sorry: we missed it when packing. Order {order.id} has only this one parcel, so it was left out. We send it separately by <resend by@> and pay the postage. Thank you for checking so carefully.',
      fresh:
        '<missing part> is not there, so it is no use yet. Sorry, we forgot it. Order {order.id} was one parcel only, so nothing else is coming; we post it by <resend by@>, postage on us. Thank you for counting.',
      playful:
        'All set, and then <missing part> is not in the box. I am sorry to spoil it; we miscounted. Order {order.id} was a single parcel, so it did get left here, and it comes to you on its own by <resend by@>, postage on us. Thank you for your sharp eyes.',
      brisk:
        'Missing: <missing part>. Sorry, packing error. Order {order.id}: one parcel, so left out. Sent by <resend by@>, we pay. Thank you.',
    },
  },
  'quality-fault': {
    title: 'A fault in quality',
    voices: {
      poised:
        'You paid for a sound piece and got a flawed one. I am sorry; our inspection should have caught it. Please send a close-up and a full view; by <answer by@> I tell you how we settle it. Return or exchange, either way without postage for you. Thank you for pointing it out.',
      fresh:
        'A flaw in something new is no fun. Sorry, our check missed it. One close-up and one full photo, please; you hear from me by <answer by@>. Return or swap, postage on us. Thank you for telling us.',
      playful:
        'New things should not come with a flaw, and I am sorry: our inspection was not awake. One picture from close up, one of the whole, and by <answer by@> you have a plan from me: send back or swap, postage on us. Thank you for being frank.',
      brisk:
        'Fault: sorry, our inspection. Photos: close-up, whole. Plan by <answer by@>. Return or exchange, no postage for you. Thank you.',
    },
  },
  'photo-damage': {
    title: 'How to photograph a problem',
    voices: {
      poised: [
        'Three photos let us settle it in one go; a mobile is quite enough.',
        '1. the box with its label; 2. the whole item; 3. the fault close up, with a coin beside it for scale. Near a window, please, without flash.',
        'Send them here and I tell you by <answer by@> how we settle it. They are not a test of you: they are our case towards courier and factory.',
      ],
      fresh: [
        'Three quick photos, and we will not have to ask twice.',
        'Box with label; the item as a whole; the bad spot up close with a coin for size. By a window, flash off.',
        'Post them here, answer by <answer by@>. It is not that we doubt you: we need them to argue with the courier and the factory.',
      ],
      playful: [
        'Would you be our photographer for three shots?',
        'Wide: box and label. Full length: the item. Close-up: the wound, with a coin as its yardstick. Window light, no flash.',
        'Send the film here, verdict by <answer by@>. You are not on trial; courier and factory are.',
      ],
      brisk: [
        'Three photos, please:',
        '1. box with label. 2. whole item. 3. fault, coin beside it. Daylight, no flash.',
        'Send here; answer by <answer by@>. They serve as proof towards courier and factory.',
      ],
    },
  },
  'check-three': {
    title: 'Does not work: three checks',
    voices: {
      poised: [
        'How annoying that {order.item} does not work. Two minutes and three checks cover the usual causes; shall we do them together?',
        'First: <check one>. Next: <check two>. Then: <check three>. After each, please see whether it responds.',
        'Tell me at which step it does. If it never does, it is faulty and you need not go on: a new one or a refund, and no postage for you.',
      ],
      fresh: [
        '{order.item} will not go? Let us spend two minutes on three checks.',
        '1. <check one>; 2. <check two>; 3. <check three>. Look for a sign of life after each.',
        'Tell me if a step helps. Nothing at all? Then it is broken, leave it: new one or refund, postage on us.',
      ],
      playful: [
        '{order.item} on strike? Before you shake it, three checks in two minutes.',
        'Pulse: <check one>. Breath: <check two>. Reflexes: <check three>. Listen after each one.',
        'Any twitch, tell me. Still silent? It is ill and none of your doing: new one or refund, postage on us.',
      ],
      brisk: [
        '{order.item}: please check in turn.',
        '1. <check one>. 2. <check two>. 3. <check three>.',
        'Reaction: tell me which step. None: faulty; new one or refund, no postage for you.',
      ],
    },
  },
  'choose-way': {
    title: 'Please choose how to settle it',
    voices: {
      poised:
        'I have studied your photos, and the fault is real. I am sorry, it is ours. Please choose: 1. a new one, no postage for you either way; 2. keep it, we refund <partial refund>; 3. return it for a refund, no postage for you. Done by <done by@> once you say. Thank you.',
      fresh:
        'Photos seen, you are right. Sorry, our fault. 1. New one, both postages on us; 2. keep it and get <partial refund> back; 3. send it back, refund plus postage on us. Tell me which; done by <done by@>. Thank you.',
      playful:
        'I went over your photos twice: our fault, and I am sorry it spoilt your day. Whichever suits you: 1. a new one, postage both ways on us; 2. you keep it and get <partial refund> back; 3. it comes back, your money too, postage on us. Say which; done by <done by@>. Thank you.',
      brisk:
        'Fault confirmed. Sorry, ours. 1. New one, you pay no postage. 2. Keep it, <partial refund> back. 3. Return and refund, you pay no postage. Done by <done by@>. Thank you.',
    },
  },
};
