import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { type Limits, stateOfWait, waitedFor } from '../../utils/page/clocks/wait.ts';
import { stateWord } from '../../utils/page/clocks/wait-text.ts';
import { consoleName, type DeskConsole } from '../desk/model.ts';
import { Section } from '../desk/section.tsx';
import { StateMark } from '../state-mark.tsx';
import type { TodayRow, Waiter } from './model.ts';
import { SumTile } from './sum-tile.tsx';
import { formatWait, hoursName } from './words.ts';

/** So many of those who wait are named; the panel has them all. */
const NAMED = 5;

interface TodayProps {
  rows: readonly TodayRow[];
  consoles: readonly DeskConsole[];
  /** UTC ms. */
  now: number;
  onChat: (key: string) => void;
}

/** Who waits on a console now, longest first; each leads to the chat. */
function Waiting({
  waiting,
  limits,
  now,
  onChat,
}: {
  waiting: readonly Waiter[];
  limits: Limits;
  now: number;
  onChat: (key: string) => void;
}) {
  if (waiting.length === 0) return <p class="times-facts">{t('times.today.nobody')}</p>;
  return (
    <div class="times-waiting">
      <p>{t('times.today.waiting', waiting.length, [formatCount(waiting.length)])}</p>
      <ul>
        {waiting.slice(0, NAMED).map(({ key, buyer, since }) => {
          const wait = waitedFor({ since }, now);
          const state = stateOfWait(wait, limits);
          return (
            <li key={key}>
              <button type="button" class="rb-item" onClick={() => onChat(key)}>
                {buyer || t('times.nameless')}
              </button>{' '}
              <span class={state === 'fine' ? 'desk-quiet' : `times-${state}`}>
                <StateMark state={state} /> {state === 'soon' && `${stateWord(state)} `}
                {t(state === 'late' ? 'times.today.over' : 'times.today.within', [formatWait(wait)])}
              </span>
            </li>
          );
        })}
      </ul>
      {waiting.length > NAMED && (
        <p class="times-facts">
          {t('clocks.more', waiting.length - NAMED, [formatCount(waiting.length - NAMED)])}
        </p>
      )}
    </div>
  );
}

/** Today at a glance: each console by its own rule, by the platform's hours and by the shift's, and who waits. */
export function Today({ rows, consoles, now, onChat }: TodayProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={t('times.today.title')} lead={t('times.today.lead')}>
      <ul class="times-today">
        {rows.map(({ console, view, limits, platform, shift, waiting }) => (
          <li key={console}>
            <h3>
              {consoleName(console, consoles)} <span class="desk-quiet">{view.name}</span>
            </h3>
            <div class="times-clocks">
              <SumTile
                title={t('times.today.platform', [hoursName(view.values)])}
                sum={platform}
                view={view}
              />
              {shift ? (
                <SumTile title={t('times.today.shift')} sum={shift} view={view} />
              ) : (
                <div class="times-tile">
                  <p class="times-tile-title">{t('times.today.shift')}</p>
                  <p class="desk-quiet">{t('times.today.dayOff')}</p>
                </div>
              )}
            </div>
            <Waiting waiting={waiting} limits={limits} now={now} onChat={onChat} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
