import { t } from '../utils/locales/text.ts';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import './key-help.css';

export interface KeyLine {
  /** Keys that do it, any one of them. */
  keys: readonly string[];
  does: string;
}

/** Every key of a surface, on one card. */
export function KeyHelp({ lines, onClose }: { lines: readonly KeyLine[]; onClose: () => void }) {
  return (
    <Dialog title={t('keys.title')} onClose={onClose}>
      <dl class="tx-keys">
        {lines.map((line) => (
          <div key={line.does}>
            <dt>
              {line.keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{line.does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
