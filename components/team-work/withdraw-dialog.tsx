import { useState } from 'preact/hooks';
import { cut } from '../../utils/core/cut.ts';
import { t } from '../../utils/locales/text.ts';
import { withdrawnFrom } from '../../utils/team/drafts/plan.ts';
import { Field, Input } from '../field.tsx';
import type { Work, WorkAround, WorkDoes } from './model.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { endOf, minimumOf } from './release-words.ts';
import { WaitingNote } from './waiting-note.tsx';

interface WithdrawDialogProps {
  ids: readonly string[];
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  onClose: () => void;
}

const SHOWN = 10;

/** Replies that nobody should send any more: a release goes out at once, without any draft in it. */
export function WithdrawDialog({ ids, work, around, does, onClose }: WithdrawDialogProps) {
  const [why, setWhy] = useState('');
  // What was withdrawn is gone from the content once it is released: the names stay.
  const [titles] = useState(() =>
    work.inUse.replies.filter(({ id }) => ids.includes(id)).map(({ title }) => title),
  );
  return (
    <PublishDialog
      title={t('teamWork.withdraw.title')}
      act={t('teamWork.withdraw.act')}
      danger
      around={around}
      does={does}
      onClose={onClose}
      plan={async () => ({
        kind: 'withdrawal',
        title: cut(
          t('teamWork.withdraw.release', titles.length, [titles[0] ?? '', String(titles.length)]),
          200,
        ),
        note: why.trim(),
        minimumClient: minimumOf(work, around),
        ...endOf(work, Date.now()),
        supersedes: [],
        keys: work.keys,
        content: withdrawnFrom(work.inUse, new Set(ids), why, Date.now()),
      })}
    >
      <p>{t('teamWork.withdraw.what')}</p>
      <WaitingNote work={work} around={around} />
      <ul>
        {titles.slice(0, SHOWN).map((title, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may be the same
          <li key={at}>{title}</li>
        ))}
        {titles.length > SHOWN && <li>{t('teamWork.withdraw.more', [String(titles.length - SHOWN)])}</li>}
      </ul>
      <Field label={t('teamWork.withdraw.why')} hint={t('teamWork.withdraw.whyHint')}>
        {(control) => <Input {...control} value={why} maxLength={500} onValue={setWhy} />}
      </Field>
    </PublishDialog>
  );
}
