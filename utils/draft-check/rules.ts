import type { CheckRule } from './rule.ts';
import { CLAIMS } from './rules/claims.ts';
import { CLEAR } from './rules/clear.ts';
import { LAW } from './rules/law.ts';
import { BRUSH_OFF } from './rules/manners.ts';
import { MONEY } from './rules/money.ts';
import { OFF_SITE } from './rules/off-site.ts';
import { PUBLIC_ANSWERS } from './rules/public.ts';
import { REVIEW_CHANGES } from './rules/review-changes.ts';
import { REVIEWS } from './rules/reviews.ts';
import { RUDE } from './rules/rude.ts';
import { EMPTY, TRICKS } from './rules/tricks.ts';

/** Every rule that is looked for by pattern. */
export const RULES: readonly CheckRule[] = [
  ...OFF_SITE,
  ...REVIEWS,
  ...REVIEW_CHANGES,
  ...PUBLIC_ANSWERS,
  ...BRUSH_OFF,
  ...RUDE,
  ...LAW,
  ...CLAIMS,
  ...CLEAR,
  ...MONEY,
  ...TRICKS,
  ...EMPTY,
];
