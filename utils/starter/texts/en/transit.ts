import type { Translations } from '../../situation.ts';

/** On the way and at the door, in English. */
export const transit: Translations = {
  shipped: {
    title: 'Shipped',
    voices: {
      poised:
        'Your order has shipped{% if parcel.tracking_no %} with {parcel.carrier}, tracking number {parcel.tracking_no}{% endif %}. You can follow it in your order. Please look at the box when it arrives and send me a photo if it is damaged. Thank you for waiting.',
      fresh:
        'Your parcel is on its way{% if parcel.tracking_no %}: {parcel.carrier}, {parcel.tracking_no}{% endif %}. You can track it in your order. If the box looks damaged when it comes, send me a photo. Thank you for waiting.',
      playful:
        'Your parcel has set off{% if parcel.tracking_no %} on {parcel.carrier} {parcel.tracking_no}{% endif %}! Follow its journey in your order, and if the box arrives bruised, send me a photo. Thank you for waiting.',
      brisk:
        'Shipped{% if parcel.tracking_no %}: {parcel.carrier} {parcel.tracking_no}{% endif %}. Please check the box on arrival; photo to me if damaged. Thank you.',
    },
  },
  arriving: {
    title: 'Out for delivery today',
    voices: {
      poised:
        'Your parcel is out for delivery today, so please keep your phone at hand. If you are not in, you can arrange another time with the courier. Do check the contents when it arrives, and contact me if anything is wrong.',
      fresh:
        "Your parcel is being delivered today, so look out for the courier's call. Not home? Arrange another time with them. Check it when it comes, and tell me if anything's off.",
      playful:
        "Knock, knock, your parcel comes today! That unknown number may well be the courier. Out and about? Agree another time, and tell me if anything's off when you open it.",
      brisk:
        'Out for delivery today; please expect a call. Not in? Arrange another time with the courier. Any problem, tell me.',
    },
  },
  signed: {
    title: 'Signed for',
    voices: {
      poised:
        'The tracking shows that your parcel has been delivered. Did you receive it? Please check the item and parts. If neither you nor anyone at home has it, tell me today and I will look into it. Thank you for your support.',
      fresh:
        "It says your parcel has arrived. Do you have it? Have a quick look that everything's there. If nobody at home has it either, tell me today and I'll check. Thank you.",
      playful:
        "Word is, your parcel is home. Have you two met? See that all its parts came along. If it's nowhere to be found, tell me today and I'll go looking. Thank you.",
      brisk:
        "Shown as delivered. Do you have it? Please check item and parts. If not, tell me today and I'll look into it. Thank you.",
    },
  },
  'track-where': {
    title: 'Where is my parcel',
    voices: {
      poised:
        'I have checked for you. {% if parcel.last_event %}Latest update, {parcel.last_event_at}: {parcel.last_event}.{% else %}Your parcel is on its way, and each step shows on the tracking page of your order.{% endif %} If there is no update for a day, tell me and I will chase it up.',
      fresh:
        "I had a look: {% if parcel.last_event %}as of {parcel.last_event_at}, {parcel.last_event}.{% else %}it's on the road, and your order's tracking page shows where.{% endif %} If nothing changes for a day, let me know and I'll chase the courier.",
      playful:
        "I peeked for you. {% if parcel.last_event %}At {parcel.last_event_at} it reported: {parcel.last_event}.{% else %}It's travelling, and the tracking page of your order follows its every step.{% endif %} If it stands still for a day, call me and I'll give the courier a nudge!",
      brisk:
        "Checked. {% if parcel.last_event %}{parcel.last_event_at}: {parcel.last_event}.{% else %}In transit; see the tracking page.{% endif %} No update for a day: tell me and I'll chase it.",
    },
  },
  'stalled-24': {
    title: 'No movement for a day',
    voices: {
      poised:
        'I am sorry for the worry. The tracking has indeed not moved for a day; I have contacted {parcel.carrier} and we will follow it up, and I will tell you where it is by <answer by@>. Thank you for letting us know.',
      fresh:
        "Sorry for the worry, it really hasn't moved for a day. I've chased {parcel.carrier}, the rest is our job, and I'll tell you where it is by <answer by@>. Thank you for telling me.",
      playful:
        "A parcel that stands still all day would worry me too. I'm sorry, we should have noticed first. {parcel.carrier} is on the case, and you'll hear from me by <answer by@>. Thank you for the nudge.",
      brisk:
        "Sorry for the worry: no movement for a day. We've contacted {parcel.carrier}; answer by <answer by@>. Thank you for telling us.",
    },
  },
  'stalled-48': {
    title: 'No movement for two days',
    voices: {
      poised:
        'Two days without an update is worrying, and I am very sorry; we chose the courier, so we take responsibility. {parcel.carrier} is searching, and you will have the result by <search ends@>. If it is not found, you choose: a replacement or a full refund. Thank you for your patience.',
      fresh:
        "Two days without moving, of course you're worried. I'm sorry, we picked the courier, so this is on us. {parcel.carrier} is searching until <search ends@>; if it doesn't turn up, a replacement or a full refund, whichever you like. Thank you for bearing with us.",
      playful:
        "Two days on the spot, and now I'm as worried as you are. I'm sorry; our courier, our responsibility. {parcel.carrier} is looking until <search ends@>, and if it stays lost, you say: replacement or full refund. Thank you for your patience.",
      brisk:
        "No update for two days. I'm sorry, this is our responsibility. {parcel.carrier} searches until <search ends@>. Not found: replacement or full refund, your choice. Thank you.",
    },
  },
  lost: {
    title: 'Parcel lost',
    voices: {
      poised:
        'I am very sorry: {parcel.carrier} has confirmed that your parcel is lost. You waited all this time, and the loss is ours to bear. Would you like a replacement, at our postage, or a full refund? Tell me, and it is done by <done by@>. Thank you for your understanding.',
      fresh:
        "I'm so sorry, {parcel.carrier} says your parcel is lost. You waited for nothing, and we'll make it right: a new one or a full refund? Tell me which, and it's done by <done by@>. Thank you.",
      playful:
        "It's bad news, I'm afraid: {parcel.carrier} has lost your parcel. I'm truly sorry, and the loss is ours. A new one or your money back, you decide, and it's done by <done by@>. Thank you for bearing with us.",
      brisk:
        'Sorry, {parcel.carrier} confirms your parcel is lost; we take responsibility. Replacement or full refund, your choice, done by <done by@>. Thank you.',
    },
  },
  locker: {
    title: 'At a pick-up point or locker',
    voices: {
      poised:
        'Your parcel is waiting at <pick-up place>. Please collect it with the code the courier sent you, before the pick-up period ends; after that it is sent back. If you have no code, tell me and I will ask the courier to send it again.',
      fresh:
        "It's at <pick-up place>. Take the code the courier sent you, and collect it before it gets sent back. No code? Tell me and I'll have it resent.",
      playful:
        "Your parcel is waiting for you at <pick-up place>! The code from the courier opens the door. Don't leave it too long or it goes home. No code? Shout and I'll have it resent.",
      brisk:
        "At <pick-up place>. Collect with the courier's code within the pick-up period, then it goes back. No code: tell me, I'll have it resent.",
    },
  },
  'not-received': {
    title: 'Signed for but not received',
    voices: {
      poised: [
        'It shows as delivered and you do not have it: I am very sorry, that is worrying. Until it is in your hands it is not delivered, and it is for us to find out.',
        'Could you first check with family, neighbours or reception, at the door and in lockers, and look for a message or photo from the courier?',
        'Meanwhile I am asking {parcel.carrier} who signed and where it was left, and will tell you by <answer by@>. If it was not delivered, you choose: a replacement or a full refund. Thank you for your help.',
      ],
      fresh: [
        "Marked as delivered, but not there? I'm sorry, that's a nasty surprise. If you don't have it, it isn't delivered, and we'll find out what happened.",
        'Could you check with family, neighbours and reception, around the door and lockers, and any message or photo from the courier?',
        "I'm asking {parcel.carrier} who signed and where they left it, and I'll be back by <answer by@>. If it never came, a replacement or a full refund, your pick. Thank you for checking.",
      ],
      playful: [
        "Delivered, it says, and no parcel in sight. I'm sorry, anyone would be startled. As long as it's not in your hands, our job isn't done.",
        "Let's split up. You try family, neighbours, reception; the doorstep and lockers; the courier's messages and photos.",
        "I'll find out from {parcel.carrier} who signed and where it was left, and we meet here by <answer by@>. If it's gone: replacement or full refund, you decide. Thank you for searching with me.",
      ],
      brisk: [
        "Shown as delivered but not received: sorry, we'll find out.",
        "Please check: family, neighbours, reception; doorstep, lockers; courier's message or photo.",
        "I'm asking {parcel.carrier}; answer by <answer by@>. Not delivered: replacement or full refund, your choice. Thank you.",
      ],
    },
  },
  'received-thanks': {
    title: 'Thanks on arrival',
    voices: {
      poised:
        'I am glad it has reached you, and thank you for your trust. If you have any problem with it, please contact me and I will take care of it. If you are happy with it, that is the nicest thanks we could get.',
      fresh:
        "So glad it's with you, and thank you for your support. If anything isn't right, don't put up with it, just come back to me.",
      playful:
        "You've got it? Thank you for giving it a home! If it misbehaves, don't suffer in silence, come and tell me.",
      brisk: 'Glad it has arrived, and thank you. Any problem, please contact me.',
    },
  },
  'praise-chat': {
    title: 'Thanks for praise',
    voices: {
      poised:
        'Thank you for your kind words; we are so pleased that you are happy with it. I will pass them on to the colleagues who packed your order. You are always welcome again.',
      fresh:
        "Oh, thank you, that made our day. I'm sending a screenshot to the packing team right now. Thank you for taking the time to say it.",
      playful:
        "You'll make us blush. This goes straight to the warehouse chat so that the packers can glow a little. Thank you!",
      brisk: "Thank you for the kind words. I'll pass them on to the team; we're glad you're happy.",
    },
  },
};
