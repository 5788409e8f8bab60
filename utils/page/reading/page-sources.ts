import type { PageOf } from './kind.ts';

/** Whether a page without records, and without a word that there are none, is one that we can't read. Counters may be missing. */
export const mustShow = ({ sources }: PageOf): boolean =>
  sources.some(({ gives, kind }) => kind === 'dom' && gives.record !== 'counters');

/** Whether rows of the page are read. */
export const hasDom = ({ sources }: PageOf): boolean => sources.some(({ kind }) => kind === 'dom');
