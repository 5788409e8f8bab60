import { useState } from 'preact/hooks';
import { SECOND } from '../../utils/core/time.ts';
import { formatCount, formatShare } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Bucket, Spread } from '../../utils/times-board/spread.ts';
import { shareWithin } from '../../utils/timing/figures.ts';
import type { Tally } from '../../utils/timing/tally.ts';
import { Field, Input } from '../field.tsx';
import { StateMark } from '../state-mark.tsx';
import { formatWait } from './words.ts';

/** `20 秒到 30 秒`, `10 秒以内`, `2 小时以上`. */
export function bucketName({ from, to }: Bucket): string {
  if (to === undefined) return t('times.spread.over', [formatWait(from)]);
  return from === 0
    ? t('times.spread.upTo', [formatWait(to)])
    : t('times.spread.between', [formatWait(from), formatWait(to)]);
}

const shareOf = (count: number, all: number): string => (all === 0 ? '—' : formatShare(count / all));

/** The share that was answered within a time of one's choice. */
function Within({ tally, limit }: { tally: Tally; limit: number }) {
  const [typed, setTyped] = useState(String(Math.round(limit / SECOND)));
  const seconds = Number(typed);
  const isSound = typed.trim() !== '' && Number.isFinite(seconds) && seconds > 0;
  const share = isSound ? shareWithin(tally, seconds * SECOND) : undefined;
  return (
    <div class="times-within">
      <Field label={t('times.spread.within')} error={isSound ? undefined : t('times.spread.withinWrong')}>
        {(control) => (
          <Input
            {...control}
            type="number"
            min={1}
            step={1}
            value={typed}
            suffix={t('times.spread.unit')}
            onValue={setTyped}
          />
        )}
      </Field>
      <output>
        {share === undefined
          ? '—'
          : t('times.spread.withinShare', [formatWait(seconds * SECOND), formatShare(share)])}
      </output>
    </div>
  );
}

/** A count with its bar; late ones have a pattern. */
function Bar({ count, most, isLate }: { count: number; most: number; isLate: boolean }) {
  return (
    <td class="times-bar">
      <span class="rb-bar" data-late={isLate || undefined} aria-hidden="true">
        <i style={{ width: `${(100 * count) / most}%` }} />
      </span>
      <b>{formatCount(count)}</b>
    </td>
  );
}

interface SpreadViewProps {
  label: string;
  spread: Spread;
  tally: Tally;
  /** ms. */
  limit: number;
}

/** How many answers took how long, as bars with their numbers; late buckets are marked by shape and word. */
export function SpreadView({ label, spread, tally, limit }: SpreadViewProps) {
  const { buckets, timed, untimed } = spread;
  const all = timed + untimed;
  const most = Math.max(1, untimed, ...buckets.map(({ count }) => count));
  let sum = 0;
  return (
    <div class="times-spread">
      <Within key={limit} tally={tally} limit={limit} />
      <table class="times-bars" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('times.spread.time')}</th>
            <th scope="col">{t('times.spread.count')}</th>
            <th scope="col">{t('times.spread.share')}</th>
            <th scope="col">{t('times.spread.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {buckets.map((bucket) => {
            sum += bucket.count;
            return (
              <tr key={bucket.from} class={bucket.to === limit ? 'times-limit' : undefined}>
                <th scope="row">
                  <StateMark state={bucket.isLate ? 'late' : 'fine'} /> {bucketName(bucket)}
                  {bucket.to === limit && <small> {t('times.spread.limit')}</small>}
                  {bucket.isLate && <span class="tx-hidden"> {t('times.late')}</span>}
                </th>
                <Bar count={bucket.count} most={most} isLate={bucket.isLate} />
                <td>{shareOf(bucket.count, all)}</td>
                <td>{shareOf(sum, all)}</td>
              </tr>
            );
          })}
          {untimed > 0 && (
            <tr>
              <th scope="row">
                <StateMark state="late" /> {t('times.spread.untimed')}
              </th>
              <Bar count={untimed} most={most} isLate />
              <td>{shareOf(untimed, all)}</td>
              <td>{shareOf(all, all)}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
