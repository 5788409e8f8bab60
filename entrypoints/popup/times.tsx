import consoles from 'virtual:console-facts';
import { browser } from '@wxt-dev/browser';
import { ReadingLine } from '../../components/team/reading-line.tsx';
import { MyDayLine } from '../../components/times/my-day.tsx';
import { useFeed } from '../../components/use-feed.ts';
import { consoleSetting } from '../../utils/attention/stored-settings.ts';
import { CHINA } from '../../utils/core/zone.ts';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { inStore } from '../../utils/store/handle.ts';
import { readGlance } from '../../utils/team/membership/read-glance.ts';
import { countWaiting } from '../../utils/timing/load-waiting.ts';
import { readMyDay } from '../../utils/timing/read-my-day.ts';
import { timingSetting } from '../../utils/timing/stored-settings.ts';

const zoneOf = (id: string): string => consoles.find((one) => one.id === id)?.timeZone ?? CHINA;
const readNow = () => readMyDay({ now: Date.now(), zoneOf });

/** How many wait for this agent, of the consoles that are switched on. */
async function countNow() {
  const [{ off }, { me }] = await Promise.all([consoleSetting.get(), timingSetting.get()]);
  return inStore((database) => countWaiting(database, Date.now(), { off, me }));
}

/** How soon after a change how many wait is counted again, and the day's figures are made again, ms. */
const SOON = 250;
const LATER = 5000;

/** `2 等待`, behind the counts of the header: leads to who waits. Nothing stands there while nobody does. */
export function WaitingCount({ onWaiting }: { onWaiting: () => void }) {
  const { value = 0 } = useFeed(countNow, onChange, SOON);
  if (value === 0) return null;
  return (
    <li>
      <button
        type="button"
        class="tx-waits"
        aria-label={t('myTime.show', value, [formatCount(value)])}
        aria-keyshortcuts="W"
        title={`${t('myTime.title')} · W`}
        onClick={onWaiting}
      >
        <strong>{formatCount(value)}</strong> {t('myTime.waits')}
      </button>
    </li>
  );
}

async function openDesk(page: 'times' | 'team') {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#/${page}` });
  window.close();
}

/** The foot: what the team wants read, and how this agent's day goes. */
export function MyDayFoot() {
  const { value } = useFeed(readNow, onChange, LATER);
  const { value: team } = useFeed(readGlance, onChange, LATER);
  return (
    <>
      <ReadingLine unread={team?.unread ?? 0} onOpen={() => void openDesk('team')} />
      {value && <MyDayLine day={value} onOpen={() => void openDesk('times')} />}
    </>
  );
}
