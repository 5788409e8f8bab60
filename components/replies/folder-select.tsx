import { t } from '../../utils/locales/text.ts';
import { Select } from '../field.tsx';

interface FolderSelectProps {
  /** The folder that is open, outermost first. */
  group: readonly string[];
  /** The folders right below it. */
  folders: readonly { name: string; count: number }[];
  onGroup: (group: readonly string[]) => void;
}

/** Which folder is looked in: back to any that leads here, or on to one below; in one control, however many there are. */
export function FolderSelect({ group, folders, onGroup }: FolderSelectProps) {
  if (group.length === 0 && folders.length === 0) return null;
  const above = [t('finder.all'), ...group].map((label, depth) => ({ path: group.slice(0, depth), label }));
  const below = folders.map(({ name, count }) => ({ path: [...group, name], label: `${name} ${count}` }));
  const choices = [...above, ...below];
  return (
    <Select
      label={t('finder.folders')}
      value={String(group.length)}
      options={choices.map(({ label }, at) => ({ value: String(at), label }))}
      onValue={(at) => onGroup(choices[Number(at)]?.path ?? [])}
    />
  );
}
