import { useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { StateMark } from '../state-mark.tsx';
import { Skeleton } from '../states.tsx';
import type { CheckLine } from './model.ts';

interface CheckListProps {
  /** Undefined while it is being checked. */
  found: readonly CheckLine[] | undefined;
  seen: boolean;
  onSeen: (seen: boolean) => void;
  /** It was tried to sign without having looked. */
  isMissing: boolean;
}

const SHOWN = 20;

/** What the library check found: some of it stops a release, the rest must be looked at. */
export function CheckList({ found, seen, onSeen, isMissing }: CheckListProps) {
  const [all, setAll] = useState(false);
  const title = t('teamWork.check.title');
  if (!found) return <Skeleton rows={3} label={t('teamWork.check.running')} height={30} />;
  const blocks = found.filter(({ level }) => level === 'block');
  const warns = found.filter(({ level }) => level === 'warn');
  const inOrder = [...blocks, ...warns];
  const shown = all ? inOrder : inOrder.slice(0, SHOWN);
  return (
    <section class="desk-stack" aria-label={title}>
      <h3>{title}</h3>
      {found.length === 0 && (
        <p class="desk-quiet">
          <StateMark state="fine" /> {t('teamWork.check.fine')}
        </p>
      )}
      {blocks.length > 0 && (
        <p role="alert" class="tx-state-late">
          {t('teamWork.check.blocked', blocks.length, [formatCount(blocks.length)])}
        </p>
      )}
      {found.length > 0 && (
        <ul class="tw-findings" aria-label={t('teamWork.check.list')}>
          {shown.map(({ id, level, about, words }) => (
            <li key={id}>
              <span class={level === 'block' ? 'tx-state-late' : 'tx-state-soon'}>
                <StateMark state={level === 'block' ? 'late' : 'soon'} />{' '}
                {t(level === 'block' ? 'teamWork.check.block' : 'teamWork.check.warn')}
              </span>{' '}
              <b>{about}</b> {words}
            </li>
          ))}
        </ul>
      )}
      {shown.length < inOrder.length && (
        <Button onClick={() => setAll(true)}>
          {t('teamWork.diff.all', inOrder.length, [formatCount(inOrder.length)])}
        </Button>
      )}
      {warns.length > 0 && (
        <label class="desk-line">
          <input
            type="checkbox"
            checked={seen}
            aria-invalid={isMissing || undefined}
            onChange={(event) => onSeen(event.currentTarget.checked)}
          />
          <span>{t('teamWork.check.seen', warns.length, [formatCount(warns.length)])}</span>
        </label>
      )}
      {isMissing && (
        <p class="tx-field-error" role="alert">
          {t('teamWork.check.unseen')}
        </p>
      )}
    </section>
  );
}
