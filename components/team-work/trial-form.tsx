import { useState } from 'preact/hooks';
import { editMessage, messagesOf } from '../../utils/library/wordings.ts';
import { t } from '../../utils/locales/text.ts';
import { BODY_LIMIT, type Variant } from '../../utils/records/reply.ts';
import type { TeamReply, TeamTrial } from '../../utils/records/team-content.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { wordingWords } from '../desk/library/words.ts';
import { Field, Select } from '../field.tsx';
import { isMoment, MomentField } from './moment-field.tsx';
import { TitleField } from './title-field.tsx';
import { outcomeKey } from './value-lines.ts';

interface TrialFormProps {
  trial: TeamTrial;
  replies: readonly TeamReply[];
  onSave: (trial: TeamTrial) => void;
  onClose: () => void;
}

const OUTCOMES: readonly TeamTrial['outcome'][] = ['asked-again', 'edited', 'bad-review'];
/** A longer list would be slow to open. */
const OFFERED = 500;

const sameWords = (one: readonly Variant[], other: readonly Variant[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The second wording beside the first one. */
function Wordings({
  a,
  b,
  onChange,
}: {
  a: readonly Variant[];
  b: Variant[];
  onChange: (b: Variant[]) => void;
}) {
  return (
    <>
      {b.map((variant, at) => {
        const name = wordingWords(variant);
        const first = a[at];
        return messagesOf(variant).map((text, message) => (
          <Field
            // biome-ignore lint/suspicious/noArrayIndexKey: a message has no other name
            key={`${name}/${at}/${message}`}
            label={t('teamWork.line.other', [name])}
            hint={first && t('teamWork.trial.first', [messagesOf(first)[message] ?? ''])}
          >
            {(control) => (
              <textarea
                class="tx-input"
                {...control}
                rows={3}
                maxLength={BODY_LIMIT}
                value={text}
                onInput={(event) => {
                  const next = editMessage(variant, message, { text: event.currentTarget.value });
                  onChange(b.map((one, place) => (place === at ? next : one)));
                }}
              />
            )}
          </Field>
        ));
      })}
    </>
  );
}

/** A comparison to set up: which reply, the other wording, who gets it, what counts, how long. */
export function TrialForm({ trial, replies, onSave, onClose }: TrialFormProps) {
  const [draft, setDraft] = useState(trial);
  const [tried, setTried] = useState(false);
  const reply = replies.find(({ id }) => id === draft.reply);
  const noTitle = draft.title.trim() === '';
  const isSame = reply !== undefined && sameWords(reply.variants, draft.b);
  const isEmpty = draft.b.every((variant) => messagesOf(variant).every((text) => text.trim() === ''));
  const isFar = !isMoment(draft.until);
  const isOver = draft.until !== undefined && draft.until <= draft.from;
  const save = () => {
    setTried(true);
    if (!noTitle && !isSame && !isEmpty && !isOver && !isFar) onSave({ ...draft, title: draft.title.trim() });
  };
  const choose = (id: string) => {
    const next = replies.find((one) => one.id === id);
    if (next) setDraft({ ...draft, reply: id, b: next.variants.map((variant) => ({ ...variant })) });
  };
  const offered = replies.slice(0, OFFERED);
  if (reply && !offered.includes(reply)) offered.unshift(reply);
  return (
    <AskDialog title={t('teamWork.trial.form')} act={t('common.save')} onAct={save} onClose={onClose}>
      <div class="desk-form">
        <TitleField
          value={draft.title}
          error={tried && noTitle ? t('teamWork.trial.noTitle') : undefined}
          onValue={(title) => setDraft({ ...draft, title })}
        />
        <Field label={t('teamWork.part.reply')}>
          {(control) => (
            <Select
              {...control}
              value={draft.reply}
              options={offered.map(({ id, title }) => ({ value: id, label: title }))}
              onValue={choose}
            />
          )}
        </Field>
        <Wordings a={reply?.variants ?? []} b={draft.b} onChange={(b) => setDraft({ ...draft, b })} />
        {tried && (isSame || isEmpty) && (
          <p class="tx-field-error" role="alert">
            {t(isEmpty ? 'teamWork.trial.empty' : 'teamWork.trial.same')}
          </p>
        )}
        <div class="desk-fields">
          <Field label={t('teamWork.line.split')} hint={t('teamWork.trial.byHint')}>
            {(control) => (
              <Select
                {...control}
                value={draft.by}
                options={(['agent', 'conversation'] as const).map((value) => ({
                  value,
                  label: t(`teamWork.trial.by.${value}`),
                }))}
                onValue={(by) => setDraft({ ...draft, by })}
              />
            )}
          </Field>
          <Field label={t('teamWork.line.outcome')}>
            {(control) => (
              <Select
                {...control}
                value={draft.outcome}
                options={OUTCOMES.map((value) => ({
                  value,
                  label: t(`teamWork.trial.outcome.${outcomeKey(value)}`),
                }))}
                onValue={(outcome) => setDraft({ ...draft, outcome })}
              />
            )}
          </Field>
          <MomentField
            label={t('teamWork.line.until')}
            hint={t('teamWork.trial.untilHint')}
            error={
              tried && (isFar || isOver)
                ? t(isFar ? 'teamWork.release.farTime' : 'teamWork.release.endFirst')
                : undefined
            }
            value={draft.until}
            onValue={(until) => {
              const { until: _, ...rest } = draft;
              setDraft(until === undefined ? rest : { ...rest, until });
            }}
          />
        </div>
      </div>
    </AskDialog>
  );
}
