import type { Translations } from '../../situation.ts';

/** Ordered and still with us, in English. */
export const order: Translations = {
  'order-seen': {
    title: 'Order received',
    voices: {
      poised:
        'Your order {order.id} has arrived, and we thank you for it. {% if order.ship_by %}It ships by {order.ship_by}. {% else %}The order page gives the shipping time. {% endif %}To change colour, size or address, please write to me before it leaves.',
      fresh:
        'Order {order.id} is in, thank you. {% if order.ship_by %}We send it by {order.ship_by}. {% else %}See the order page for when it leaves. {% endif %}Another colour, size or address? Tell me while it is still here.',
      playful:
        'Order {order.id} has landed safely, thank you! {% if order.ship_by %}It sets off by {order.ship_by}. {% else %}Its departure is on the order page. {% endif %}Second thoughts on colour, size or address: call me before it does.',
      brisk:
        'Order {order.id} received, thank you. {% if order.ship_by %}Ships by {order.ship_by}. {% else %}Shipping time: order page. {% endif %}Changes of colour, size, address: before it ships.',
    },
  },
  'address-check': {
    title: 'Please check the address',
    voices: {
      poised:
        'Before order {order.id} leaves, please look at the name, street and house number on the order page. If all is right, answer “yes”; if not, tell me by <check by@>, when the label is printed as it stands.',
      fresh:
        'The label for order {order.id} is next. Could you check name and house number on the order page? “Yes” if fine; otherwise tell me by <check by@>, then it prints as is.',
      playful:
        'Order {order.id} dreads knocking at the wrong door. Please check name and house number on the order page: “yes” if right, or stop me by <check by@>, before the label is printed.',
      brisk:
        'Order {order.id}: check name, street, house number. Right: “yes”. Wrong: tell me by <check by@>; then the label prints as it is.',
    },
  },
  'pay-remind': {
    title: 'Not paid yet',
    voices: {
      poised:
        'Your order of {order.item} has not been paid, and the system closes it at <closes at@>. Please take the time you need; where anything is unclear, I will gladly go over it again.',
      fresh:
        '{order.item} is still waiting for payment; it closes by itself at <closes at@>. No rush, you can order again afterwards, and I am here for questions.',
      playful:
        '{order.item} keeps peeking out of the basket: unpaid, it closes at <closes at@>. Think it over at leisure; reordering takes a minute, and so does asking me.',
      brisk:
        '{order.item}: unpaid, closes at <closes at@>. No pressure. Questions to me; you can reorder later.',
    },
  },
  'address-change': {
    title: 'Change of address before shipping',
    voices: {
      poised:
        'That can be done. Please use “change address” on the order page; if the button is not there, send me name, street and house number, I enter them by <done by@>, and we print the label once you have checked.',
      fresh:
        'It is still here, so yes. Use “change address” in the order; no such button? Send me the new name and house number, I change it by <done by@> and show you before we print.',
      playful:
        'The parcel has no shoes on yet, so it can still turn round. Tap “change address” in the order, or give me the new name and door; done by <done by@>, and nothing is stuck on before you nod.',
      brisk:
        'Possible. 1. “Change address” in the order. 2. No button: send name and house number; done by <done by@>, label after your check.',
    },
  },
  'item-change': {
    title: 'Change of colour or size',
    voices: {
      poised:
        'Order {order.id} has not shipped, so it can become <new variant>; price difference: <price difference:none/you pay 10/we refund 10>. Please answer “confirm”; by <done by@> I enter it, and the packer signs for the change.',
      fresh:
        'Order {order.id} is still here and can turn into <new variant>. Price difference: <price difference:none/you pay 10/we refund 10>. Say “confirm” and it is changed by <done by@>; I tell the packers in person.',
      playful:
        'Order {order.id} is still in the dressing room: <new variant> it is. Price difference: <price difference:none/you pay 10/we refund 10>. Answer “confirm”, and it is re-dressed by <done by@> under my own eyes.',
      brisk:
        'Order {order.id} → <new variant>. Price difference: <price difference:none/you pay 10/we refund 10>. Answer “confirm”; done by <done by@>.',
    },
  },
  'cancel-free': {
    title: 'Cancel before shipping',
    voices: {
      poised:
        'Of course. Please request a refund in order {order.id} and give your true reason. I approve it by <done by@>, and the money returns the way you paid. You are always welcome back.',
      fresh:
        'No problem. Request the refund in order {order.id}, any honest reason will do; I approve it by <done by@> and the money goes back where it came from. See you another time.',
      playful:
        'We part as friends. Ask for the refund in order {order.id}, speak your mind in the reason, I stamp it by <done by@>, and the money walks home by the same road.',
      brisk:
        'Can be cancelled. Request a refund in order {order.id}, true reason. Approved by <done by@>; refunded the way you paid.',
    },
  },
  'cancel-shipped': {
    title: 'Cancel after shipping',
    voices: {
      poised:
        'The parcel is on its way. I have asked {parcel.carrier} to stop it and tell you the result by <answer by@>. Stopped or, failing that, refused at your door, it comes back and you are refunded. Postage paid by: <postage paid by:us/you>.',
      fresh:
        'It has left, so I asked {parcel.carrier} to catch it; you hear by <answer by@>. If they miss it, just refuse it at the door. Back here, we refund. Postage paid by: <postage paid by:us/you>.',
      playful:
        'It ran faster than your change of mind. {parcel.carrier} is after it, news by <answer by@>. If it slips through, shake your head at the door. Once home, the money returns. Postage paid by: <postage paid by:us/you>.',
      brisk:
        'Stop requested with {parcel.carrier}; result by <answer by@>. Not stopped: refuse it. Refund once it is back. Postage paid by: <postage paid by:us/you>.',
    },
  },
  'late-ahead': {
    title: 'Late: we write first',
    voices: {
      poised:
        'Before you have to ask: {order.item} misses {% if order.ship_by %}{order.ship_by}{% else %}the shipping time on the order page{% endif %}: <reason>. I am sorry; we planned too tightly. It ships by <new ship time@>, or I approve a refund. Thank you for bearing with us.',
      fresh:
        'A heads-up: {order.item} will not leave {% if order.ship_by %}by {order.ship_by}{% else %}in the time on the order page{% endif %}. Why: <reason>. Sorry, we got our planning wrong. New time: by <new ship time@>, or a refund if you say so. Thank you for your patience.',
      playful:
        'Not news I enjoy, but you should hear it from me: {order.item} misses {% if order.ship_by %}{order.ship_by}{% else %}the time on the order page{% endif %}: <reason>. I am sorry, our planning slipped. It leaves by <new ship time@>, or you are refunded. Thank you for hearing me out.',
      brisk:
        '{order.item} misses {% if order.ship_by %}{order.ship_by}{% else %}the time on the order page{% endif %}. Reason: <reason>. Sorry, our fault. Ships by <new ship time@>, or refund. Thank you.',
    },
  },
  'urge-first': {
    title: 'Where is my order, first time',
    voices: {
      poised:
        'Your order {order.id} is still with us{% if order.ship_by %}; we promised it by {order.ship_by}{% endif %}. I have gone to the warehouse about it and will tell you by <answer by@> whether the courier has it. Thank you for the reminder.',
      fresh:
        'I looked: order {order.id} has not left yet{% if order.ship_by %}; our word was {order.ship_by}{% endif %}. I am chasing the warehouse and come back to you by <answer by@>. Thank you for waiting.',
      playful:
        'Order {order.id} is still lounging in the warehouse{% if order.ship_by %}, with {order.ship_by} as its deadline{% endif %}. I am off to get it moving and report by <answer by@>. Thank you for waiting.',
      brisk:
        'Order {order.id}: not shipped. {% if order.ship_by %}Promised by {order.ship_by}. {% endif %}Warehouse chased; result by <answer by@>. Thank you.',
    },
  },
  'urge-again': {
    title: 'Where is my order, again',
    voices: {
      poised:
        'You have had to ask twice, and I am sorry: I did not follow up on my own words. I have settled it with <person in the warehouse>: order {order.id} goes to the courier by <new ship time@>, and I send you the number myself. Thank you for another chance.',
      fresh:
        'Asking again should not be your job. Sorry, I let it slip. Now agreed with <person in the warehouse>: order {order.id} is with the courier by <new ship time@>, number from me. Thank you for still trusting us.',
      playful:
        'Twice you have come, and once was enough. I am sorry, losing sight of it was my fault. <person in the warehouse> and I now stand guard over order {order.id}: with the courier by <new ship time@>, number delivered by me. Thank you for keeping calm.',
      brisk:
        'Second time you ask: sorry, my fault, I did not follow up. Agreed with <person in the warehouse>: order {order.id} to courier by <new ship time@>. I send the number. Thank you.',
    },
  },
  'urge-angry': {
    title: 'Where is my order, angry',
    voices: {
      poised:
        'After such a wait you have every right to be angry. I am sorry; the fault is ours alone. <person in charge> now sees to order {order.id}, which ships by <new ship time@>; or I refund you in full at once, if you prefer. Thank you for saying it plainly.',
      fresh:
        'You are right to be angry, we gave our word and broke it. I am sorry, no excuses. <person in charge> has order {order.id} in hand, out by <new ship time@>; or say so and you get all your money back. Thank you for telling us.',
      playful:
        'I take the anger, and I will not argue. I am sorry, we broke our word. Order {order.id} is in the hands of <person in charge> and leaves by <new ship time@>; or a full refund, yours to say. Thank you for speaking up.',
      brisk:
        'Your anger is justified. Sorry, we broke our word. Order {order.id}: <person in charge> responsible, ships by <new ship time@>, or full refund. Your choice. Thank you.',
    },
  },
  'stock-out': {
    title: 'Out of stock, please choose',
    voices: {
      poised:
        'We cannot fill your order of {order.item}: it is out of stock. I am sorry; our count was wrong. Please choose: 1. shipped on <restock date@>; 2. <substitute>, we bear any difference; 3. a full refund. Answer with a number, done by <done by@>. Thank you.',
      fresh:
        '{order.item} is out of stock after all. Sorry, we miscounted. Pick one: 1. wait until <restock date@>; 2. swap to <substitute>, difference on us; 3. all your money back. Send the number, sorted by <done by@>. Thank you.',
      playful:
        'You chose {order.item}, and our shelf let you down. I am sorry, our count was off. Whichever you like: 1. it ships on <restock date@>; 2. <substitute> steps in, difference on us; 3. full refund. Name one, done by <done by@>. Thank you.',
      brisk:
        '{order.item}: out of stock. Sorry, our stock error. 1. Ships <restock date@>. 2. <substitute>, we pay the difference. 3. Full refund. Send the number; done by <done by@>. Thank you.',
    },
  },
};
