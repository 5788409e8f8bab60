import consoles from 'virtual:console-facts';
import { browser } from '@wxt-dev/browser';
import { ReadingLine } from '../../components/team/reading-line.tsx';
import { WaitingFeed } from '../../components/times/waiting-feed.tsx';
import { useFeed } from '../../components/use-feed.ts';
import { locale } from '../../utils/locales/format.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { send } from '../../utils/platform/send.ts';
import type { Lang } from '../../utils/reader/vocabulary.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import { readGlance } from '../../utils/team/membership/read-glance.ts';
import { readWaiting } from '../../utils/timing/read-waiting.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';

const nameOf = (id: string): string => consoles.find((one) => one.id === id)?.name[locale() as Lang] ?? id;
const load = () => readWaiting(nameOf, Date.now());
const open = ({ key }: Waiting) => send('open', { key, record: 'conversation' });
const attend = (key: string, command: AlertCommand) => send('attend', { keys: [key], command });

/** Who waits, over the chat: it stands first, and takes no more room than it has rows. */
export const PanelWaiting = () => (
  <WaitingFeed load={load} follow={onChange} onOpen={open} onAttend={attend} small />
);

/** A release changes what is to be read; it is followed at most this often, ms. */
const LATER = 5000;

/** What the team wants read, in one line; it leads to the desk. */
export function PanelReadings() {
  const { value } = useFeed(readGlance, onChange, LATER);
  return (
    <ReadingLine
      unread={value?.unread ?? 0}
      onOpen={() => void browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#/team` })}
    />
  );
}
