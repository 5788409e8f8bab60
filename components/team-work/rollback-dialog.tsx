import { useState } from 'preact/hooks';
import { cut } from '../../utils/core/cut.ts';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { rolledBack } from '../../utils/team/drafts/plan.ts';
import { Field, Input } from '../field.tsx';
import type { ReleaseLine, Work, WorkAround, WorkDoes } from './model.ts';
import { isMoment, MomentField } from './moment-field.tsx';
import { PublishDialog } from './publish-dialog.tsx';
import { WaitingNote } from './waiting-note.tsx';

interface RollbackDialogProps {
  line: ReleaseLine;
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  onClose: () => void;
}

/** Brings an earlier release back, as a new one. */
export function RollbackDialog({ line, work, around, does, onClose }: RollbackDialogProps) {
  const [note, setNote] = useState('');
  const [startsAt, setStartsAt] = useState<number>();
  const [tried, setTried] = useState(false);
  const { header, number } = line;
  return (
    <PublishDialog
      title={t('teamWork.rollback.title', [String(number)])}
      act={t('teamWork.rollback.act', [String(number)])}
      around={around}
      does={does}
      onClose={onClose}
      plan={async () => {
        setTried(true);
        if (!isMoment(startsAt)) return undefined;
        const old = await does.contentOf(line.key);
        if (!old.ok) return old.error;
        return {
          kind: 'rollback',
          of: number,
          title: cut(t('teamWork.rollback.release', [String(number), header.title]), 200),
          note: note.trim(),
          minimumClient: header.minimumClient,
          ...(startsAt !== undefined && { startsAt }),
          supersedes: [],
          // Who may publish is not rolled back: a key that was removed stays removed.
          keys: work.keys,
          content: rolledBack(old.value, work.content),
        };
      }}
    >
      <p>
        {t('teamWork.rollback.what', [String(number), header.title, formatMoment(header.at, around.now)])}
      </p>
      <p class="desk-quiet">{t('teamWork.rollback.stays')}</p>
      <WaitingNote work={work} around={around} />
      <Field label={t('teamWork.release.note')}>
        {(control) => <Input {...control} value={note} maxLength={4000} onValue={setNote} />}
      </Field>
      <MomentField
        label={t('teamWork.release.starts')}
        hint={t('teamWork.release.startsHint')}
        error={tried && !isMoment(startsAt) ? t('teamWork.release.farTime') : undefined}
        value={startsAt}
        onValue={setStartsAt}
      />
    </PublishDialog>
  );
}
