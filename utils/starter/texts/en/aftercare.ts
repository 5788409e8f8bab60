import type { Translations } from '../../situation.ts';

/** Returns, refunds, invoices, complaints, reviews and closings, in English. */
export const aftercare: Translations = {
  'return-how': {
    title: 'How to return',
    voices: {
      poised: [
        'To return it, open your order, tap “request return” and give your reason.',
        'Once approved, the page shows the return address. Please send back the item with tags, accessories and gifts, and enter the tracking number.',
        'When the warehouse has received and checked it, we refund you the way you paid. If you changed your mind, you pay the return postage; if the item is wrong or faulty, we pay it.',
      ],
      fresh: [
        'Returning is easy: in your order, tap “request return” and pick your reason.',
        "Once approved, you'll see the return address. Send it with tags, accessories and any gift, and fill in the tracking number.",
        "When it's here and checked, the refund goes back the way you paid. Changed your mind: you pay the postage. Wrong or faulty: we do.",
      ],
      playful: [
        "Three steps and it's on its way home! In your order, tap “request return” and tell us why.",
        'Once approved, the address appears. Tags, accessories and gifts travel together, and note the tracking number.',
        'When it has passed its check, your money heads back the way it came. Changed your mind, you pay the postage; our mistake, we pay.',
      ],
      brisk: [
        '1. Order → request return, with reason.',
        '2. Send to the address shown (tags, accessories, gifts), enter tracking number.',
        '3. Refund the way you paid after our check. Changed your mind: you pay postage. Wrong or faulty: we pay.',
      ],
    },
  },
  'postage-ours': {
    title: 'Return postage: our mistake',
    voices: {
      poised:
        'I am sorry for the trouble; the mistake is ours, so we pay the return postage. If a courier collects it, you pay nothing. If you post it yourself, please pay first, use standard service and send me the receipt; I will refund it by <postage back by@>.',
      fresh:
        "Sorry for the trouble, it's our mistake, so we pay the postage. Collected: nothing to pay. Posting it yourself: pay first, standard service, send me the receipt, and you'll have it back by <postage back by@>.",
      playful:
        "Sorry, we made the mess and you do the posting, so we pay for the trip back. If it's collected, you don't pay a cent; if you post it (standard service), show me the receipt and you'll have it back by <postage back by@>.",
      brisk:
        'Sorry, our mistake: we pay the postage. Collection: nothing to pay. Self-posted: standard service, pay first, send the receipt; refunded by <postage back by@>.',
    },
  },
  'return-received': {
    title: 'Return received',
    voices: {
      poised:
        'Your return has reached the warehouse and is being checked. If everything is in order, we will refund you by <refund by@>, the way you paid; if there is any question, we will send you photos first. Thank you for sending it back.',
      fresh:
        "Your return is here and being checked. All good? You'll be refunded by <refund by@>, the way you paid. If anything comes up, I'll show you photos first. Thank you for posting it.",
      playful:
        "It's home safe and having its check-up. With a clean bill of health, your refund is out by <refund by@>, the way you paid; otherwise photos first. Thank you for the trip to the post office!",
      brisk:
        'Return received, being checked. In order: refund by <refund by@>, the way you paid. Otherwise photos first. Thank you.',
    },
  },
  'exchange-steps': {
    title: 'How to exchange',
    voices: {
      poised: [
        'To exchange it, request an exchange in your order with the colour and size you want, and I will set one aside for you.',
        'Once approved, please send the original with tags and accessories to the address shown, and enter the tracking number.',
        'When we have received and checked it, we send the new one and I give you its number. Our mistake: we pay postage both ways. Another colour or size: <exchange postage:you pay both ways/you pay the way back, we pay the way out>.',
      ],
      fresh: [
        "Here's how: request an exchange in your order, with the colour and size you'd like, and I'll keep one for you.",
        'Once approved, post the first one with tags and accessories to the address shown, and fill in the number.',
        "When it's here, the new one goes out and I send you the number. Our mistake: we pay both ways. Just another colour or size: <exchange postage:you pay both ways/you pay the way back, we pay the way out>.",
      ],
      playful: [
        "A substitution in three moves! Request the exchange in your order, name colour and size, and I'll hold one back.",
        'Once approved, the first one travels back with tags and accessories; note its number.',
        'We take a look, and the new one runs out to you. Our mistake: we pay both ways. Another colour or size: <exchange postage:you pay both ways/you pay the way back, we pay the way out>.',
      ],
      brisk: [
        '1. Request an exchange in your order (colour, size); I reserve it.',
        '2. Send the original (tags, accessories) to the address shown, enter the number.',
        '3. New one sent after our check. Our mistake: we pay both ways. Another colour or size: <exchange postage:you pay both ways/you pay the way back, we pay the way out>.',
      ],
    },
  },
  'refund-progress': {
    title: 'Where the refund stands',
    voices: {
      poised:
        'I have checked for you: your refund is at “<current step:our review/return on its way/return being checked/payout by the platform>”, and there will be a result by <next step by@>. If nothing has moved by then, please tell me and I will follow it up.',
      fresh:
        "I've looked it up: your refund is at “<current step:our review/return on its way/return being checked/payout by the platform>”, and you'll have news by <next step by@>. If not, tell me and I'll chase it.",
      playful:
        "Refund update! It's at the stop “<current step:our review/return on its way/return being checked/payout by the platform>” and moves on by <next step by@>. If it gets stuck, whistle and I'll push.",
      brisk:
        'Refund at: “<current step:our review/return on its way/return being checked/payout by the platform>”. Result by <next step by@>; if not, tell me.',
    },
  },
  'refund-where': {
    title: 'Where the money goes',
    voices: {
      poised:
        'The refund goes back the way you paid: balance to your balance, bank card to the same card, credit card as credit. You will find it in the statement of the account you paid from, not on the shop page.',
      fresh:
        'It goes back where it came from: balance to balance, card to the same card. Look at the statement of the account you paid from.',
      playful:
        "Money knows its way home: from the balance, back to the balance; from the card, back to the card. Meet it in that account's statement!",
      brisk: "Refunded the way you paid: balance to balance, card to card. See that account's statement.",
    },
  },
  'refund-late': {
    title: 'Refund overdue',
    voices: {
      poised:
        'The refund did not arrive by the date we gave you, and I am very sorry: we did not keep our word. The reason was <reason>, and it is solved now. We will send it by <done by@>, with proof for you. Thank you for waiting once more.',
      fresh:
        "I'm sorry, we told you a date and missed it. It was because of <reason>, and that's sorted now. It goes out by <done by@>, and I'll send you the proof. Thank you for still waiting.",
      playful:
        "Your money didn't come on the day we named, and I'd be uneasy too. I'm sorry, we let you down. It was <reason>, and that's out of the way; it goes out by <done by@>, proof included. Thank you for your patience.",
      brisk:
        "Refund overdue: I'm sorry, we missed our date because of <reason>. Solved now; sent by <done by@>, with proof. Thank you.",
    },
  },
  'invoice-how': {
    title: 'How to request an invoice',
    voices: {
      poised:
        'Please open your order and tap “request invoice”, then enter the name, and for a company the tax number exactly as registered. It will be ready by <issued by@>, and you can download it on the same page.',
      fresh:
        "In your order, tap “request invoice” and fill in the name; for a company, add the tax number. It's ready by <issued by@>, on that same page.",
      playful:
        "There's a “request invoice” button in your order. Pop in the name, plus the tax number for a company (it forgives no typos). Fresh from the press by <issued by@>, same page!",
      brisk:
        'Order → request invoice. Enter name, and tax number for a company. Ready by <issued by@>; download it there.',
    },
  },
  'angry-first': {
    title: 'Angry: listen first',
    voices: {
      poised:
        'I have read everything you wrote, and I would be angry too. I am very sorry. This is ours to solve and you will not have to explain it to anyone else; I will be back with a solution by <answer by@>. If anything else comes to mind, please write it here. Thank you for telling us.',
      fresh:
        "I've read it all, and I'd be upset too. I'm sorry, we didn't do this right. I'm taking it on, so you won't have to start over, and you'll have a solution by <answer by@>. Thank you for telling me.",
      playful:
        "I read it from top to bottom, and your anger is more than fair. I'm sorry, this is our responsibility and nobody else's. I'll be back with a way to fix it by <answer by@>. Thank you for still talking to me.",
      brisk:
        "I've read it all; you're right to be angry. I'm sorry, we take responsibility. Solution by <answer by@>, from me. Thank you for telling us.",
    },
  },
  abuse: {
    title: 'Abuse: stay calm',
    voices: {
      poised:
        'I am truly sorry that you are so upset. I want to help you settle this: would you like a refund, an exchange, or first an explanation of what happened? Tell me which, and I will start on it.',
      fresh:
        "I can tell how upsetting this is, and I'm sorry. Let's get it solved: a refund, an exchange, or shall we find out what happened first? Tell me and I'll get going.",
      playful:
        "I'm sorry that it has made you this angry. Let it out here, and let me do the work: refund, exchange or an explanation, which comes first?",
      brisk:
        "I'm sorry that you're upset. Let me help: refund, exchange or an explanation? Tell me and I'll start.",
    },
  },
  boss: {
    title: 'Asking for a manager',
    voices: {
      poised:
        'I am sorry that I could not help you as you hoped. I am asking my manager to take over, who will reply to you here by <reply by@>. I will explain everything that has happened, so you need not repeat it. Please add anything you like below.',
      fresh:
        "Sorry this isn't sorted out yet. I'm getting my manager, who'll reply here by <reply by@>. I'll explain the whole story so you don't have to; add anything you like meanwhile.",
      playful:
        "I let you down, and I'm sorry. I'm fetching my manager, who will be right here by <reply by@>. I'll tell the story from the start so you don't have to.",
      brisk:
        "Sorry I could not settle it. My manager will reply here by <reply by@>. I'll pass on the details; no need to repeat.",
    },
  },
  'own-mistake': {
    title: 'I was wrong',
    voices: {
      poised:
        'I am sorry, what I told you earlier was wrong. The correct answer is: <what is right>. I had not checked it, and you could not have known. If it has caused you any loss, we will make it good by <done by@>. Thank you for pointing it out.',
      fresh:
        "I'm sorry, I got that wrong: it is <what is right>. My mistake, I didn't check. If it cost you anything, I'll make it up by <done by@>. Thank you for telling me.",
      playful:
        "I have to take my words back, and I'm sorry: it's <what is right>. I spoke before I checked, that's my fault. Any loss to you is made good by <done by@>. Thank you for catching it.",
      brisk:
        "Sorry, I was wrong: it is <what is right>. My mistake, I didn't check. Any loss made good by <done by@>. Thank you for pointing it out.",
    },
  },
  'review-quality': {
    title: 'Public answer: quality',
    voices: {
      poised:
        'We are sorry. We have looked into <quality problem>, and you are right: our checks failed. Every piece of this batch will have been checked by <put right by@>. Yours can be returned or exchanged at our postage; please write to us in the chat. Thank you for your honest review.',
      fresh:
        "We're sorry: <quality problem> is real, and we should have caught it. The whole batch is being checked piece by piece, done by <put right by@>. Return or swap yours through the chat, postage on us. Thank you for telling everyone, us included.",
      playful:
        "We looked into <quality problem>, and you didn't do us any injustice. We're sorry, it slipped past us. The whole batch is being checked by <put right by@>. Return or swap yours through the chat, postage on us. Thank you for the plain truth.",
      brisk:
        "<quality problem> is confirmed. We're sorry, our quality control failed. Batch checked by <put right by@>. Return or exchange via chat, postage on us. Thank you.",
    },
  },
  'review-praise': {
    title: 'Public answer: praise',
    voices: {
      poised:
        'Thank you for your kind review. We are delighted that you like <what the buyer praised>, and I have passed it on to the team. We will keep up the good work and hope to see you again.',
      fresh:
        "Thank you for the lovely review. So happy that you like <what the buyer praised>. If anything comes up later, we're here.",
      playful:
        'You like <what the buyer praised>, and now the whole team is grinning! Thank you, and come back often.',
      brisk:
        "Thank you for the review. Glad you like <what the buyer praised>. Any problem, contact us; you're welcome back.",
    },
  },
  'anything-else': {
    title: 'Anything else',
    voices: {
      poised:
        'That is done for you. Is there anything else I can help you with? If something comes up later, just write to me here; the chat is saved, so you will not have to repeat anything.',
      fresh:
        "All sorted. Anything else I can help with? If not, I'll leave you in peace; come back any time.",
      playful: "Ticked off! Anything else on your mind? If not, I'll slip away, one message and I'm back.",
      brisk: 'Done. Anything else I can help with? Just write if you need me.',
    },
  },
  'off-hours': {
    title: 'Out of hours',
    voices: {
      poised:
        'Thank you for your message. Our team is here from <opening time> to <closing time>, and I am sorry that nobody can answer just now. Please leave your question and we will reply in turn when we are back; refunds and returns can be requested on the order page in the meantime.',
      fresh:
        "Hi, we're off for now; our team is here from <opening time> to <closing time>. Leave your question and we'll reply in turn when we're back. Refunds and returns can be requested in your order meanwhile.",
      playful:
        'Hi! The team is recharging and back at full power from <opening time> to <closing time>. Leave your question here for its place in the queue; refunds and returns can be requested in your order meanwhile.',
      brisk:
        'Our hours: <opening time> to <closing time>. Please leave a message; we reply in turn. Refunds and returns: request them in your order.',
    },
  },
};
