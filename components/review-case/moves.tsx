import { t } from '../../utils/locales/text.ts';
import { type CaseCommand, type CaseState, caseState, SETTLED } from '../../utils/records/review-case.ts';
import { isMine } from '../../utils/records/this-agent.ts';
import { Button } from '../button.tsx';
import { Kbd } from '../kbd.tsx';
import { agentWords } from './agent-words.ts';
import { type CaseContext, clickId } from './model.ts';

/** The states in the order of the keys 1 to 7. */
export const MOVES: readonly CaseState[] = caseState.options;

/** The command that gives a case a state. */
export const moveTo = (to: CaseState, me: string, offer?: string): CaseCommand => ({
  do: 'move',
  id: clickId(),
  to,
  ...(me !== '' && { by: me }),
  ...(offer !== undefined && { offer }),
});

/** The states side by side, each with its key, and whose case it is. */
export function Moves({
  file,
  me,
  onCommand,
}: Pick<CaseContext, 'file' | 'me'> & { onCommand: (command: CaseCommand) => void }) {
  const state = file.case?.state ?? 'new';
  const owner = file.case?.owner;
  return (
    <div class="case-moves">
      <ol aria-label={t('reviewCase.state')}>
        {MOVES.map((to, at) => (
          <li key={to} data-settled={SETTLED.has(to) || undefined}>
            <button
              type="button"
              class="case-move"
              aria-pressed={to === state}
              aria-keyshortcuts={String(at + 1)}
              onClick={() => to !== state && onCommand(moveTo(to, me))}
            >
              <Kbd>{String(at + 1)}</Kbd>
              {t(`review.state.${to}`)}
            </button>
          </li>
        ))}
      </ol>
      <p class="case-line">
        <span class="tx-quiet">{t('reviewCase.owner')}</span>
        {owner ? (
          <b dir="auto">{agentWords(owner)}</b>
        ) : (
          <span class="tx-quiet">{t('reviewCase.nobody')}</span>
        )}
        {!isMine(owner, me) && me !== '' && (
          <Button
            variant="quiet"
            hotkey="O"
            onClick={() => onCommand({ do: 'own', id: clickId(), owner: me })}
          >
            {t('reviewCase.takeOver')}
          </Button>
        )}
      </p>
      {file.case?.offer && (
        <p class="case-line">
          <span class="tx-quiet">{t('reviewCase.offered')}</span>
          {file.case.offer}
        </p>
      )}
    </div>
  );
}
