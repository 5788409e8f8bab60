import { t } from '../../utils/locales/text.ts';
import type { CareMark } from '../../utils/platform/team-contract.ts';
import { Button } from '../button.tsx';
import './care-line.css';

interface CareLineProps {
  mark: CareMark | undefined;
  /** The mark in words. */
  words: string;
  /** Takes it on, or gives it back. */
  onToggle: () => void;
  busy?: boolean;
  /** Why it was not taken on. */
  failed?: string | undefined;
  /** Key that does what the button does. */
  hotkey?: string;
}

/**
 * Who works on something, with the button to take it on or give it back. What a colleague has is said before the buyer is called, and nothing
 * is forbidden.
 */
export function CareLine({ mark, words, onToggle, busy, failed, hotkey }: CareLineProps) {
  const theirs = mark !== undefined && !mark.mine;
  return (
    <div class="tx-care" data-theirs={theirs || undefined}>
      <p role="status">
        {mark ? (
          <>
            <i class="tx-care-sign" aria-hidden="true" />
            <span dir="auto">{words}</span>
            {theirs && <span class="tx-quiet"> {t('care.askFirst')}</span>}
          </>
        ) : (
          <span class="tx-quiet">{t('care.suggest')}</span>
        )}
      </p>
      {!theirs && (
        <Button
          variant={mark ? 'quiet' : 'plain'}
          onClick={onToggle}
          {...(busy !== undefined && { busy })}
          {...(hotkey !== undefined && { hotkey })}
        >
          {t(mark ? 'care.giveBack' : 'care.take')}
        </Button>
      )}
      {failed !== undefined && <p role="alert">{failed}</p>}
    </div>
  );
}
