import type { ReplyFindings } from '../../../../utils/draft-check/check-reply.ts';
import type { CheckGroup, CheckLevel } from '../../../../utils/draft-check/rule.ts';
import { groupWords, levelWords, whyWords } from '../../../../utils/draft-check/words.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { DraftFinding } from '../../../../utils/platform/reply-contract.ts';
import { Button } from '../../../button.tsx';
import { type State, StateMark } from '../../../state-mark.tsx';

interface FindingsProps {
  messages: readonly string[];
  /** Those of the wording that is shown. */
  found: readonly ReplyFindings[];
  onAccept: (message: number, finding: DraftFinding) => void;
}

/** The state that a level is shown as. */
export const STATE_OF: Readonly<Record<CheckLevel, State>> = { block: 'late', warn: 'soon', hint: 'fine' };

/** What the draft check says of a wording: how bad, which words, why, and better ones to take over. */
export function Findings({ messages, found, onAccept }: FindingsProps) {
  const count = found.reduce((sum, { findings }) => sum + findings.length, 0);
  return (
    <section class="lib-findings" aria-label={t('library.check.title')}>
      <h3>{t('library.check.title')}</h3>
      <p role="status" class="tx-quiet">
        {count === 0 ? t('library.check.none') : t('library.check.count', count)}
      </p>
      <ul>
        {found.flatMap(({ message, findings }) =>
          findings.map((finding) => (
            <li key={`${message} ${finding.id} ${finding.start}`}>
              <p>
                <span class={`tx-state-${STATE_OF[finding.level]}`}>
                  <StateMark state={STATE_OF[finding.level]} /> {levelWords(finding.level)}
                </span>{' '}
                <b>{groupWords(finding.group as CheckGroup)}</b>{' '}
                <q>{messages[message]?.slice(finding.start, finding.end)}</q>
              </p>
              <p class="tx-quiet">{whyWords(finding.why)}</p>
              {finding.rewrite !== undefined && (
                <Button icon="check" onClick={() => onAccept(message, finding)}>
                  {finding.rewrite === ''
                    ? t('library.check.leaveOut')
                    : t('library.check.accept', [finding.rewrite])}
                </Button>
              )}
            </li>
          )),
        )}
      </ul>
    </section>
  );
}
