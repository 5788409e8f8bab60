import type { PlaybookWords } from '../../words.ts';

/** What an agent looks at before blaming anyone. */
export const checks: PlaybookWords['checks'] = {
  'stop-use': 'Ask the buyer to stop using or eating it; warn the other buyers of the batch too',
  health: 'The person first: hurt, allergic, unwell? Then a doctor first, and keep the papers and receipts',
  'take-down': 'Take the item off sale, hold the batch in the warehouse and on the way',
  evidence: 'Keep the item, packing, batch number and photos; do not press the buyer to send it back',
  report:
    'Tell the shop lead and quality control within two hours; report to the platform and authorities where the law asks for it',
  record: 'Read the review, its pictures and the chat of that time before contacting the buyer',
  photos: 'Look at the photos: whole item, fault, box with label; never ask twice for what was sent',
  batch: 'Check the batch: compare three pieces from stock; is it one, or all of them?',
  contents: 'Check what should be in the parcel: order, packing list, weight when it left',
  picking: 'Check the picking: bar code, shelf, second check; was the wrong one taken?',
  packing: 'Check the packing: which box and padding, and was it changed lately?',
  trail: "Check the parcel's trail: time of each stop, hand-overs, who signed, exceptions",
  'size-chart': 'Measure one of ours against the size chart: is the chart wrong?',
  page: 'Compare the item with the page line by line: picture, title, material, figures, parts',
  daylight: 'Compare the item with the main picture in daylight: how far off is the picture?',
  'source-of-smell': 'Find where the smell comes from: material, glue, dye, bag, storage',
  'try-out': "Do the buyer's steps with one of ours; does the manual say it clearly?",
  dates: 'Check the production date, the best-before date, and when it came in and left',
  'cold-chain': 'Check the cooling: storage temperature, ice packs, days on the road',
  'purchase-papers':
    'Find the purchase papers, the authorisation and the test report; none found: off sale first',
  'chat-log': 'Read the chat and its times, ask the colleague first, and settle the blame later',
  promises: 'Check what was promised, when, and whether it was kept',
  'price-log': 'Check prices, offers and coupons: the day of payment and today',
  'after-sale-order': 'Check where the after-sale case stopped, with whom, and when it runs out',
  others: 'Check the reviews and cases of this item in the last thirty days: is this the only one?',
  cause:
    'Until the cause is known, do not call it the fault of the carrier, the maker or the buyer; then note it',
};
