import type { Translations } from '../../situation.ts';

/** Before the sale, in English. */
export const beforeSale: Translations = {
  'greet-first': {
    title: 'Welcome',
    voices: {
      poised:
        '{now.greeting} and welcome. Which item are you interested in, or is it about an order? Just tell me and I will be glad to help.',
      fresh: "{now.greeting}, I'm here. Send me the item or your question and I'll take a look.",
      playful:
        "{now.greeting}, I'm here! Can't decide, not sure of the size, wondering about an order? Send it all over.",
      brisk: "{now.greeting}, I'm here. Is it about an item or an order?",
    },
  },
  'wait-minutes': {
    title: 'A few minutes, please',
    voices: {
      poised:
        'Thank you for your message. There are a few customers ahead of you, and I will reply within <minutes:3/5/10> minutes. Please send all your questions now, and I will answer them together.',
      fresh:
        "Got your message. A few people are ahead of you, so give me <minutes:3/5/10> minutes. Send all your questions over and I'll answer them in one go.",
      playful:
        "You're in the queue, and your turn comes within <minutes:3/5/10> minutes. Send your questions ahead to save your seat!",
      brisk:
        "Message received. There's a short queue; I'll reply within <minutes:3/5/10> minutes. Thanks for waiting.",
    },
  },
  'wait-over': {
    title: 'Sorry for the wait',
    voices: {
      poised:
        'I am very sorry to have kept you waiting; we were slow to reply. I have read everything above, so there is no need to repeat it, and I will answer each point by <answer by@>. Thank you for your patience.',
      fresh:
        "I'm so sorry for the long wait, we were too slow. I've read everything above, and you'll have all the answers by <answer by@>. Thank you for sticking with us.",
      playful:
        "You have been waiting far too long, and I'm sorry; that was slow of us. I've read it all from the top and will answer line by line by <answer by@>. Thank you for still being here.",
      brisk:
        "Sorry for the wait, we were slow to reply. I've read everything; answers by <answer by@>. Thank you for your patience.",
    },
  },
  'ask-again': {
    title: 'Could you say more',
    voices: {
      poised:
        'I want to be sure I understand you correctly: which order or item is this about, and what happened? A screenshot is welcome too, and I will take it from there.',
      fresh:
        "Just to make sure I get this right: which order or item is it, and what's going on? A screenshot helps too.",
      playful:
        "I'd rather ask than guess wrong. Which order or item is it, and what happened? One screenshot and I'll be up to speed.",
      brisk: 'To be sure: which order or item, and what happened? Please add a screenshot if you have one.',
    },
  },
  'size-ask': {
    title: 'Height and weight, please',
    voices: {
      poised:
        'Could you tell me the height, weight and usual size, and whether you prefer a loose or close fit? If any part matters most to you, shoulders or waist for example, let me know and I will check it against the size chart.',
      fresh:
        "Send me height, weight, your usual size, and whether you like it loose or fitted, and I'll check the size chart for you.",
      playful: 'Height, weight, usual size, loose or snug? Only the size chart and I will ever know.',
      brisk: "Please send height, weight, usual size, and loose or fitted. I'll check the size chart.",
    },
  },
  'size-advice': {
    title: 'The size I suggest',
    voices: {
      poised:
        'Going by your measurements, I would suggest size <suggested size>. Everyone is built a little differently, so please check the size chart before ordering. If it does not fit, you can return or exchange it within seven days of delivery, with the tags on.',
      fresh:
        "From what you've told me, <suggested size> should suit you well. Comparing the size chart with something you already wear helps. If it doesn't fit, return or swap it within seven days with the tags still on.",
      playful:
        "I've asked the size chart, and it says <suggested size> is the one for you. Hold it against something you love to wear, and if it doesn't work out, keep the tags on and send it back within seven days.",
      brisk:
        'I suggest <suggested size>; please check the size chart too. No fit? Return or exchange within seven days, tags on.',
    },
  },
  'size-none': {
    title: 'None of the sizes would fit',
    voices: {
      poised:
        'To be honest, this one is not right for you: <part that does not fit> does not match your measurements, and you would only have to send it back. I can look for another style, and if nothing fits I will tell you so.',
      fresh:
        "Honestly, I wouldn't buy this one. It's too far off at <part that does not fit>, and it won't feel comfortable. Shall I look for another style? If there isn't one, I'll say so.",
      playful:
        "I'm talking myself out of a sale here: <part that does not fit> just won't work on you, and it would end up at the back of the wardrobe. Let me look for a better match.",
      brisk:
        "I wouldn't recommend it: <part that does not fit> doesn't match your measurements. I can look for another style, or tell you if there is none.",
    },
  },
  'color-screen': {
    title: 'Colours on screens',
    voices: {
      poised:
        'Colours can look a little different on each screen and in each light. I have compared it with the actual item: it is <colour as I see it>. If the exact shade matters to you, please take that into account before ordering.',
      fresh:
        "Screens show colours slightly differently. I've looked at the real thing, and it's <colour as I see it>. If that's what you had in mind, go for it.",
      playful:
        "Screens come with a filter; real life doesn't. With the item right in front of me, I'd call it <colour as I see it>.",
      brisk: 'Screens vary. The actual colour is <colour as I see it>. Please decide by that.',
    },
  },
  included: {
    title: 'What is in the box',
    voices: {
      poised:
        'The price includes <what is included>. The <what is not included> in the photo is only for styling and is sold separately. I mention it now so that there is no surprise when it arrives.',
      fresh:
        "You'll receive <what is included>. The <what is not included> in the photo is just styling and isn't part of it, so you'd need to order it separately.",
      playful:
        'Coming home with you: <what is included>. The <what is not included> in the photo is a guest star and stays here, unless you order it too.',
      brisk:
        'Included: <what is included>. Not included: <what is not included> (photo styling, sold separately).',
    },
  },
  'stock-have': {
    title: 'In stock',
    voices: {
      poised:
        'Yes, it is in stock: every colour and size you can select on the page can be ordered. Stock changes with each order, so do order if you like it, and the warehouse will ship in order of payment.',
      fresh:
        "Yes, we have it. Every option you can select on the page is available. Order when you're ready, and we'll ship in order of payment.",
      playful:
        "It's here, sitting on the shelf! If the page lets you pick it, it's yours to order, and it joins the shipping line once paid.",
      brisk: 'In stock. Anything you can select on the page can be ordered; shipped in order of payment.',
    },
  },
  'stock-none': {
    title: 'Out of stock',
    voices: {
      poised:
        'I am sorry, that option is out of stock. It will be back on <restock date@>, and I will let you know here when it arrives. If you need something sooner, I can suggest similar items.',
      fresh:
        "Sorry, that one's sold out. More arrives on <restock date@> and I'll message you then. In a hurry? I can show you something similar.",
      playful:
        "It has flown off the shelf, sorry! The next batch lands on <restock date@> and I'll bring you the news. Can't wait? I'll find you a lookalike.",
      brisk:
        "Sorry, that option is out of stock. Back on <restock date@>; I'll notify you here. I can suggest similar items.",
    },
  },
  'bargain-no': {
    title: 'Why we do not bargain',
    voices: {
      poised:
        'Thank you for your interest. Our prices are the same for every customer and I am not able to change them, I hope you understand. Do use the coupons and offers on the page; tell me which items you want and I will work out the total for you.',
      fresh:
        "I understand, everyone likes a good price, but ours is the same for all and I can't change it. The coupons on the page are yours to use. Which items would you like? I'll add it up for you.",
      playful:
        "Nicely tried, but I don't have a discount button! The coupons on the page are all yours, though. Tell me what you'd like and I'll do the sums.",
      brisk:
        "Sorry, our prices are fixed for everyone. Coupons on the page apply; tell me the items and I'll work out the total.",
    },
  },
  'price-dropped': {
    title: 'Price dropped after buying',
    voices: {
      poised:
        'A price drop right after you bought is upsetting, I understand, and I am sorry; we should have thought of you. The difference of <difference> will be refunded to the way you paid by <done by@>. Thank you for letting us know.',
      fresh:
        "Just bought it and the price drops: that's annoying, and I'm sorry we didn't tell you. I've put down the difference of <difference>; you'll have it back the way you paid by <done by@>. Thank you for telling me.",
      playful:
        "I'd be cross too if the price dropped right after I paid. I'm sorry, that was thoughtless of us. You'll get the difference of <difference> back by <done by@>, the way you paid. Thank you for asking me straight out.",
      brisk:
        'The price fell right after you bought: sorry, we gave no notice. The difference of <difference> is refunded the way you paid by <done by@>. Thank you for telling us.',
    },
  },
  'ship-when': {
    title: 'When does it ship',
    voices: {
      poised:
        '{% if order.ship_by %}Your order is due to ship by {order.ship_by}{% else %}This item ships within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}; the warehouse works in order of payment. Once it has left, you will find the tracking number in your order.',
      fresh:
        '{% if order.ship_by %}Yours ships by {order.ship_by}{% else %}It ships within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}, first paid, first packed. The tracking number will show up in your order.',
      playful:
        "{% if order.ship_by %}It leaves by {order.ship_by}{% else %}It leaves within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}, boarding in order of payment. You'll find its tracking number in your order!",
      brisk:
        '{% if order.ship_by %}Ships by {order.ship_by}{% else %}Ships within <time to ship:24 hours/48 hours/72 hours> of payment{% endif %}, in order of payment. Tracking number in your order.',
    },
  },
  'courier-which': {
    title: 'Which courier',
    voices: {
      poised:
        'We ship with <courier used>, to the delivery address or pick-up point in your order. If that courier is inconvenient for you, please tell me before it ships, and I will change it if I can.',
      fresh:
        "It goes with <courier used>, to the address in your order. Not handy for you? Tell me before it ships and I'll switch if I can.",
      playful:
        "Your delivery runner is <courier used>. Not a fan? Tell me before it ships and I'll see who else can run.",
      brisk: 'Courier: <courier used>, to your delivery address. To change it, tell me before it ships.',
    },
  },
  'arrive-when': {
    title: 'How long does it take',
    voices: {
      poised:
        'Once shipped, delivery takes <days on the way> days from collection by the courier. The tracking page shows the actual progress, and if it is held up I will follow it up for you.',
      fresh:
        "It takes <days on the way> days once the courier has it. If it gets held up on the way, tell me and I'll chase it.",
      playful:
        "It needs <days on the way> days on the road, counted from pick-up. If it dawdles, I'll go and chase it!",
      brisk: "<days on the way> days from collection. Any delay: tell me and I'll follow it up.",
    },
  },
  'seven-days': {
    title: 'Seven days to return',
    voices: {
      poised:
        'Yes, you can return it within seven days of delivery if it is unused and complete, with tags and accessories. If you simply change your mind, you pay the return postage; if we sent the wrong item or it is faulty, we pay it.',
      fresh:
        "You can. Within seven days of delivery, unused, with tags and accessories. Changed your mind? The postage back is yours. Wrong or faulty item? Then it's ours.",
      playful:
        'No hard feelings: send it back within seven days of delivery, unused and complete, tags on. Changed your mind, you pay the postage; our mistake, we pay it.',
      brisk:
        'Yes: within seven days of delivery, unused, complete, tags on. Changed your mind: you pay return postage. Wrong or faulty: we pay.',
    },
  },
};
