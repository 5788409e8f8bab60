import { listedRules } from '../../../utils/draft-check/listed-rules.ts';
import { levelWords } from '../../../utils/draft-check/words.ts';
import { t } from '../../../utils/locales/text.ts';
import type { TeamContent } from '../../../utils/records/team-content.ts';
import type { DeskConsole } from '../model.ts';
import { Section } from '../section.tsx';
import { WordLine } from './word-line.tsx';

interface TeamWordsProps {
  words: TeamContent['words'];
  consoles: readonly DeskConsole[];
}

/** What the team's release in use adds to the check: to be read here, and changed by the leads only. */
export function TeamWords({ words: { off, own }, consoles }: TeamWordsProps) {
  const rules = listedRules.filter(({ id }) => off.includes(id));
  if (own.length === 0 && rules.length === 0) return null;
  return (
    <Section title={t('check.desk.team')} lead={t('check.desk.teamLead')}>
      {own.length > 0 && (
        <ul class="desk-list desk-check-words" aria-label={t('check.desk.team')}>
          {own.map(({ consoles: where, id, level, note, word }) => (
            <li key={id}>
              <WordLine word={word} where={where} note={note} consoles={consoles}>
                {levelWords(level)} ·{' '}
              </WordLine>
            </li>
          ))}
        </ul>
      )}
      {rules.length > 0 && (
        <>
          <p>{t('check.desk.teamOff')}</p>
          <ul class="desk-list" aria-label={t('check.desk.teamOff')}>
            {rules.map(({ example, id }) => (
              <li key={id}>{t('check.desk.example', { example })}</li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
