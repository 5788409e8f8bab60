import { t } from '../../utils/locales/text.ts';
import type { FigureName } from '../../utils/timing/rule.ts';

/** Keys of locales know no dashes. */
const KEY = {
  rate: 'rate',
  mean: 'mean',
  median: 'median',
  p90: 'p90',
  longest: 'longest',
  'first-mean': 'firstMean',
} as const satisfies Record<FigureName, string>;

/** What a figure of a goal is called; its id where it is none that is known. */
export const goalFigureName = (figure: string): string =>
  Object.hasOwn(KEY, figure) ? t(`myTime.goals.name.${KEY[figure as FigureName]}`) : figure;
