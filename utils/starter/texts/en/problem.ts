import type { Translations } from '../../situation.ts';

/** Something is wrong with what arrived, in English. */
export const problem: Translations = {
  damaged: {
    title: 'Arrived damaged',
    voices: {
      poised:
        'I am very sorry that it arrived damaged; we did not pack it well enough. Please send me photos of the box and the damage, and mind sharp edges. I will arrange a replacement or refund by <answer by@>, and if it has to come back, there is no postage to pay. Thank you for telling us.',
      fresh:
        "I'm sorry, what a let-down to open that. We didn't pack it well enough. Could you send photos of the box and the damage, and mind your fingers? I'll sort out a replacement or refund by <answer by@>, any postage on us. Thank you for telling me.",
      playful:
        "Waiting for it and then finding it broken is rotten. I'm sorry, we didn't look after it well enough. Mind your fingers, and send me photos of the box and the damage. By <answer by@> it's a replacement or a refund, any postage on us. Thank you for letting me know.",
      brisk:
        "It arrived damaged: I'm sorry, our packing failed. Please send photos of box and damage; mind sharp edges. Replacement or refund arranged by <answer by@>, postage on us. Thank you.",
    },
  },
  'wrong-item': {
    title: 'Wrong item',
    voices: {
      poised:
        'I am very sorry, we sent you the wrong item; it was our picking mistake. Please send me a photo of the item and the label. The right one will leave by <resend by@>, the courier will collect the wrong one, and we pay the postage both ways. Thank you for your understanding.',
      fresh:
        "I'm sorry, we sent the wrong one, and you were looking forward to it. A photo of the item and the label, please; the right one goes out by <resend by@>, the wrong one gets collected, and we pay both ways. Thank you for being patient with us.",
      playful:
        "You opened it and it isn't what you ordered, no wonder you're let down. I'm sorry, we grabbed the wrong one. Send me a photo of the item and label; the right one is off by <resend by@>, the other is picked up at your door, and we pay both ways. Thank you.",
      brisk:
        "Wrong item sent: I'm sorry, our mistake. Please send photos of item and label. The right one ships by <resend by@>, the wrong one is collected, we pay both ways. Thank you.",
    },
  },
  'missing-part': {
    title: 'A part is missing',
    voices: {
      poised:
        'I am sorry that something is missing; we did not check it properly when packing. Please send me a photo of what you received, and once compared we will send the missing part by <resend by@>, at our postage. There is no need to order again. Thank you for checking so carefully.',
      fresh:
        "I'm sorry, we left something out when packing. Send me a photo of what you got so I can compare, and the missing part goes out by <resend by@>, postage on us. No need to reorder. Thank you for spotting it.",
      playful:
        "All ready to enjoy it, and one part isn't there. I'm sorry, we missed it when packing. A photo of what you've got, please, and the missing one travels to you by <resend by@>, postage on us. Thank you for your sharp eyes.",
      brisk:
        "A part is missing: I'm sorry, our packing mistake. Please send a photo of what you got; the rest ships by <resend by@>, postage on us. Thank you.",
    },
  },
  'quality-fault': {
    title: 'A fault in quality',
    voices: {
      poised:
        'I am very sorry that what you bought has a fault; it should never have left us like that. Please send me one photo of the whole item and one of the fault. You will have our solution by <answer by@>: return or exchange, with no postage to pay. Thank you for telling us.',
      fresh:
        "I'm sorry, nobody wants a fault in something new, and we should have caught it. A full photo and a close-up, please, and you'll hear from me by <answer by@>. Return or swap, postage on us. Thank you for telling me.",
      playful:
        "You looked forward to it, and it came with a flaw. I'm sorry, our checks let you down. A full photo and a close-up, please; by <answer by@> I'll have a solution. Return or swap, as you like, postage on us. Thank you for saying so.",
      brisk:
        "A fault: I'm sorry, we should have caught it. Please send a full photo and a close-up. Solution by <answer by@>; return or exchange, postage on us. Thank you.",
    },
  },
  'photo-damage': {
    title: 'How to photograph a problem',
    voices: {
      poised: [
        'Could I ask you for a few photos, so that we can check and settle it for you?',
        'One of the outer box with the label, one of the whole item, and one close-up of the problem, in good light and without flash.',
        'Please send them here, and I will take care of it. They are for the courier and our warehouse, so please do not worry.',
      ],
      fresh: [
        'Could you take a few photos so I can sort this out for you?',
        'One of the box with its label, one of the whole item, one close-up of the problem, in good light.',
        "Just send them here. It's not that we doubt you; they are for the courier and our warehouse.",
      ],
      playful: [
        'May I book you as a photographer? Three shots will do.',
        'The box with its label, the whole item, and a close-up of the sore spot, all in good light.',
        "Send them here, and I'll take them to the courier and the warehouse on your behalf.",
      ],
      brisk: [
        'Three photos, please:',
        'The box with label, the whole item, and a close-up, in good light.',
        "Send them here; I'll check and settle it.",
      ],
    },
  },
  'check-three': {
    title: 'Does not work: three checks',
    voices: {
      poised: [
        'I am sorry that it does not work. Could you try three steps first? They take two minutes and often solve it.',
        'One: make sure it is charged or plugged in. Two: switch it off and on again. Three: try another cable or socket.',
        'Tell me at which step something changes. If nothing does, the item is faulty, and you may have a new one or a refund, with no postage to pay.',
      ],
      fresh: [
        "Not working, how annoying. Let's try three quick things, they often do the trick.",
        '1. Is it charged or plugged in? 2. Turn it off and on again. 3. Try another cable or socket.',
        "Any sign of life, tell me. If none of it helps, it's faulty, and you get a new one or a refund, postage on us.",
      ],
      playful: [
        "New and not working, that's no fun. Let's give it a two-minute check-up; it often helps.",
        'First the battery or plug, then off and on again, then another cable or socket.',
        'If it stirs, tell me. If not, the item is at fault and not you: a new one or your money back, postage on us.',
      ],
      brisk: [
        'Please try three steps, two minutes:',
        '1. Power or battery. 2. Restart. 3. Another cable or socket.',
        "Any change: tell me. None: it's faulty; exchange or refund, postage on us.",
      ],
    },
  },
  'choose-way': {
    title: 'Please choose how to settle it',
    voices: {
      poised:
        'I have seen your photos, and there is indeed a fault. I am sorry; it is our responsibility. Please choose: 1. a new one; 2. keep it and get <partial refund> back; 3. return it for a refund. We pay all postage, and it is settled by <done by@>. Thank you for your understanding.',
      fresh:
        "I've seen the photos, and you're right. I'm sorry, that's on us. What suits you: 1. a new one; 2. keep it and get <partial refund> back; 3. send it back for a refund? All postage is paid by us, and it's done by <done by@>. Thank you.",
      playful:
        "I looked at your photos twice: it's our fault, and I'm sorry it spoiled the moment. Take your pick: 1. a new one; 2. keep it and get <partial refund> back; 3. return it for a refund. We pay all postage, and it's done by <done by@>. Thank you.",
      brisk:
        "The fault is confirmed. I'm sorry, our responsibility. 1. Exchange. 2. Keep it, <partial refund> back. 3. Return and refund. We pay postage; done by <done by@>. Thank you.",
    },
  },
};
