import { useState } from 'preact/hooks';
import { cut } from '../../utils/core/cut.ts';
import { INTENTS } from '../../utils/intent/intents.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamIntent } from '../../utils/records/team-content.ts';
import { intentLabel } from '../../utils/suggest/labels.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Field, Select } from '../field.tsx';
import type { RestProps } from './rest-tab.tsx';
import { Things } from './things.tsx';
import { thingsOf } from './work-things.ts';

const PHRASES_LIMIT = 50;
const PHRASE_LIMIT = 60;
const labelOf = (intent: string): string => intentLabel(intent) || intent;
const blank = (): TeamIntent => ({ id: crypto.randomUUID(), intent: INTENTS[0], phrases: [] });

/** Phrases as they were typed, one a line: trimmed, each once, no more and no longer than a release holds. */
export const readPhrases = (typed: string): string[] =>
  [
    ...new Set(
      typed
        .split('\n')
        .map((one) => cut(one.trim(), PHRASE_LIMIT))
        .filter((one) => one !== ''),
    ),
  ].slice(0, PHRASES_LIMIT);

interface IntentFormProps {
  intent: TeamIntent;
  onSave: (intent: TeamIntent) => void;
  onClose: () => void;
}

function IntentForm({ intent, onSave, onClose }: IntentFormProps) {
  const [chosen, setChosen] = useState(intent.intent);
  const [typed, setTyped] = useState(intent.phrases.join('\n'));
  const [tried, setTried] = useState(false);
  const phrases = readPhrases(typed);
  return (
    <AskDialog
      title={t('teamWork.intents.form')}
      act={t('common.save')}
      onAct={() => {
        setTried(true);
        if (phrases.length > 0) onSave({ ...intent, intent: chosen, phrases });
      }}
      onClose={onClose}
    >
      <div class="desk-form">
        <Field label={t('teamWork.line.intent')}>
          {(control) => (
            <Select
              {...control}
              value={chosen}
              options={INTENTS.map((value) => ({ value: value as string, label: labelOf(value) }))}
              onValue={setChosen}
            />
          )}
        </Field>
        <Field
          label={t('teamWork.line.phrases')}
          hint={t('teamWork.intents.hint')}
          error={tried && phrases.length === 0 ? t('teamWork.intents.missing') : undefined}
        >
          {(control) => (
            <textarea
              class="tx-input"
              {...control}
              rows={8}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </AskDialog>
  );
}

/** How the team's buyers say what they want. */
export function Intents({ around: _, ...props }: RestProps) {
  const { work, does, told } = props;
  const [edited, setEdited] = useState<TeamIntent>();
  const things = thingsOf(work, 'intent');
  return (
    <Section
      title={t('teamWork.intents.title')}
      lead={t('teamWork.intents.lead')}
      actions={
        <Button icon="plus" onClick={() => setEdited(blank())}>
          {t('teamWork.intents.add')}
        </Button>
      }
    >
      {things.length === 0 ? (
        <p class="desk-quiet">{t('teamWork.intents.none')}</p>
      ) : (
        <Things
          {...props}
          label={t('teamWork.intents.title')}
          part="intent"
          things={things}
          titleOf={({ intent }) => labelOf(intent)}
          onEdit={setEdited}
        >
          {({ phrases }) => <p class="desk-quiet tw-clip">{phrases.join('、')}</p>}
        </Things>
      )}
      {edited && (
        <IntentForm
          intent={edited}
          onClose={() => setEdited(undefined)}
          onSave={(value) =>
            void told(does.onSave([{ part: 'intent', id: value.id, value }])).then(
              (done) => done && setEdited(undefined),
            )
          }
        />
      )}
    </Section>
  );
}
