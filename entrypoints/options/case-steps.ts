import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { CaseCommand, ReviewCase } from '../../utils/records/review-case.ts';
import { checkOf } from '../../utils/review-case/ticks.ts';

/** What takes a command back, with the case as it was before; undefined where nothing does. */
export function undoOf(
  command: CaseCommand,
  before: Pick<ReviewCase, 'next' | 'owner'> | undefined,
): CaseCommand | undefined {
  const id = crypto.randomUUID();
  const next = before?.next;
  const owner = before?.owner;
  switch (command.do) {
    case 'move':
    case 'note':
      return { do: 'take-back', id, which: command.id };
    case 'next':
      return next ? { do: 'next', id, ...next } : { do: 'next-done', id };
    case 'next-done':
      return next && { do: 'next', id, ...next };
    case 'own':
      return owner === undefined ? undefined : { do: 'own', id, owner };
    case 'take-back':
      return undefined;
  }
}

/** What was just done, in words. `now` in UTC ms. */
export function saidOf(command: CaseCommand, now: number): string {
  switch (command.do) {
    case 'move':
      return t('reviewCase.said.move', [t(`review.state.${command.to}`)]);
    case 'note':
      return t(checkOf(command.id) === undefined ? 'reviewCase.said.note' : 'reviewCase.said.tick');
    case 'next':
      return t('reviewCase.said.next', [formatMoment(command.at, now)]);
    case 'next-done':
      return t('reviewCase.said.nextDone');
    case 'own':
      return t('reviewCase.said.own');
    case 'take-back':
      return t('reviewCase.said.takenBack');
  }
}
