import type { Translations } from '../../situation.ts';

/** Ordered and still with us, in English. */
export const order: Translations = {
  'order-seen': {
    title: 'Order received',
    voices: {
      poised:
        'Your order has come in, thank you very much. {% if order.ship_by %}We will ship it by {order.ship_by}. {% else %}We will ship it by the time shown on the order page. {% endif %}If you need to change the colour, size or address, please tell me before it ships.',
      fresh:
        'Got your order, thank you. {% if order.ship_by %}It ships by {order.ship_by}. {% else %}It ships by the time on the order page. {% endif %}Want to change colour, size or address? Tell me before it leaves.',
      playful:
        'Your order has landed safely, thank you! {% if order.ship_by %}Off it goes by {order.ship_by}. {% else %}Off it goes by the time on the order page. {% endif %}Second thoughts about colour, size or address? Catch me before it leaves.',
      brisk:
        'Order received, thank you. {% if order.ship_by %}Ships by {order.ship_by}. {% else %}Shipping time: see the order page. {% endif %}Changes to colour, size or address: before it ships, please.',
    },
  },
  'address-check': {
    title: 'Please check the address',
    voices: {
      poised:
        'Before we ship, could you please check the name, phone number and address on the order page? If everything is right, reply “yes”. If something needs changing, tell me now, as we cannot change it once it has left.',
      fresh:
        "We're about to pack your order. Could you check the name, phone and address on the order page? Reply “yes” if it's right, or tell me what to change before it leaves.",
      playful:
        "Your parcel doesn't want to knock on the wrong door. Could you check name, phone and address on the order page? “Yes” if all is well, or tell me now.",
      brisk:
        'Please check name, phone and address on the order page. Right: reply “yes”. Wrong: tell me before it ships.',
    },
  },
  'pay-remind': {
    title: 'Not paid yet',
    voices: {
      poised:
        'I noticed that your order has not been paid yet; it will close automatically when the time is up. There is no rush if you are still considering, and I am happy to answer any question about size or shipping.',
      fresh:
        "Hi, your order is still waiting for payment and will close by itself when the time is up. Take your time, and ask me if anything's unclear.",
      playful:
        'Your order is waiting by the door for its payment, and the system will close it when time is up. No rush! Questions first, payment later; you can always order again.',
      brisk:
        "Your order isn't paid yet and will close automatically. Any questions, just ask; you can reorder later.",
    },
  },
  'address-change': {
    title: 'Change of address before shipping',
    voices: {
      poised:
        'Yes, it has not shipped yet. You can tap “change address” on the order page; if the button is not there, please send me the new name, phone number and address, and check it again once I have changed it.',
      fresh:
        "It hasn't left, so yes. Use “change address” on the order page; if there's no such button, send me the new name, phone and address, then check it once I've changed it.",
      playful:
        'Just in time, the parcel is still here! Tap “change address” on the order page, or send me the new name, phone and address and check my work afterwards.',
      brisk:
        'Not shipped yet, so yes. Tap “change address” on the order page, or send me name, phone and address; please check it after the change.',
    },
  },
  'item-change': {
    title: 'Change of colour or size',
    voices: {
      poised:
        'Yes, it has not shipped yet, and I will note the change to <new variant>. If the price is the same, we change it directly; if not, please cancel and order again. I will confirm here once it is done.',
      fresh:
        "It hasn't shipped, so I can change it to <new variant> for you. Same price: done directly. Different price: please cancel and reorder. I'll let you know when it's noted.",
      playful:
        "Just in time! <new variant> it is. Same price, I simply swap it; different price, you'd need to cancel and reorder. I'll report when it's done.",
      brisk:
        "Not shipped, so it can be <new variant>. Same price: I note it. Different price: cancel and reorder. I'll confirm.",
    },
  },
  'cancel-free': {
    title: 'Cancel before shipping',
    voices: {
      poised:
        'Of course, it has not shipped yet. Please request a refund in your order; I will approve it as I see it, and the money goes back the way you paid. You are always welcome again.',
      fresh:
        "No problem, it hasn't shipped. Request the refund in your order, I'll approve it when I see it, and the money goes back the way you paid. Do come back and see us.",
      playful:
        "No hard feelings! Request the refund in your order, I'll approve it when I see it, and the money heads home the way it came.",
      brisk:
        'It can be cancelled. Request a refund in your order; I approve it when I see it, refunded the way you paid.',
    },
  },
  'cancel-shipped': {
    title: 'Cancel after shipping',
    voices: {
      poised:
        'It has already shipped. I am asking the courier to stop it and will tell you the result by <answer by@>. If it cannot be stopped, please refuse it at the door; once it is back, we refund you. Return postage paid by: <postage paid by:us/you>.',
      fresh:
        "It's already on its way, so I've asked the courier to stop it; you'll hear by <answer by@>. If they miss it, just refuse delivery and we'll refund you when it's back. Return postage paid by: <postage paid by:us/you>.",
      playful:
        "It has already run off, so I've sent the courier after it; news by <answer by@>. If it slips through, refuse it at the door, and you're refunded when it's back. Return postage paid by: <postage paid by:us/you>.",
      brisk:
        "Already shipped. Courier asked to stop it; result by <answer by@>. If not stopped, please refuse it; refund once it's back. Return postage paid by: <postage paid by:us/you>.",
    },
  },
  'late-ahead': {
    title: 'Late: we write first',
    voices: {
      poised:
        'I am sorry to tell you that, because of <reason>, your order will not ship on time; we did not plan well enough. It will now ship by <new ship time@>. If you would rather not wait, request a refund and I will approve it. Thank you for your understanding.',
      fresh:
        "I'm sorry to bring you this: because of <reason>, your order won't ship on time. That's on us, our planning was off. It will go out by <new ship time@>, or request a refund and I'll approve it. Thank you for understanding.",
      playful:
        "Not the news I'd like to bring, but you should hear it from me: because of <reason>, your order will be late. I'm sorry, we miscalculated. It leaves by <new ship time@>, or request a refund and I'll approve it. Thank you for your patience.",
      brisk:
        "Because of <reason>, your order will be late. I'm sorry, that is our fault. It ships by <new ship time@>, or you can request a refund. Thank you for understanding.",
    },
  },
  'urge-first': {
    title: 'Where is my order, first time',
    voices: {
      poised:
        'Thank you for waiting. {% if order.ship_by %}Your order is due to ship by {order.ship_by}{% else %}Your order will ship by <ships by@>{% endif %}, and I have asked the warehouse to give it priority. The tracking number will show in your order once it has left.',
      fresh:
        "I've nudged the warehouse for you. {% if order.ship_by %}Your order is due out by {order.ship_by}{% else %}Your order goes out by <ships by@>{% endif %}, and I've asked them to pack it first. You'll see the tracking number in your order. Thank you for waiting.",
      playful:
        "I heard you, and I've knocked on the warehouse door! {% if order.ship_by %}Your order is due out by {order.ship_by}{% else %}Your order goes out by <ships by@>{% endif %}, and yours is to be packed first. Thank you for waiting.",
      brisk:
        "Thanks for waiting; I've asked the warehouse to give yours priority. {% if order.ship_by %}Due to ship by {order.ship_by}{% else %}Ships by <ships by@>{% endif %}; tracking number in your order. Thank you.",
    },
  },
  'urge-again': {
    title: 'Where is my order, again',
    voices: {
      poised:
        'I am truly sorry that you had to ask again; I did not follow it through last time. I have just confirmed with the head of the warehouse that your order goes to the courier by <new ship time@>, and I will send you the tracking number. Thank you for giving us another chance.',
      fresh:
        "I'm so sorry you had to come back about this; it was my job to follow up. This time I went straight to the head of the warehouse: it ships by <new ship time@>, and I'll send you the tracking number. Thank you for still waiting.",
      playful:
        "Having to ask twice is once too often, and I'm sorry; that was my slip, I should have stayed on it. It is settled with the head of the warehouse now: out by <new ship time@>, and I'll bring you the tracking number. Thank you for keeping your cool.",
      brisk:
        "Sorry that you had to ask again; my fault, I did not follow up. Confirmed with the warehouse: it ships by <new ship time@>, and I'll send the number. Thank you.",
    },
  },
  'urge-angry': {
    title: 'Where is my order, angry',
    voices: {
      poised:
        'After such a wait you have every right to be angry. I am very sorry; we did not keep our word. My manager is now looking after your order, and it ships by <new ship time@>; if you would rather not wait, I will arrange a full refund now. Thank you for telling us.',
      fresh:
        "I'd be angry too after waiting this long. I'm sorry, we didn't keep our word, and I won't make excuses. My manager is on it, and it ships by <new ship time@>; or say so and you get a full refund. Thank you for being straight with us.",
      playful:
        "You have every reason to be angry. I'm truly sorry, we said it and didn't do it. My manager is on your order and it goes out by <new ship time@>; if you've had enough of waiting, I'll arrange the full refund now. Thank you for still talking to me.",
      brisk:
        "You're right to be angry. I'm sorry, we failed you. My manager is on it: ships by <new ship time@>, or a full refund now. Thank you for telling us.",
    },
  },
  'stock-out': {
    title: 'Out of stock, please choose',
    voices: {
      poised:
        'I am very sorry: the item you ordered is out of stock, because our stock count was wrong. Please choose: 1. wait, and we ship by <restock date@>; 2. another colour or style, and we pay any difference; 3. a full refund. Just reply with the number. Thank you for your understanding.',
      fresh:
        "I'm really sorry, your item turns out to be out of stock; our count was off. Which do you prefer? 1. Wait, shipped by <restock date@>. 2. Another colour or style, and we pay any extra. 3. A full refund. A number will do, thank you.",
      playful:
        "We turned the warehouse upside down, and your item just isn't there. I'm sorry, we miscounted. Your pick: 1. wait, shipped by <restock date@>; 2. another colour or style, we pay any extra; 3. a full refund. Reply with a number and I'm on it. Thank you.",
      brisk:
        'Sorry, the item you ordered is out of stock, our mistake. 1. Wait: ships by <restock date@>. 2. Another style, we pay any extra. 3. Full refund. Please reply with the number. Thank you.',
    },
  },
};
