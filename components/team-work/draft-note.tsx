import { t } from '../../utils/locales/text.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import { may } from '../../utils/team/drafts/flow.ts';
import { Button } from '../button.tsx';
import type { Work, WorkDoes } from './model.ts';
import type { Told } from './use-told.ts';
import { draftStateWords, personWords } from './words.ts';

interface DraftNoteProps {
  draft: TeamDraft | undefined;
  work: Work;
  does: WorkDoes;
  told: Told;
}

/** How a thing that is changed here stands, and its next step. */
export function DraftNote({ draft, work, does, told }: DraftNoteProps) {
  if (!draft) return null;
  const { me } = work;
  const step = (doing: 'propose' | 'approve' | 'discard', words: string) =>
    void told(does.onSteps([draft], { do: doing }), words);
  return (
    <span class="desk-line">
      <span class={draft.state === 'returned' ? 'tx-state-soon' : 'desk-quiet'}>
        {draftStateWords(draft.state)} · {personWords(draft.by)}
      </span>
      {may('propose', draft, me) && me.role === 'editor' && (
        <Button onClick={() => step('propose', t('teamWork.done.proposed'))}>
          {t('teamWork.act.propose')}
        </Button>
      )}
      {may('approve', draft, me) && (
        <Button onClick={() => step('approve', t('teamWork.done.approved'))}>
          {draft.by.id === me.id ? t('teamWork.act.approveOwn') : t('teamWork.act.approve')}
        </Button>
      )}
      {may('discard', draft, me) && (
        <Button variant="quiet" onClick={() => step('discard', t('teamWork.done.discarded'))}>
          {t('teamWork.act.discard')}
        </Button>
      )}
    </span>
  );
}
