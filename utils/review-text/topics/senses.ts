import type { Topic } from '../../records/review-verdict.ts';

/** The topic of a thing when something bad is said of it. */
export const OF_THING: Readonly<Record<string, Topic>> = {
  goods: 'quality',
  part: 'quality',
  food: 'quality',
  device: 'function',
  noise: 'function',
  room: 'quality',
  skin: 'quality',
};

/** What a fault of a sense is about, by what is spoken of: `<subject>~<sense>`. */
export const OF_SENSE: Readonly<Record<string, Topic>> = {
  'smell~big': 'smell',
  'noise~big': 'function',
  'colour~big': 'colour',
  'packaging~big': 'packaging',
  'part~big': 'size',
  'price~big': 'price',
  'packaging~break': 'packaging',
  'attitude~slow': 'attitude',
  'after-sale~slow': 'after-sale',
  'function~slow': 'function',
  'device~slow': 'function',
  'courier~slow': 'courier',
  'noise~slow': 'function',
  'food~broken': 'freshness',
  // The thing that is badly made is the box.
  // Thin cloth is bad cloth.
  'quality~big': 'quality',
  'packaging~quality': 'packaging',
  // Who is rude, or does not answer.
  'courier~attitude': 'courier',
  'after-sale~attitude': 'after-sale',
  'packaging~broken': 'packaging',
  'part~broken': 'damaged',
};
