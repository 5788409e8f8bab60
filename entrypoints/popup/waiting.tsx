import consoles from 'virtual:console-facts';
import { WaitingFeed } from '../../components/times/waiting-feed.tsx';
import { ok } from '../../utils/core/result.ts';
import { locale } from '../../utils/locales/format.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import { send } from '../../utils/platform/send.ts';
import type { Lang } from '../../utils/reader/vocabulary.ts';
import type { AlertCommand } from '../../utils/records/alert.ts';
import { readWaiting } from '../../utils/timing/read-waiting.ts';
import type { Waiting } from '../../utils/timing/waiting-rows.ts';

const nameOf = (id: string): string => consoles.find((one) => one.id === id)?.name[locale() as Lang] ?? id;
const load = () => readWaiting(nameOf, Date.now());

async function open({ key }: Waiting) {
  const done = await send('open', { key, record: 'conversation' });
  if (!done.ok) return done;
  window.close();
  return ok({});
}
const attend = (key: string, command: AlertCommand) => send('attend', { keys: [key], command });

/** Who waits, in place of the attention list. */
export function WaitingView({ onLeave }: { onLeave: () => void }) {
  return (
    <main class="tx-attention">
      <WaitingFeed
        load={load}
        follow={onChange}
        onOpen={open}
        onAttend={attend}
        onLeave={onLeave}
        autoFocus
      />
    </main>
  );
}
