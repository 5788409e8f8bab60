import { t } from '../../utils/locales/text.ts';
import { StateMark } from '../state-mark.tsx';
import { draftStateWords } from './words.ts';
import type { WorkRow } from './work-rows.ts';

/** How a reply of the working copy stands, in words; what needs a look has its mark. */
export function StateWord({ row }: { row: Pick<WorkRow, 'state' | 'isNew' | 'isGone' | 'clashes'> }) {
  const { state, isNew, isGone, clashes } = row;
  const words = state === 'released' ? t('teamWork.state.released') : draftStateWords(state);
  const kind = isGone ? t('teamWork.kind.gone') : isNew ? t('teamWork.kind.new') : undefined;
  if (clashes)
    return (
      <span class="tx-state-late">
        <StateMark state="late" /> {t('teamWork.kind.clash')}
      </span>
    );
  if (state === 'returned')
    return (
      <span class="tx-state-soon">
        <StateMark state="soon" /> {words}
      </span>
    );
  return <>{kind === undefined ? words : `${words} · ${kind}`}</>;
}
