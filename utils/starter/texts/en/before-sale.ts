import type { Translations } from '../../situation.ts';

/** Before the sale, in English. */
export const beforeSale: Translations = {
  'greet-first': {
    title: 'Welcome',
    voices: {
      poised:
        '{now.greeting}, and welcome to {shop.name}. I am {agent.name}. Please tell me which item or order brings you here, and I will go through your questions one by one.',
      fresh:
        '{now.greeting}, {agent.name} from {shop.name} here. Seen something you like? Send it over and ask away.',
      playful:
        '{now.greeting}! {agent.name} of {shop.name}, all ears. The pickier your questions, the happier I am.',
      brisk:
        '{now.greeting}, {agent.name}, {shop.name}. Please send the item link or order number and your question.',
    },
  },
  'wait-minutes': {
    title: 'A few minutes, please',
    voices: {
      poised:
        'I have seen your message. A few customers are before you; give me <minutes:3/5/10> minutes, and when it is your turn I will answer every point in full.',
      fresh:
        'Got it. There is a short queue, so your turn comes within <minutes:3/5/10> minutes. Jot down all you want to ask and I will take it in one go.',
      playful:
        'I have drawn you a ticket: your number comes up within <minutes:3/5/10> minutes. Line your questions up, none gets left behind.',
      brisk:
        'Seen. Queue ahead: I answer within <minutes:3/5/10> minutes. Please write down every question meanwhile.',
    },
  },
  'wait-over': {
    title: 'Sorry for the wait',
    voices: {
      poised:
        'Your message has waited here far too long. I am sorry; we had too few people on duty, and that is our doing. I have read it all and will answer each point by <answer by@>. Thank you for staying with us.',
      fresh:
        'You have been waiting ages, and I am sorry, we were slow. No need to repeat anything, I have read it; you get every answer by <answer by@>. Thank you for your patience.',
      playful:
        'Leaving your message out in the cold was our slip, and I am sorry. I have read it from top to bottom and reply line by line, by <answer by@>. Thank you for not walking out.',
      brisk: 'Sorry for the wait; we were too slow. Messages read. Answers by <answer by@>. Thank you.',
    },
  },
  'ask-again': {
    title: 'Could you say more',
    voices: {
      poised:
        'I would rather not answer at random, as I may have misunderstood. Which order or item do you mean, and what happened with it? One sentence is enough, and I will take it from there.',
      fresh: 'Just so I get this right: which order or item is it, and what went on? A line or two will do.',
      playful:
        'I have three guesses in my head, and a wrong one costs you time. One more clue, please: which item, which order, what happened?',
      brisk: 'Please add: 1. item or order; 2. what happened. Then I go on.',
    },
  },
  'size-ask': {
    title: 'Height and weight, please',
    voices: {
      poised:
        "May I ask for the wearer's height, weight and usual size, and for any part where the fit matters most? I will compare them with the measurements of this very piece.",
      fresh:
        "Send me height, weight and usual size, and whether you like it loose or close. I check it against this piece's own measurements.",
      playful:
        'With sizes I trust numbers, not flattery. Height, weight, usual size, loose or snug: four answers, and I do the sums.',
      brisk: 'Please send: height, weight, usual size, loose or fitted. I answer from the measured table.',
    },
  },
  'size-advice': {
    title: 'The size I suggest',
    voices: {
      poised:
        'For your build I suggest <suggested size>, because <reason for the size>. Bodies differ, so please compare the size table once more. If it does not fit, you may return or exchange it within seven days of signing for it.',
      fresh:
        'I would take <suggested size>: <reason for the size>. Hold a piece you like against the size table to be sure. Not right? Return or swap within seven days of delivery.',
      playful:
        '<suggested size> is waving at you, and for good reason: <reason for the size>. Should you two not get on, send it back or swap it within seven days of delivery.',
      brisk:
        'Suggested: <suggested size>. Reason: <reason for the size>. Please check the size table. No fit: return or exchange within seven days of delivery.',
    },
  },
  'size-none': {
    title: 'None of the sizes would fit',
    voices: {
      poised:
        'To be honest, this one would not fit you: its <part that does not fit> measures <measurement>, which does not match yours, and you would only have to send it back. I can look for another cut, and if there is none I will say so.',
      fresh:
        'I would not buy this one. The <part that does not fit> is <measurement>, so it would not sit well on you. Shall I look at other cuts? If none works, I tell you.',
      playful:
        'I am about to talk myself out of a sale: with <part that does not fit> at <measurement>, you two would make each other miserable. Let me look for a better match, or admit that there is none.',
      brisk:
        'Not advised: <part that does not fit> is <measurement>, no match for you. I can look for another cut, or tell you there is none.',
    },
  },
  'color-screen': {
    title: 'Colours on screens',
    voices: {
      poised:
        'Screens differ in brightness and warmth, so a photo may look darker or lighter than the piece. I have the piece before me: it is <colour as I see it>. Please decide by that description.',
      fresh:
        'Every screen shows it a shade differently. With the real thing in my hand I would call it <colour as I see it>. If that is what you had in mind, go ahead.',
      playful:
        'Screens love to put make-up on colours. My own two eyes say: <colour as I see it>. If it suits you like that, take it home.',
      brisk: 'Screens vary. Colour seen on the real piece: <colour as I see it>. Go by this.',
    },
  },
  included: {
    title: 'What is in the box',
    voices: {
      poised:
        'The price covers <what is included>. The <what is not included> in the picture was added for the photo and is sold separately. I say so now, to spare you a disappointment when it arrives.',
      fresh:
        'You get <what is included>. The <what is not included> in the photo is only styling and does not come with it; you would have to order it as well.',
      playful:
        'Travelling to you: <what is included>. The <what is not included> was just a guest star in the photo and stays here unless you order it too.',
      brisk:
        'Included: <what is included>. Not included: <what is not included> (photo styling, sold separately).',
    },
  },
  'stock-have': {
    title: 'In stock',
    voices: {
      poised:
        'Yes, <variant asked for> was in stock when I checked at {now.time}. Paid by <pay by@>, it ships by <ship by@>. Stock moves with each order, so what the page lets you order is what counts.',
      fresh:
        '<variant asked for> is here, I looked at {now.time}. Pay by <pay by@> and it leaves by <ship by@>. If the page lets you order it, it is yours.',
      playful:
        '<variant asked for> answered the roll call at {now.time}. Pay by <pay by@>, and it is out of the door by <ship by@>. While the page still sells it, it is waiting for you.',
      brisk:
        '<variant asked for>: in stock at {now.time}. Pay by <pay by@>, ships by <ship by@>. The page decides.',
    },
  },
  'stock-none': {
    title: 'Out of stock',
    voices: {
      poised:
        'I am afraid <variant asked for> is sold out. The factory names <restock date@> for the next batch, and I will tell you here when it is in. If you cannot wait, I can show you something close, with no obligation.',
      fresh:
        '<variant asked for> is gone for now; more comes on <restock date@> and I will give you a shout. Prefer not to wait? I can show you similar ones, no strings attached.',
      playful:
        '<variant asked for> has found homes to the last piece. The next lot moves in on <restock date@>, and I will bring the news. Or meet its cousins meanwhile; nobody minds if you pass.',
      brisk:
        '<variant asked for>: sold out. Restock: <restock date@>; I notify you here. Similar items on request.',
    },
  },
  'bargain-no': {
    title: 'Why we do not bargain',
    voices: {
      poised:
        'Thank you for liking it. Everybody pays the same price here; a favour today would be unfair to whoever paid in full yesterday. What you can use now is <current offer>, and I will gladly work out the final amount for you.',
      fresh:
        'I get it, we all like a good deal. But our price is the same for all, hagglers or not. You can use <current offer>; shall I add it up for you?',
      playful:
        'Nicely tried! My hands are tied, though: one price for everyone, the bold and the shy alike. <current offer> is yours to use, and I will do the sums to the cent.',
      brisk: 'One price for all, no bargaining. Usable now: <current offer>. I can work out the total.',
    },
  },
  'price-dropped': {
    title: 'Price dropped after buying',
    voices: {
      poised:
        'You had barely bought it when the price fell, and I see why that stings. I am sorry; we should have told you beforehand. The difference of <difference> goes back the way you paid by <done by@>. Thank you for telling me.',
      fresh:
        'Bought today, cheaper tomorrow: annoying, and I am sorry, we did not think of you when we changed it. You get <difference> back the way you paid by <done by@>. Thank you for speaking up.',
      playful:
        'A price that drops behind your back would make me frown too. I am sorry, that was thoughtless of us. <difference> finds its way back to where it came from by <done by@>. Thank you for asking.',
      brisk:
        'Price fell after your order. Sorry, we gave no notice. Difference <difference> refunded the way you paid by <done by@>. Thank you for raising it.',
    },
  },
  'ship-when': {
    title: 'When does it ship',
    voices: {
      poised:
        '{% if order.ship_by %}Your order ships by {order.ship_by}{% else %}This item ships within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}; the warehouse works in order of payment. The tracking number then shows in your order, and I will tell you here too.',
      fresh:
        '{% if order.ship_by %}Yours leaves by {order.ship_by}{% else %}It leaves within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}, first paid, first packed. You will see the tracking number in the order, and I give you a nudge.',
      playful:
        '{% if order.ship_by %}Departure: by {order.ship_by}{% else %}Departure: within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}, boarding in order of payment, no queue-jumping. The ticket number turns up in your order, and I call it out.',
      brisk:
        '{% if order.ship_by %}Ships by {order.ship_by}{% else %}Ships within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}, in order of payment. Tracking number: in the order, and from me.',
    },
  },
  'courier-which': {
    title: 'Which courier',
    voices: {
      poised:
        'To your address the warehouse uses <courier used>, delivering to <delivered to:the address you gave/a nearby pick-up point/a nearby locker>. If that courier is awkward where you live, tell me before it ships, and I will change it where I can.',
      fresh:
        'It travels with <courier used>, to <delivered to:the address you gave/a nearby pick-up point/a nearby locker>. Not handy for you? Say so before it ships and I switch it if another one serves you.',
      playful:
        'Your runner is <courier used>, finish line: <delivered to:the address you gave/a nearby pick-up point/a nearby locker>. Not on speaking terms with them? Tell me before it leaves, and I swap runners if I can.',
      brisk:
        'Courier: <courier used>. Delivered to <delivered to:the address you gave/a nearby pick-up point/a nearby locker>. To change: before it ships, where another courier serves you.',
    },
  },
  'arrive-when': {
    title: 'How long does it take',
    voices: {
      poised:
        "It leaves from <shipped from>, and the courier states <days on the way> days from collection. That is the courier's own figure; should anything hold it up, I will see it first and write to you first.",
      fresh:
        'From <shipped from> the courier says <days on the way> days, counted from collection. If it gets held up, you hear it from me before you have to ask.',
      playful:
        "Setting out from <shipped from>, it needs <days on the way> days by the courier's watch, which starts at collection. If it dawdles, I tell on it.",
      brisk:
        'From: <shipped from>. Courier time: <days on the way> days from collection. Delays: I tell you first.',
    },
  },
  'seven-days': {
    title: 'Seven days to return',
    voices: {
      poised:
        'Yes. Within seven days of signing for it you may return it, intact and complete{% if order.id %}, through order {order.id}{% endif %}. If it is only not to your liking, you pay the return postage; if the mistake is ours, we pay it.',
      fresh:
        'You can: seven days from delivery, as long as it is intact with all its parts{% if order.id %}; just open order {order.id}{% endif %}. Changed your mind? The postage back is yours. Our slip? Then it is ours.',
      playful:
        'If it was not meant to be, it may come home: within seven days of delivery, in one piece{% if order.id %}, via order {order.id}{% endif %}. No spark: the return postage is yours. Our fault: it is ours.',
      brisk:
        'Yes: within seven days of delivery, intact, complete{% if order.id %}; via order {order.id}{% endif %}. Changed mind: you pay return postage. Our fault: we pay.',
    },
  },
};
