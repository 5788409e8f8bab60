import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Note } from '../states.tsx';
import type { Work, WorkAround } from './model.ts';

/** Says that a release which starts later is passed over by one that is published now. */
export function WaitingNote({ work, around }: { work: Work; around: WorkAround }) {
  const waiting = work.releases.find(({ state }) => state === 'waiting');
  if (!waiting) return null;
  const { number, header } = waiting;
  return (
    <Note tone="soon" icon="warning">
      {t('teamWork.history.passesOver', [
        String(number),
        formatMoment(header.startsAt ?? header.at, around.now),
      ])}
    </Note>
  );
}
