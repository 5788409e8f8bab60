import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Kbd } from '../kbd.tsx';
import { Progress } from '../states.tsx';
import type { RowAction } from './row.tsx';
import './foot.css';

interface FootProps {
  /** How many entries are selected. */
  selected: number;
  /** A command takes longer than a moment. */
  working: boolean;
  empty: boolean;
  /** There are notices to the buyer of the active entry. */
  noticed: boolean;
  onAction: (action: RowAction | 'dismiss', anchor: DOMRect) => void;
  onClear: () => void;
}

function KeyHint({ of, children }: { of: string; children: string }) {
  return (
    <span>
      <Kbd>{of}</Kbd> {children}
    </span>
  );
}

/** What can be done with the selection, or the most used keys. */
export function Foot({ selected, working, empty, noticed, onAction, onClear }: FootProps) {
  const act = (action: RowAction | 'dismiss') => (event: MouseEvent) =>
    onAction(action, (event.currentTarget as HTMLElement).getBoundingClientRect());
  if (working)
    return (
      <footer class="tx-foot">
        <Progress label={t('popup.working')} />
      </footer>
    );
  if (selected > 0)
    return (
      <footer class="tx-foot tx-foot-selection">
        <span role="status">{t('popup.selected', selected, [formatCount(selected)])}</span>
        <Button icon="check" hotkey="D" onClick={act('done')}>
          {t('popup.act.done')}
        </Button>
        <Button icon="clock" hotkey="S" onClick={act('snooze')}>
          {t('popup.act.snooze')}
        </Button>
        <Button icon="close" hotkey="X" onClick={act('dismiss')}>
          {t('popup.act.dismiss')}
        </Button>
        <Button variant="quiet" hotkey="Escape" onClick={onClear}>
          {t('common.cancel')}
        </Button>
      </footer>
    );
  if (empty) return null;
  return (
    <footer class="tx-foot tx-foot-keys" aria-hidden="true">
      <div>
        <KeyHint of="↵">{t('popup.act.open')}</KeyHint>
        {noticed && <KeyHint of="N">{t('popup.act.notice')}</KeyHint>}
        <KeyHint of="S">{t('popup.act.snooze')}</KeyHint>
        <KeyHint of="D">{t('popup.act.done')}</KeyHint>
        <KeyHint of="I">{t('popup.details.title')}</KeyHint>
      </div>
      <KeyHint of="?">{t('keys.title')}</KeyHint>
    </footer>
  );
}
