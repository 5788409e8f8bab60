import { useId } from 'preact/hooks';
import { pathWords } from '../../../utils/library/folder-tree.ts';
import { t } from '../../../utils/locales/text.ts';
import { Field } from '../../field.tsx';

interface FolderFieldProps {
  label: string;
  /** As people write it: names between slashes. */
  value: string;
  folders: readonly (readonly string[])[];
  error?: string | undefined;
  disabled?: boolean;
  onValue: (value: string) => void;
}

/** Folders that are offered while somebody types; more would make the browser's list slow. */
const OFFERED = 300;

/** A folder to choose or to name: those that are there are offered, a new name makes a new one. */
export function FolderField({ label, value, folders, error, disabled, onValue }: FolderFieldProps) {
  const listId = useId();
  return (
    <Field label={label} hint={t('library.folder.hint')} error={error}>
      {(control) => (
        <>
          <input
            class="tx-input"
            {...control}
            list={listId}
            value={value}
            disabled={disabled}
            autocomplete="off"
            maxLength={500}
            onInput={(event) => onValue(event.currentTarget.value)}
          />
          <datalist id={listId}>
            {folders.slice(0, OFFERED).map((path) => (
              <option key={pathWords(path)} value={pathWords(path)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
