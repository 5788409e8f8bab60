import { useState } from 'preact/hooks';
import { INTENTS } from '../../../../utils/intent/intents.ts';
import { type Obstacle, type ReplyEdit, readList } from '../../../../utils/library/editing.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { Reply } from '../../../../utils/records/reply.ts';
import { intentLabel } from '../../../../utils/suggest/labels.ts';
import { Field, Input, Select } from '../../../field.tsx';
import { Segmented } from '../../../segmented.tsx';
import type { DeskConsole } from '../../model.ts';
import { ConsoleBoxes } from '../console-boxes.tsx';
import { FolderField } from '../folder-field.tsx';
import { dayHere, endOfTypedDay } from '../typed-day.ts';
import { stateWords } from '../words.ts';
import { Chips } from './chips.tsx';
import { Images } from './images.tsx';

interface FieldsProps {
  reply: Reply;
  disabled: boolean;
  obstacles: readonly Obstacle[];
  /** The folder as it is being typed, and what is wrong with it. */
  folder: string;
  folderError: string | undefined;
  onFolder: (typed: string) => void;
  folders: readonly (readonly string[])[];
  consoles: readonly DeskConsole[];
  /** The reply that has this code already. */
  clash: Reply | undefined;
  onChange: (edit: ReplyEdit) => void;
}

/** An intent as a list shows it: a finer one under its parent. */
const intentOption = (id: string): string => (id.includes('.') ? `· ${intentLabel(id)}` : intentLabel(id));

/** What a reply is called, and how it is found by hand. */
export function NameFields({ reply, disabled, obstacles, clash, onChange, ...folder }: FieldsProps) {
  const titleError = obstacles.includes('title')
    ? t('library.error.title')
    : obstacles.includes('titleLong')
      ? t('library.error.titleLong')
      : undefined;
  return (
    <div class="lib-names">
      <Field label={t('library.field.title')} error={titleError}>
        {(control) => (
          <Input
            {...control}
            value={reply.title}
            maxLength={200}
            disabled={disabled}
            onValue={(title) => onChange({ title })}
          />
        )}
      </Field>
      <Field
        label={t('library.field.code')}
        hint={clash && <span class="tx-state-soon">{t('library.codeClash', [clash.title])}</span>}
      >
        {(control) => (
          <Input
            {...control}
            value={reply.code}
            maxLength={80}
            disabled={disabled}
            onValue={(code) => onChange({ code })}
          />
        )}
      </Field>
      <FolderField
        label={t('library.field.folder')}
        value={folder.folder}
        folders={folder.folders}
        error={folder.folderError}
        disabled={disabled}
        onValue={folder.onFolder}
      />
    </div>
  );
}

function Situations({ reply, disabled, onChange }: Pick<FieldsProps, 'reply' | 'disabled' | 'onChange'>) {
  const free = INTENTS.filter((id) => !reply.situations.includes(id));
  return (
    <Field label={t('library.field.situations')} hint={t('library.situationsHint')}>
      {(control) => (
        <Chips
          label={t('library.field.situations')}
          chosen={reply.situations.map((id) => ({ id, label: intentLabel(id) || id }))}
          disabled={disabled}
          onRemove={(id) => onChange({ situations: reply.situations.filter((one) => one !== id) })}
        >
          <Select
            {...control}
            value=""
            options={[
              { value: '', label: t('library.situationAdd') },
              ...free.map((id) => ({ value: id as string, label: intentOption(id) })),
            ]}
            onValue={(id) => id !== '' && onChange({ situations: [...reply.situations, id] })}
          />
        </Chips>
      )}
    </Field>
  );
}

function Tags({ reply, disabled, onChange }: Pick<FieldsProps, 'reply' | 'disabled' | 'onChange'>) {
  const [typed, setTyped] = useState('');
  const add = () => {
    const tags = [...new Set([...reply.tags, ...readList(typed)])].slice(0, 50);
    setTyped('');
    if (tags.length > reply.tags.length) onChange({ tags });
  };
  return (
    <Field label={t('library.field.tags')} hint={t('library.listHint')}>
      {(control) => (
        <Chips
          label={t('library.field.tags')}
          chosen={reply.tags.map((tag) => ({ id: tag, label: tag }))}
          disabled={disabled}
          onRemove={(tag) => onChange({ tags: reply.tags.filter((one) => one !== tag) })}
        >
          <input
            class="tx-input"
            {...control}
            value={typed}
            maxLength={400}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
            onBlur={add}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || event.isComposing) return;
              event.preventDefault();
              add();
            }}
          />
        </Chips>
      )}
    </Field>
  );
}

/** When and where a reply is offered, and what goes with it. */
export function MoreFields(props: FieldsProps) {
  const { reply, disabled, consoles, onChange } = props;
  return (
    <details class="lib-more">
      <summary>{t('library.more')}</summary>
      <div class="desk-form">
        <Situations {...props} />
        <Tags {...props} />
        {disabled ? null : (
          <ConsoleBoxes
            consoles={consoles}
            chosen={reply.consoles}
            onChange={(chosen) => onChange({ consoles: chosen })}
          />
        )}
        <div class="lib-line">
          <Segmented
            label={t('library.field.state')}
            value={reply.state}
            options={(['draft', 'approved', 'retired'] as const).map((value) => ({
              value,
              label: stateWords(value),
            }))}
            onChange={(state) => !disabled && onChange({ state })}
          />
        </div>
        <Field label={t('library.field.validUntil')} hint={t('library.validHint')}>
          {(control) => (
            <Input
              {...control}
              type="date"
              value={dayHere(reply.validUntil)}
              disabled={disabled}
              onValue={(day) => onChange({ validUntil: endOfTypedDay(day) })}
            />
          )}
        </Field>
        <Images images={reply.images} disabled={disabled} onChange={(images) => onChange({ images })} />
      </div>
    </details>
  );
}
