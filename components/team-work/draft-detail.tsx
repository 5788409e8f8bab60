import { useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamDraft } from '../../utils/records/team-draft.ts';
import type { Standing } from '../../utils/team/drafts/conflicts.ts';
import { thingOf } from '../../utils/team/drafts/draft-key.ts';
import { type DraftAction, may } from '../../utils/team/drafts/flow.ts';
import { Button, IconButton } from '../button.tsx';
import { Warning } from '../warning.tsx';
import { Comments } from './comments.tsx';
import { ChangeDiff } from './diff-view.tsx';
import type { Work, WorkAround, WorkDoes } from './model.ts';
import { TooLarge } from './too-large.tsx';
import type { Told } from './use-told.ts';
import { draftStateWords, personWords, placeWords, titleOf } from './words.ts';

interface DraftDetailProps {
  standing: Standing;
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  told: Told;
  onEdit: (draft: TeamDraft) => void;
  onClose: () => void;
}

/** What stands against a draft, both sides side by side, and the ways out. */
function Conflict({ standing, work, around, does, told, onEdit }: Omit<DraftDetailProps, 'onClose'>) {
  const { draft, isOutdated, others } = standing;
  const mine = draft.by.id === work.me.id;
  if (!isOutdated && others.length === 0) return null;
  const take = (action: DraftAction, words: string) => void told(does.onSteps([draft], action), words);
  return (
    <section class="tw-conflict" aria-label={t('teamWork.kind.clash')}>
      {isOutdated && (
        <>
          <Warning>{t('teamWork.conflict.outdated')}</Warning>
          <div class="desk-actions">
            {may('rebase', draft, work.me) && (
              <Button
                onClick={() =>
                  take(
                    { do: 'rebase', base: work.bases.get(thingOf(draft.change)) },
                    t('teamWork.conflict.keptMine'),
                  )
                }
              >
                {t('teamWork.conflict.mine')}
              </Button>
            )}
            {mine && (
              <Button onClick={() => take({ do: 'discard' }, t('teamWork.conflict.keptTheirs'))}>
                {t('teamWork.conflict.theirs')}
              </Button>
            )}
            {draft.change.part === 'reply' && draft.change.value !== null && (
              <Button onClick={() => onEdit(draft)}>{t('teamWork.conflict.byHand')}</Button>
            )}
          </div>
        </>
      )}
      {others.map((other) => (
        <details key={other.key} open>
          <summary>
            {t('teamWork.conflict.other', [personWords(other.by), draftStateWords(other.state)])}
          </summary>
          <ChangeDiff change={other.change} content={work.content} around={around} />
          <div class="desk-actions">
            {may('return', other, work.me) && (
              <Button
                onClick={() =>
                  void told(
                    does.onSteps([other], { do: 'return', text: t('teamWork.conflict.otherChosen') }),
                    t('teamWork.done.returned'),
                  )
                }
              >
                {t('teamWork.conflict.returnOther')}
              </Button>
            )}
            {other.change.part === 'reply' && other.change.value !== null && (
              <Button onClick={() => onEdit(other)}>{t('teamWork.conflict.takeUp')}</Button>
            )}
          </div>
        </details>
      ))}
    </section>
  );
}

/** One change: what it makes of what is released, what was said about it, and what can be done. */
export function DraftDetail(props: DraftDetailProps) {
  const { standing, work, around, does, told, onEdit, onClose } = props;
  const { draft } = standing;
  const { me } = work;
  const [returning, setReturning] = useState(false);
  const take = (action: DraftAction, words: string) => told(does.onSteps([draft], action), words);
  const mine = draft.by.id === me.id;
  return (
    <section class="tw-detail" aria-label={t('teamWork.changes.detail')}>
      <header class="desk-line">
        <h2>{titleOf(draft.change, work.content)}</h2>
        <IconButton icon="close" label={t('common.close')} onClick={onClose} />
      </header>
      <p class="desk-quiet">
        {[
          placeWords(draft.change),
          draftStateWords(draft.state),
          personWords(draft.by),
          formatMoment(draft.at, around.now),
        ].join(' · ')}
      </p>
      {draft.approved && (
        <p class="desk-quiet">
          {draft.approved.by.id === draft.by.id
            ? t('teamWork.changes.approvedOwn', [personWords(draft.approved.by)])
            : t('teamWork.changes.approvedBy', [personWords(draft.approved.by)])}
        </p>
      )}
      <Conflict {...props} />
      {may('propose', draft, me) && <TooLarge drafts={[draft]} around={around} />}
      <div class="desk-actions">
        {may('propose', draft, me) && me.role === 'editor' && (
          <Button variant="accent" onClick={() => void take({ do: 'propose' }, t('teamWork.done.proposed'))}>
            {t('teamWork.act.propose')}
          </Button>
        )}
        {may('propose', draft, me) && me.role === 'lead' && work.keys.length > 1 && (
          <Button onClick={() => void take({ do: 'propose' }, t('teamWork.done.proposed'))}>
            {t('teamWork.act.askOther')}
          </Button>
        )}
        {may('approve', draft, me) && (
          <Button variant="accent" onClick={() => void take({ do: 'approve' }, t('teamWork.done.approved'))}>
            {mine ? t('teamWork.act.approveOwn') : t('teamWork.act.approve')}
          </Button>
        )}
        {may('return', draft, me) && (
          <Button expanded={returning} onClick={() => setReturning(!returning)}>
            {t('teamWork.act.return')}
          </Button>
        )}
        {may('reopen', draft, me) && (
          <Button onClick={() => void take({ do: 'reopen' }, t('teamWork.done.reopened'))}>
            {t('teamWork.act.reopen')}
          </Button>
        )}
        {may('withdraw', draft, me) && (
          <Button onClick={() => void take({ do: 'withdraw' }, t('teamWork.done.takenBack'))}>
            {t('teamWork.act.takeBack')}
          </Button>
        )}
        {draft.change.part === 'reply' && draft.change.value !== null && (
          <Button icon="edit" onClick={() => onEdit(draft)}>
            {mine ? t('teamWork.act.edit') : t('teamWork.act.editOwn')}
          </Button>
        )}
        {may('discard', draft, me) && (
          <Button icon="trash" onClick={() => void take({ do: 'discard' }, t('teamWork.done.discarded'))}>
            {t('teamWork.act.discard')}
          </Button>
        )}
      </div>
      <ChangeDiff change={draft.change} content={work.content} around={around} />
      <Comments
        comments={draft.comments}
        now={around.now}
        returning={returning}
        onSend={async (text) => {
          const done = await (returning
            ? take({ do: 'return', text }, t('teamWork.done.returned'))
            : take({ do: 'comment', text }, t('teamWork.done.commented')));
          if (done) setReturning(false);
          return done;
        }}
      />
    </section>
  );
}
