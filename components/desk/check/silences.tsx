import { listedRules } from '../../../utils/draft-check/listed-rules.ts';
import type { Silence } from '../../../utils/draft-check/lists.ts';
import { groupWords } from '../../../utils/draft-check/words.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import { Button } from '../../button.tsx';
import { consoleName, type DeskConsole, shopName } from '../model.ts';

interface SilencesProps {
  silenced: readonly Silence[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  onTakeBack: (silence: Silence) => void;
}

/** What a finding is called in a list; its id where its rule is gone or is a word of one's own. */
function findingName(id: string): string {
  const rule = listedRules.find((one) => one.id === id);
  return rule ? `${groupWords(rule.group)} · ${rule.example}` : id;
}

/** What shops do not want to be told of, with the way back. */
export function Silences({ silenced, consoles, shops, onTakeBack }: SilencesProps) {
  if (silenced.length === 0) return <p class="desk-quiet">{t('check.desk.silencedEmpty')}</p>;
  return (
    <ul class="desk-list desk-check-words" aria-label={t('check.desk.silenced')}>
      {silenced.map((silence) => {
        const where = `${consoleName(silence.console, consoles)} · ${shopName(silence.console, silence.shop, shops)}`;
        const what = findingName(silence.finding);
        return (
          <li key={`${silence.console}/${silence.shop}/${silence.finding}`}>
            <div>
              <p>{what}</p>
              <p class="desk-quiet">{where}</p>
            </div>
            <Button onClick={() => onTakeBack(silence)}>
              <span aria-hidden="true">{t('check.desk.takeBack')}</span>
              <span class="tx-hidden">{t('check.desk.takeBackOf', [where, what])}</span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
