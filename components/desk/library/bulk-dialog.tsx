import { useState } from 'preact/hooks';
import { readList } from '../../../utils/library/editing.ts';
import { readPath } from '../../../utils/library/folder-changes.ts';
import { pathWords } from '../../../utils/library/folder-tree.ts';
import type { BulkEdit } from '../../../utils/library/steps.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { AskDialog } from '../../ask-dialog.tsx';
import { Field, Input } from '../../field.tsx';
import { Form } from '../../form.tsx';
import type { DeskConsole } from '../model.ts';
import { ConsoleBoxes } from './console-boxes.tsx';
import { FolderField } from './folder-field.tsx';
import { endOfTypedDay } from './typed-day.ts';
import { folderFailure } from './words.ts';

export type BulkAsk = 'move' | 'tags' | 'consoles' | 'valid';

interface BulkDialogProps {
  ask: BulkAsk;
  replies: readonly Reply[];
  folders: readonly (readonly string[])[];
  consoles: readonly DeskConsole[];
  onEdit: (edits: readonly BulkEdit[]) => void;
  onClose: () => void;
}

type PartProps = Omit<BulkDialogProps, 'ask'> & {
  setEdits: (edits: readonly BulkEdit[] | undefined) => void;
};

function MovePart({ folders, replies, setEdits }: PartProps) {
  const [typed, setTyped] = useState(() => pathWords(replies[0]?.group ?? []));
  const path = typed.trim() === '' ? undefined : readPath(typed, folders);
  return (
    <FolderField
      label={t('library.move.to')}
      value={typed}
      folders={folders}
      error={path && !path.ok ? folderFailure(path.error.code, path.error.detail) : undefined}
      onValue={(next) => {
        setTyped(next);
        const read = readPath(next, folders);
        if (next.trim() === '') setEdits([{ do: 'move', to: [] }]);
        else setEdits(read.ok ? [{ do: 'move', to: read.value }] : undefined);
      }}
    />
  );
}

function TagsPart({ replies, setEdits }: PartProps) {
  const [added, setAdded] = useState('');
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const known = [...new Set(replies.flatMap(({ tags }) => tags))].slice(0, 100);
  const change = (typed: string, gone: readonly string[]) => {
    setAdded(typed);
    setRemoved(gone);
    const edits: BulkEdit[] = [
      ...readList(typed).map((tag) => ({ do: 'tag' as const, tag })),
      ...gone.map((tag) => ({ do: 'untag' as const, tag })),
    ];
    setEdits(edits.length > 0 ? edits : undefined);
  };
  return (
    <>
      <Field label={t('library.tags.add')} hint={t('library.listHint')}>
        {(control) => (
          <Input {...control} value={added} maxLength={400} onValue={(typed) => change(typed, removed)} />
        )}
      </Field>
      {known.length > 0 && (
        <fieldset class="lib-boxes">
          <legend>{t('library.tags.remove')}</legend>
          {known.map((tag) => (
            <label key={tag}>
              <input
                type="checkbox"
                checked={removed.includes(tag)}
                onChange={(event) =>
                  change(
                    added,
                    event.currentTarget.checked ? [...removed, tag] : removed.filter((one) => one !== tag),
                  )
                }
              />
              {tag}
            </label>
          ))}
        </fieldset>
      )}
    </>
  );
}

function ConsolesPart({ consoles, replies, setEdits }: PartProps) {
  const [chosen, setChosen] = useState<readonly string[]>(replies[0]?.consoles ?? []);
  return (
    <ConsoleBoxes
      consoles={consoles}
      chosen={chosen}
      onChange={(next) => {
        setChosen(next);
        setEdits([{ do: 'consoles', consoles: next }]);
      }}
    />
  );
}

function ValidPart({ setEdits }: PartProps) {
  const [day, setDay] = useState('');
  return (
    <Field label={t('library.field.validUntil')} hint={t('library.validHint')}>
      {(control) => (
        <Input
          {...control}
          type="date"
          value={day}
          onValue={(next) => {
            setDay(next);
            setEdits([{ do: 'valid', until: endOfTypedDay(next) }]);
          }}
        />
      )}
    </Field>
  );
}

const PARTS = { move: MovePart, tags: TagsPart, consoles: ConsolesPart, valid: ValidPart };

/** Asks what is to be done to many replies. */
export function BulkDialog({ ask, onEdit, onClose, ...rest }: BulkDialogProps) {
  const [edits, setEdits] = useState<readonly BulkEdit[] | undefined>(
    ask === 'valid' ? [{ do: 'valid', until: undefined }] : undefined,
  );
  const Part = PARTS[ask];
  const submit = () => edits && onEdit(edits);
  return (
    <AskDialog
      title={t(`library.act.${ask}`)}
      act={t('library.bulk.do', rest.replies.length)}
      disabled={!edits}
      onAct={submit}
      onClose={onClose}
    >
      <Form class="desk-form" onSubmit={submit}>
        <Part {...rest} onEdit={onEdit} onClose={onClose} setEdits={setEdits} />
      </Form>
    </AskDialog>
  );
}
