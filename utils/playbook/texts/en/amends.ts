import type { PlaybookWords } from '../../words.ts';

/** What may be given to put it right; never for a change of the review. */
export const amends: PlaybookWords['amends'] = {
  'medical-costs': 'Medical bills, paid by the shop by papers and receipts',
  recall: 'Recall of the batch: everyone who bought it is told to stop using it and gets a full refund',
  laboratory: 'Laboratory test or examination paid by the shop, with the report for the buyer',
  'fake-law':
    'Found to be fake or fraud: what the law says (mainland China: the price back and three times the price, 500 yuan at least)',
  'food-law':
    'Found to be unsafe food: what the law says (mainland China: the price back and ten times the price, 1,000 yuan at least)',
  'refund-keep': 'A full refund, and nothing to send back',
  return: 'Return and refund, collected at the door, the shop pays postage both ways',
  exchange: 'A new one that leaves first, the shop pays postage both ways',
  resend: 'What is missing, wrong or broken sent again, the shop pays the postage first',
  'spare-part': 'A part or consumable, with help until it works, the shop pays the postage first',
  partial: 'The buyer keeps it and gets part of the price back to the way of payment',
  'price-difference': 'The difference in price, back to the way of payment',
  'fee-back': 'Postage, carrying or fetching fees that the buyer paid, given back',
  'carrier-first': 'The buyer first; then the shop claims it from the carrier with photos and trail',
  'carrier-instruction': 'Pressing the carrier, another courier, delivery to the door: the shop asks for it',
  'lead-call': 'A call from the shop lead to apologise and say what changes',
  insurance: 'Where there is return insurance, it pays the postage back; the shop adds what is missing',
  'no-reason':
    'The page is right and the buyer merely dislikes it: may return within seven days, and pays the postage back',
};
