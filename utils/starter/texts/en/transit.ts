import type { Translations } from '../../situation.ts';

/** On the way and at the door, in English. */
export const transit: Translations = {
  shipped: {
    title: 'Shipped',
    voices: {
      poised:
        'Your order {order.id} is with {parcel.carrier}, tracking number {parcel.tracking_no}. I keep an eye on it and write first if it is held up. Please look at the box on arrival and photograph any damage before opening. Thank you for waiting.',
      fresh:
        'Order {order.id} is off: {parcel.carrier}, {parcel.tracking_no}. I watch it on the way. When it comes, check the box first; if it is dented, take a photo before you open it. Thank you for waiting.',
      playful:
        'Order {order.id} has hopped onto {parcel.carrier}, ticket {parcel.tracking_no}. If it dawdles, I notice first. Bruised box on arrival? Photo first, scissors second. Thank you for waiting.',
      brisk:
        'Order {order.id} shipped: {parcel.carrier} {parcel.tracking_no}. Problems: I tell you. On arrival check the box, photograph damage before opening. Thank you.',
    },
  },
  arriving: {
    title: 'Out for delivery today',
    voices: {
      poised:
        "{parcel.carrier} is delivering your parcel {parcel.tracking_no} today; please watch for their call. If you are out, the courier's page lets you move the time. Do count the pieces, and send me a photo if the number is wrong.",
      fresh:
        "Your parcel {parcel.tracking_no} is out with {parcel.carrier} and comes today, so listen for the call. Not home? Rebook on the courier's page. Count what is in it, and snap a photo if it is off.",
      playful:
        "Knock, knock: {parcel.carrier} brings {parcel.tracking_no} today. That unknown number may be them. Out and about? Rebook on the courier's page. Count the crew on arrival; photo to me if one is missing.",
      brisk:
        "{parcel.carrier} {parcel.tracking_no}: delivery today, expect a call. Rebook on the courier's page. Count on arrival; wrong number: photo to me.",
    },
  },
  signed: {
    title: 'Signed for',
    voices: {
      poised:
        'Tracking says that your parcel has been signed for. Do you have it? Please count pieces and parts. If it was not you, and nobody at home has it, tell me today; the sooner we look, the easier it is found. Thank you.',
      fresh:
        'Tracking shows it as signed. Is it with you? Count the parts. If you have not seen it and did not sign, tell me the same day, while it is easy to trace. Thank you.',
      playful:
        'Rumour has it that your parcel is home. Have you two met? Count its parts. Signed but nowhere to be seen: tell me today, while the trail is warm. Thank you.',
      brisk:
        'Status: signed. Do you have it? Count pieces and parts. Not received: tell me today. Thank you.',
    },
  },
  'track-where': {
    title: 'Where is my parcel',
    voices: {
      poised:
        'I have looked at {parcel.carrier} {parcel.tracking_no}. Latest record, {parcel.last_event_at}: {parcel.last_event}. It moves as it should; if it stands there this time tomorrow, I ask the courier and report to you.',
      fresh:
        'Here it is: {parcel.carrier} {parcel.tracking_no}, {parcel.last_event_at}, {parcel.last_event}. Moving along. Same spot this time tomorrow? Then I ask and tell you.',
      playful:
        'I waved at your parcel. {parcel.carrier} {parcel.tracking_no} says, {parcel.last_event_at}: “{parcel.last_event}”. Good pace. If it has not budged by this time tomorrow, I go and ask, and tell you.',
      brisk:
        '{parcel.carrier} {parcel.tracking_no}: {parcel.last_event_at}, {parcel.last_event}. Normal. No update by this time tomorrow: I ask and report.',
    },
  },
  'stalled-24': {
    title: 'No movement for a day',
    voices: {
      poised:
        'Since {parcel.last_event_at} your parcel has stood at “{parcel.last_event}”. I am sorry for the worry; we sent it, so tracing it is our task. {parcel.carrier} is looking into it, and I tell you where it is by <answer by@>. Thank you for letting me know.',
      fresh:
        'I see it: stuck at “{parcel.last_event}” since {parcel.last_event_at}. Sorry for the worry, chasing it is our job. {parcel.carrier} is searching; you know where it is by <answer by@>. Thank you for the nudge.',
      playful:
        'Watching it stand at “{parcel.last_event}” since {parcel.last_event_at} must be unnerving. I am sorry, we should have noticed before you did. {parcel.carrier} is out looking, and I tell you where it is by <answer by@>. Thank you for the word.',
      brisk:
        'At “{parcel.last_event}” since {parcel.last_event_at}. Sorry; tracing it is on us. Reported to {parcel.carrier}; location by <answer by@>. Thank you.',
    },
  },
  'stalled-48': {
    title: 'No movement for two days',
    voices: {
      poised:
        'Two days without a scan would trouble anyone. I am sorry; we chose the courier, so we answer for it. {parcel.carrier} has case <case number>, due <search ends@>. If nothing turns up by then, you choose: a new parcel or a full refund. Thank you for bearing with us.',
      fresh:
        'Two days and nothing. I am sorry, the courier is our choice, so this is ours to fix. {parcel.carrier} case <case number> runs until <search ends@>; after that, a new one or all your money back, as you like. Thank you for your patience.',
      playful:
        'Two days on the spot is no joke, so I make none. I am sorry, our courier, our problem. {parcel.carrier} case <case number>, until <search ends@>; then a new parcel or a full refund, you say which. Thank you for staying calm.',
      brisk:
        'No scan for two days. Sorry, our courier, our responsibility. {parcel.carrier} case <case number>, until <search ends@>. Nothing found: new parcel or full refund. Thank you.',
    },
  },
  lost: {
    title: 'Parcel lost',
    voices: {
      poised:
        '{parcel.carrier} confirms that parcel {parcel.tracking_no} is lost. I am very sorry after your long wait; the loss is ours, not yours. 1. A new one sent by <resend by@>, you pay no postage; 2. a full refund by <refund by@>. Please choose, and thank you.',
      fresh:
        '{parcel.carrier} has lost {parcel.tracking_no}. I am sorry you waited for nothing; we carry the loss. 1. Sent again by <resend by@>, postage on us; 2. all your money back by <refund by@>. Your pick, and thank you.',
      playful:
        'Bad news, straight: {parcel.carrier} lost {parcel.tracking_no}. I am sorry to dash your hopes; this one is on us. 1. Another sets off by <resend by@>, not a cent of postage for you; 2. full refund by <refund by@>. As you wish, and thank you.',
      brisk:
        '{parcel.carrier} confirms {parcel.tracking_no} lost. Sorry, we bear it. 1. Resent by <resend by@>, no postage for you. 2. Full refund by <refund by@>. Please choose. Thank you.',
    },
  },
  locker: {
    title: 'At a pick-up point or locker',
    voices: {
      poised:
        "Your parcel waits at <pick-up place>, open <opening hours>, kept until <kept until@>; after that it goes back. The courier's message has your pick-up code; if it has not reached you, tell me, and I have it sent again.",
      fresh:
        "It is at <pick-up place>: open <opening hours>, kept until <kept until@>, then sent back. Bring the code from the courier's message; not got it? Tell me and I have it sent again.",
      playful:
        "Your parcel sits nicely at <pick-up place>, receives visitors <opening hours>, and is sent home after <kept until@>. Password: the code in the courier's message; if it never came, call me and it is sent again.",
      brisk:
        "Place: <pick-up place>. Open: <opening hours>. Kept until <kept until@>, then returned. Code: courier's message; not received: tell me, I have it resent.",
    },
  },
  'not-received': {
    title: 'Signed for but not received',
    voices: {
      poised: [
        'It says signed, and you have nothing: I am sorry, that is upsetting. Until it is in your hands it is not delivered, and finding out is on us.',
        "Please look in three places: with family, porter or reception; at the door, in lockers and pick-up points; in the courier's message with photo or code.",
        'Meanwhile I get the signature and the place of delivery from {parcel.carrier}, and tell you by <answer by@>. If it was not delivered: a new one or a full refund, as you choose. Thank you for helping.',
      ],
      fresh: [
        'Signed but not there? I am sorry, that is a nasty surprise. Not in your hands means not delivered, so it is ours to solve.',
        "Could you check: family, porter, reception; door, lockers, pick-up points; the courier's photo or code message?",
        'I ask {parcel.carrier} for the signature and drop-off place and come back by <answer by@>. If it never came: a new one or all your money back. Thank you for looking.',
      ],
      playful: [
        'A signature and no parcel: I am sorry, anyone would be startled. As long as you do not hold it, we have not finished our job.',
        "Let us split up. You: family, porter, reception; doorstep, lockers, pick-up points; the courier's photo or code.",
        "I go through {parcel.carrier}'s signature and drop-off record; we meet by <answer by@>. If it is nowhere: new parcel or full refund, your word counts. Thank you for joining the search.",
      ],
      brisk: [
        'Signed, not received: sorry. We find out.',
        "Check: 1. family, porter, reception. 2. door, lockers, pick-up points. 3. courier's photo or code.",
        'I request signature and location from {parcel.carrier}; answer by <answer by@>. Not delivered: new parcel or full refund. Thank you.',
      ],
    },
  },
  'received-thanks': {
    title: 'Thanks on arrival',
    voices: {
      poised:
        'We are glad that {order.item} has reached you, and thank you for choosing us among so many. May it serve you well; should it not, please come to me first, and I will put it right.',
      fresh:
        '{order.item} is with you, lovely. Thank you for picking us. If anything about it bothers you, do not put up with it: come back and tell me.',
      playful:
        '{order.item} has moved in with you. Thank you for taking it! If it behaves, good; if not, send it to me for a talking-to.',
      brisk: '{order.item} received, thank you. Any problem: tell me and I deal with it.',
    },
  },
  'praise-chat': {
    title: 'Thanks for praise',
    voices: {
      poised:
        'I will read your words out to the colleagues who picked and packed it; they seldom meet a customer, and this will make their day. Thank you for taking the time to say it.',
      fresh:
        'That made us all smile. The packers get a screenshot, because they rarely hear it. Thank you for writing.',
      playful:
        'Since you said that, even the tape in the warehouse sounds cheerful. I am reading it to the packers now; let them glow a little. Thank you!',
      brisk: 'Thank you. I pass it on to the packers, and we carry on like this.',
    },
  },
};
