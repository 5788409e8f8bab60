import { useState } from 'preact/hooks';
import { readPath } from '../../../utils/library/folder-changes.ts';
import { pathWords } from '../../../utils/library/folder-tree.ts';
import { t } from '../../../utils/locales/text.ts';
import { AskDialog } from '../../ask-dialog.tsx';
import { Field, Input } from '../../field.tsx';
import { Form } from '../../form.tsx';
import { FolderField } from './folder-field.tsx';
import { folderFailure } from './words.ts';

export type FolderAsk = 'new' | 'rename' | 'move';

interface FolderDialogProps {
  ask: FolderAsk;
  path: readonly string[];
  folders: readonly (readonly string[])[];
  /** Where the folder is to be; answers the code and detail of what is wrong with that. */
  onPath: (to: readonly string[]) => { code: string; detail?: string } | undefined;
  onClose: () => void;
}

/** Asks for the name of a folder, or where it is to go. */
export function FolderDialog({ ask, path, folders, onPath, onClose }: FolderDialogProps) {
  const [typed, setTyped] = useState(
    ask === 'rename' ? (path.at(-1) ?? '') : ask === 'move' ? pathWords(path.slice(0, -1)) : '',
  );
  const [error, setError] = useState<string>();
  const submit = () => {
    const isTop = ask === 'move' && typed.trim() === '';
    const read = isTop ? ({ ok: true, value: [] } as const) : readPath(typed, ask === 'move' ? folders : []);
    if (!read.ok) return setError(folderFailure(read.error.code, read.error.detail));
    const name = path.at(-1) ?? '';
    const to = {
      new: [...path, ...read.value],
      rename: [...path.slice(0, -1), ...read.value],
      move: [...read.value, name],
    }[ask];
    const failure = onPath(to);
    if (failure) setError(folderFailure(failure.code, failure.detail));
  };
  return (
    <AskDialog
      title={t(`library.folder.ask.${ask}`)}
      act={t(`library.folder.do.${ask}`)}
      onAct={submit}
      onClose={onClose}
    >
      <Form class="desk-form" onSubmit={submit}>
        {ask === 'move' ? (
          <FolderField
            label={t('library.move.to')}
            value={typed}
            folders={folders.filter((one) => one !== path)}
            error={error}
            onValue={setTyped}
          />
        ) : (
          <Field
            label={t('library.folder.name')}
            hint={
              path.length > 0 && ask === 'new' ? t('library.folder.inside', [pathWords(path)]) : undefined
            }
            error={error}
          >
            {(control) => <Input {...control} value={typed} maxLength={200} onValue={setTyped} />}
          </Field>
        )}
      </Form>
    </AskDialog>
  );
}
