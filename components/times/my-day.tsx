import { formatCount, formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { speakSpan } from '../../utils/page/clocks/wait-text.ts';
import type { MyDay } from '../../utils/timing/my-day.ts';
import { ruleName } from '../../utils/timing/words.ts';
import './my-day.css';

interface MyDayLineProps {
  day: MyDay;
  onOpen: () => void;
}

/** The parts of the line, the figures first; what was seen stands right behind the rate that it belongs to. */
export function partsOf({ first, rate, limit, seen }: MyDay): string[] {
  const parts: string[] = [];
  if (first !== undefined) parts.push(t('myTime.day.first', [speakSpan(first)]));
  if (rate !== undefined) parts.push(t('myTime.day.rate', [speakSpan(limit), formatShare(rate)]));
  const last = parts.pop();
  if (last === undefined) return [];
  // Without how much of it was seen no figure is honest.
  return [...parts, seen === undefined ? last : t('myTime.day.seen', [last, formatShare(seen)])];
}

/** `我的今天 首响 18 秒 · 3 分钟率 97.4%（看到 86%）`: leads to the desk's page of response times. */
export function MyDayLine({ day, onOpen }: MyDayLineProps) {
  const parts = partsOf(day);
  return (
    <button
      type="button"
      class="tx-my-day"
      title={`${t('myTime.day.open')} · ${ruleName(day.rule)}`}
      onClick={onOpen}
    >
      <b>{t('myTime.day.title')}</b>
      <span>{parts.length > 0 ? parts.join(' · ') : t('myTime.day.none')}</span>
      {day.reached !== undefined ? (
        <span>{t('myTime.day.reached', [formatCount(day.reached)])}</span>
      ) : (
        day.row > 1 && <span>{t('myTime.day.row', day.row)}</span>
      )}
    </button>
  );
}
