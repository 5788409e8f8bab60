import type { Translations } from '../../situation.ts';

/** Returns, refunds, invoices, complaints, reviews and closings, in English. */
export const aftercare: Translations = {
  'return-how': {
    title: 'How to return',
    voices: {
      poised: [
        'Returning takes three steps. First, open order {order.id}, choose “after-sale: return and refund”, and give the reason as it is.',
        'Second, we approve by <approved by@>, and the page shows the address. Please pack item, parts and gifts, and enter the tracking number.',
        'Third, we check it on arrival and refund the way you paid by <refund by@>. Return postage paid by: <postage paid by:us/you>. If a step gets stuck, send me a screenshot.',
      ],
      fresh: [
        'Three steps. 1. In order {order.id} tap “after-sale: return and refund”, honest reason.',
        '2. Approved by <approved by@>; the page gives you the address. Item, parts, gifts in one box, then fill in the tracking number.',
        '3. We check it and refund by <refund by@>, the way you paid. Postage back paid by: <postage paid by:us/you>. Stuck? Screenshot to me.',
      ],
      playful: [
        'Three stops and it is home. Stop one: order {order.id}, “after-sale: return and refund”, plain reason.',
        'Stop two: waved through by <approved by@>, address on the page. The whole family travels, parts and gifts included; note the tracking number.',
        'Last stop: a look-over here, and the money heads back by <refund by@>. Postage paid by: <postage paid by:us/you>. Wrong platform? Screenshot me.',
      ],
      brisk: [
        '1. Order {order.id} → after-sale → return and refund, true reason.',
        '2. Approved by <approved by@>. Send item, parts, gifts to the address shown; enter tracking number.',
        '3. Checked; refunded the way you paid by <refund by@>. Postage paid by: <postage paid by:us/you>.',
      ],
    },
  },
  'postage-ours': {
    title: 'Return postage: our mistake',
    voices: {
      poised:
        'The mistake is ours, so we pay the return postage. With a collection the courier asks nothing of you. If you post it yourself, please pay first, standard service, up to <limit>, and keep the receipt; I refund it by <postage back by@>.',
      fresh:
        'Our mistake, our postage. Collected: you pay nothing. Posting it yourself: pay first, standard service, up to <limit>, keep the receipt, and you have it back by <postage back by@>.',
      playful:
        'We made the mess, so the postage back is ours. Collected from your door, it costs you nothing; posted by you (standard, up to <limit>), show me the receipt and it is back by <postage back by@>.',
      brisk:
        'We pay. Collection: nothing from you. Self-posted: standard service, you advance it, limit <limit>, refunded against receipt by <postage back by@>.',
    },
  },
  'return-received': {
    title: 'Return received',
    voices: {
      poised:
        'Your return is here and being checked. If all is in order, <refund amount> goes back the way you paid by <refund by@>. Should anything differ, I show you photos first and deduct nothing on my own. Thank you for sending it.',
      fresh:
        'Got your return, we are checking it. All fine? <refund amount> is on its way back by <refund by@>, same route. Not quite? Photos and a talk first, no silent deductions. Thank you for posting it.',
      playful:
        'It is home safe and having its check-up. Clean bill of health: <refund amount> travels back the way it came by <refund by@>. Otherwise you see photos before anybody touches a cent. Thank you for the trip to the post.',
      brisk:
        'Return received, being checked. In order: <refund amount> refunded by <refund by@>, the way you paid. Otherwise: photos first, nothing deducted without you. Thank you.',
    },
  },
  'exchange-steps': {
    title: 'How to exchange',
    voices: {
      poised: [
        'To exchange it, first request “exchange” in order {order.id} with the colour and size you want; I set one aside for you.',
        'Once approved, please send the original with tags and parts to the address shown, and enter the tracking number.',
        'After our check the new one leaves by <new one by@>, and I send you its number. Postage both ways paid by: <postage paid by:us/you>.',
      ],
      fresh: [
        'Here is how: order {order.id}, “exchange”, note colour and size. I put one by for you.',
        'When approved, post the first one, tags and parts with it, to the address on the page; fill in the number.',
        'Checked here, the new one goes by <new one by@>, number from me. Both postages paid by: <postage paid by:us/you>.',
      ],
      playful: [
        'Substitution in three moves. In order {order.id} tap “exchange” and name colour and size; I hold the substitute.',
        "With the referee's nod, the first player leaves, tags and parts included, for the address shown. Note the number.",
        'After a look the substitute runs on by <new one by@>; I call its number. Both postages paid by: <postage paid by:us/you>.',
      ],
      brisk: [
        '1. Order {order.id}: exchange; give colour, size. I reserve it.',
        '2. Send the original (tags, parts) to the address shown; enter the number.',
        '3. Checked, new one sent by <new one by@>. Postage both ways paid by: <postage paid by:us/you>.',
      ],
    },
  },
  'refund-progress': {
    title: 'Where the refund stands',
    voices: {
      poised:
        'The refund for order {order.id} stands at “<current step:our review/return on its way/return being checked/payout by the platform>”. Next to act: <who acts next:we/the courier/the platform/the bank>, by <next step by@>. If nothing has moved by then, call me and I will pursue it.',
      fresh:
        'Order {order.id}: the refund is at “<current step:our review/return on its way/return being checked/payout by the platform>”. Up next: <who acts next:we/the courier/the platform/the bank>, by <next step by@>. If it sits still, shout and I go and ask.',
      playful:
        'Refund relay, order {order.id}: the baton is at “<current step:our review/return on its way/return being checked/payout by the platform>”, next runner <who acts next:we/the courier/the platform/the bank>, due <next step by@>. Whoever drops it has me behind them.',
      brisk:
        'Order {order.id} refund. Now: <current step:our review/return on its way/return being checked/payout by the platform>. Next: <who acts next:we/the courier/the platform/the bank>, by <next step by@>. Overdue: tell me.',
    },
  },
  'refund-where': {
    title: 'Where the money goes',
    voices: {
      poised:
        "A refund returns the way you paid: balance to balance, card payments to the card's credit, mixed payments each in their share. Please look at the statement of the account you paid from; the shop page does not show it.",
      fresh:
        'It goes back where it came from: balance to balance, card to card, mixed payments split the same way. Look at the statement of the account you paid from, not at the shop.',
      playful:
        "Money remembers its pocket: out of the balance, back to the balance; off the card, back on the card; from several pockets, a bit to each. You will meet it in that account's statement.",
      brisk:
        "Refunded the way you paid. Balance → balance. Card → card. Mixed → each share. See that account's statement.",
    },
  },
  'refund-late': {
    title: 'Refund overdue',
    voices: {
      poised:
        'The day we promised has passed without your money, and you have reason to doubt us. I am sorry; we broke our word. The cause: <reason>; it is settled. <refund amount> goes out by <done by@>, and I send you the proof. Thank you for giving us this chance.',
      fresh:
        'We said a day and missed it. I am sorry, that is on us. It hung on this: <reason>; sorted now. <refund amount> leaves by <done by@>, with a screenshot for you. Thank you for waiting once more.',
      playful:
        'The money did not come on the day we named, and I am sorry: our word, our failing. What tripped it: <reason>; out of the way now. <refund amount> is sent by <done by@>, proof included. Thank you for listening.',
      brisk:
        'Refund overdue. Sorry, we broke our word. Cause: <reason>, settled. <refund amount> sent by <done by@>, with proof. Thank you.',
    },
  },
  'invoice-how': {
    title: 'How to request an invoice',
    voices: {
      poised:
        'Please open order {order.id}, choose “request invoice”, and enter name and tax number as they are registered; one wrong digit means a new invoice. It is issued by <issued by@> and can be downloaded from the same page.',
      fresh:
        'In order {order.id} tap “request invoice” and fill in name and tax number, digit by digit. It is ready by <issued by@>, on that very page.',
      playful:
        'Order {order.id} hides a button called “request invoice”. Name and tax number go in, and it forgives no wrong digit. Fresh from the press by <issued by@>, same page.',
      brisk:
        '1. Order {order.id} → request invoice. 2. Name, tax number as registered. 3. Issued by <issued by@>; download there.',
    },
  },
  'angry-first': {
    title: 'Angry: listen first',
    voices: {
      poised:
        'I have read every line: <what happened to the buyer>. It would anger me too. I am sorry; this is ours to solve, and you need turn to nobody else. By <answer by@> I am back with a way to settle it. Should more come to mind, write it here. Thank you for telling me.',
      fresh:
        'I went through all of it: <what happened to the buyer>. No wonder you are cross. I am sorry, we own this, and you will not be passed around. I come back with a solution by <answer by@>. Thank you for saying it.',
      playful:
        'I have read it: <what happened to the buyer>. Your anger is not a bit too much. I am sorry, the blame stays with us. Take a breath; by <answer by@> I return with a way out. Thank you for telling me.',
      brisk:
        'Read: <what happened to the buyer>. Your anger is fair. Sorry, we take responsibility. Solution by <answer by@>, from me. Thank you.',
    },
  },
  abuse: {
    title: 'Abuse: stay calm',
    voices: {
      poised:
        'To be this upset, you must have had a hard time of it, and I am sorry. I do not mind the words; I want to settle the matter. What matters now: refund, exchange or an explanation? Name one, and I answer by <answer by@>.',
      fresh:
        'Strong words, but I see what drove them, and I am sorry. Let us get it done: refund, exchange or an explanation? Pick one and you have my answer by <answer by@>.',
      playful:
        'I am sorry it came to this. The words pass me by, the matter does not. Refund, exchange, explanation: which first? Point at one, answer by <answer by@>.',
      brisk:
        'Sorry that you are upset. Please choose: refund, exchange, explanation. Answer by <answer by@>.',
    },
  },
  boss: {
    title: 'Asking for a manager',
    voices: {
      poised:
        'I am sorry that I could not satisfy you. <name of the manager> will answer you here by <reply by@>. I am writing down the whole story now, so that you need not tell it twice; please add below what I leave out.',
      fresh:
        'Sorry that I did not get it right. I am fetching <name of the manager>, who writes to you here by <reply by@>. I hand over the story myself; add to it below if you like.',
      playful:
        'I let you down, and I am sorry. Reinforcements: <name of the manager>, in this window by <reply by@>. I tell the tale in full, you save your voice; notes welcome below.',
      brisk:
        'Sorry for not satisfying you. <name of the manager> answers here by <reply by@>. I pass on the facts. Additions below, please.',
    },
  },
  'own-mistake': {
    title: 'I was wrong',
    voices: {
      poised:
        'I must correct myself. I told you “<what I said wrongly>”; in fact it is <what is right>. I am sorry that you relied on it; I had not checked, and you did not misread. I make good what it cost you, by my first word, by <done by@>. Thank you for correcting me.',
      fresh:
        'A correction: “<what I said wrongly>” was wrong, it is <what is right>. Sorry for misleading you, my mistake, I did not check. I stand by what I said first and make up for it by <done by@>. Thank you for pointing it out.',
      playful:
        'I have to eat my words: “<what I said wrongly>” should have been <what is right>. I am sorry, I spoke before I looked. A word given counts, so it is made good by <done by@>. Thank you for catching it.',
      brisk:
        'Correction: “<what I said wrongly>” is wrong; right: <what is right>. Sorry, I did not check. I keep to my first word; made good by <done by@>. Thank you.',
    },
  },
  'review-quality': {
    title: 'Public answer: quality',
    voices: {
      poised:
        'We have checked <quality problem>, and you are right. I am sorry; our final check was too lax. The batch: <this batch:sale stopped, being checked/every piece being checked>, put right by <put right by@>. Yours can be returned or exchanged at our postage; please use the chat. Thank you for your honest words.',
      fresh:
        '<quality problem>: confirmed. Sorry, we let it through. The batch: <this batch:sale stopped, being checked/every piece being checked>, put right by <put right by@>. Return or swap yours, postage on us; find us in the chat. Thank you for being frank.',
      playful:
        '<quality problem>: we looked, and every word of yours is true. I am sorry, we let it slip past us. The batch: <this batch:sale stopped, being checked/every piece being checked>, mended by <put right by@>. Swap or return yours, postage on us; the chat stays open for you. Thank you.',
      brisk:
        '<quality problem>: confirmed. Sorry, our check failed. Batch: <this batch:sale stopped, being checked/every piece being checked>; put right by <put right by@>. Return or exchange without postage, via chat. Thank you.',
    },
  },
  'review-praise': {
    title: 'Public answer: praise',
    voices: {
      poised:
        'Thank you for taking the time to write. What you name, <what the buyer praised>, is just where our colleagues put their effort, and I have read it to them. Should it disappoint you later, please tell us just as openly.',
      fresh:
        'Thank you for such a long note. The people behind <what the buyer praised> are all smiles. If something bothers you later on, do tell us that as well.',
      playful:
        'You noticed <what the buyer praised>! Its makers cannot stop grinning. Thank you for writing, and if it ever misbehaves, report it just as frankly.',
      brisk:
        'Thank you. <what the buyer praised>: passed on to the people who made it. Problems later on: please tell us too.',
    },
  },
  'anything-else': {
    title: 'Anything else',
    voices: {
      poised:
        '<what was settled> is done on my side. Is there anything left that you would like to ask or that worries you? If not, I will not keep you; this talk is saved, and we can go on from here whenever you return.',
      fresh:
        '<what was settled>: all sorted. Anything else? If not, I leave you in peace; the chat is saved, so next time we just carry on.',
      playful:
        '<what was settled>: ticked off. Check your pockets once more, any question left? If not, I slip behind the curtain; one call and the show goes on.',
      brisk: '<what was settled>: done. Anything else? If not, that is all; the record is kept.',
    },
  },
  'off-hours': {
    title: 'Out of hours',
    voices: {
      poised:
        'Our people at {shop.name} are here from <opening time> to <closing time>; I am sorry that nobody is at the desk now. Please leave order number and request: we answer in turn by <answer by@>. Refunds and returns can be requested on the order page meanwhile.',
      fresh:
        'Nobody from {shop.name} is online now; people answer from <opening time> to <closing time>. Leave order number and question, you hear from us in turn by <answer by@>. Refund or return? Request it on the order page, no time is lost.',
      playful:
        'The team of {shop.name} is recharging and fully powered from <opening time> to <closing time>. Park order number and worries here, answers in turn by <answer by@>. Refund and return requests never sleep: order page.',
      brisk:
        '{shop.name}: staffed <opening time> to <closing time>. Leave order number and request; answered in turn by <answer by@>. Refunds, returns: order page, at any hour.',
    },
  },
};
