import { useState } from 'preact/hooks';
import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { Button, IconButton } from '../../button.tsx';
import { Menu } from '../../menu.tsx';

/** What can be done to the chosen replies. */
export type ListAct =
  | 'move'
  | 'tags'
  | 'consoles'
  | 'valid'
  | 'approve'
  | 'draft'
  | 'retire'
  | 'restore'
  | 'duplicate'
  | 'delete'
  | 'export';

/** The key of each act in the list. */
export const ACT_KEYS: Readonly<Partial<Record<string, ListAct>>> = {
  m: 'move',
  t: 'tags',
  d: 'duplicate',
  a: 'approve',
  e: 'export',
  Delete: 'delete',
};

interface BulkBarProps {
  count: number;
  /** What was thrown away is looked at. */
  retired: boolean;
  onAct: (act: ListAct) => void;
  onClear: () => void;
}

/** How many replies are chosen, and what can be done to all of them. */
export function BulkBar({ count, retired, onAct, onClear }: BulkBarProps) {
  const [anchor, setAnchor] = useState<DOMRect>();
  const further: readonly ListAct[] = [
    'consoles',
    'valid',
    'approve',
    'draft',
    retired ? 'restore' : 'retire',
    'duplicate',
    'export',
    'delete',
  ];
  return (
    <div class="lib-bulk" role="toolbar" aria-label={t('library.bulk.label')}>
      <span>{t('library.bulk.chosen', [formatCount(count)])}</span>
      <Button hotkey="M" onClick={() => onAct('move')}>
        {t('library.act.move')}
      </Button>
      <Button hotkey="T" onClick={() => onAct('tags')}>
        {t('library.act.tags')}
      </Button>
      <Button
        icon="more"
        expanded={anchor !== undefined}
        onClick={(event) => setAnchor((event.currentTarget as Element).getBoundingClientRect())}
      >
        {t('library.bulk.more')}
      </Button>
      <IconButton icon="close" label={t('library.bulk.clear')} hotkey="Esc" onClick={onClear} />
      {anchor && (
        <Menu
          label={t('library.bulk.label')}
          anchor={anchor}
          onClose={() => setAnchor(undefined)}
          items={further.map((act) => ({
            id: act,
            label: t(`library.act.${act}`),
            onChoose: () => onAct(act),
          }))}
        />
      )}
    </div>
  );
}
