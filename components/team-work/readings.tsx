import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { TeamReading } from '../../utils/records/team-content.ts';
import { AskDialog } from '../ask-dialog.tsx';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Field } from '../field.tsx';
import { Switch } from '../switch.tsx';
import type { RestProps } from './rest-tab.tsx';
import { Things } from './things.tsx';
import { TitleField } from './title-field.tsx';
import { thingsOf } from './work-things.ts';

const blank = (): TeamReading => ({
  id: crypto.randomUUID(),
  title: '',
  body: '',
  required: true,
  version: 1,
});

interface ReadingFormProps {
  reading: TeamReading;
  /** The version that was released; undefined where none was. */
  released: number | undefined;
  onSave: (reading: TeamReading) => void;
  onClose: () => void;
}

/** A reading to write; where it was released before, whether it must be read again. */
function ReadingForm({ reading, released, onSave, onClose }: ReadingFormProps) {
  const [draft, setDraft] = useState(reading);
  const [again, setAgain] = useState(released !== undefined && reading.version > released);
  const [tried, setTried] = useState(false);
  const missing = draft.title.trim() === '';
  const save = () => {
    setTried(true);
    if (missing) return;
    const version = released === undefined ? draft.version : again ? released + 1 : released;
    onSave({ ...draft, title: draft.title.trim(), version });
  };
  return (
    <AskDialog title={t('teamWork.readings.form')} act={t('common.save')} onAct={save} onClose={onClose}>
      <div class="desk-form">
        <TitleField
          value={draft.title}
          error={tried && missing ? t('teamWork.readings.titleMissing') : undefined}
          onValue={(title) => setDraft({ ...draft, title })}
        />
        <Field label={t('teamWork.line.body')}>
          {(control) => (
            <textarea
              class="tx-input"
              {...control}
              rows={10}
              maxLength={8000}
              value={draft.body}
              onInput={(event) => setDraft({ ...draft, body: event.currentTarget.value })}
            />
          )}
        </Field>
        <Switch
          checked={draft.required}
          onChange={(required) => setDraft({ ...draft, required })}
          label={t('teamWork.readings.required')}
        />
        {released !== undefined && (
          <Switch checked={again} onChange={setAgain} label={t('teamWork.readings.again')} />
        )}
      </div>
    </AskDialog>
  );
}

/** What everybody should read. */
export function Readings({ around: _, ...props }: RestProps) {
  const { work, does, told } = props;
  const [edited, setEdited] = useState<TeamReading>();
  const things = thingsOf(work, 'reading');
  return (
    <Section
      title={t('teamWork.readings.title')}
      lead={t('teamWork.readings.lead')}
      actions={
        <Button icon="plus" onClick={() => setEdited(blank())}>
          {t('teamWork.readings.add')}
        </Button>
      }
    >
      {things.length === 0 ? (
        <p class="desk-quiet">{t('teamWork.readings.none')}</p>
      ) : (
        <Things
          {...props}
          label={t('teamWork.readings.title')}
          part="reading"
          things={things}
          titleOf={({ title }) => title}
          onEdit={setEdited}
        >
          {({ body, required }) => (
            <p class="desk-quiet tw-clip">
              {required ? `${t('teamWork.readings.mark')} · ` : ''}
              {body}
            </p>
          )}
        </Things>
      )}
      {edited && (
        <ReadingForm
          reading={edited}
          released={work.content.readings.find(({ id }) => id === edited.id)?.version}
          onClose={() => setEdited(undefined)}
          onSave={(value) =>
            void told(does.onSave([{ part: 'reading', id: value.id, value }])).then(
              (done) => done && setEdited(undefined),
            )
          }
        />
      )}
    </Section>
  );
}
