import { browser } from '@wxt-dev/browser';
import { useEffect, useState } from 'preact/hooks';
import type { ApologyDoes } from '../../components/attention/apology.tsx';
import type { Entry } from '../../components/attention/entry.ts';
import { coverageNotes, healthNotes } from '../../components/attention/notes.ts';
import { AttentionView } from '../../components/attention/view.tsx';
import { Button } from '../../components/button.tsx';
import { ErrorState, Skeleton } from '../../components/states.tsx';
import { useNow } from '../../components/use-now.ts';
import { failureLine, ok } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { send } from '../../utils/platform/send.ts';
import type { Naming } from './data.ts';
import { LazyReplies } from './lazy-replies.tsx';
import { LazyMyDay, LazyWaitingCount, LazyWaitingView } from './lazy-times.tsx';
import { useAttention } from './use-attention.ts';
import { useCared } from './use-cared.ts';
import { failureText, useCommands } from './use-commands.ts';

/** Times are told in minutes; this keeps them right, ms. */
const TICK = 10_000;
const WIDE = '(min-width: 720px)';

function useWide(): boolean {
  const [wide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const listener = () => setWide(query.matches);
    query.addEventListener('change', listener);
    // The popup gets its size while it starts: between the first drawing and here it may have changed.
    listener();
    return () => query.removeEventListener('change', listener);
  }, []);
  return wide;
}

const NOTHING: readonly Entry[] = [];

/** Loaded when somebody opens the details of a buyer who may complain. */
const APOLOGY: ApologyDoes = {
  fetch: async (entry) => (await import('./apology.ts')).fetchApology(entry),
  insert: async (entry, text) => (await import('./apology.ts')).insertApology(entry, text),
};

/** The attention list on the store and the background. */
export function Popup({ naming }: { naming: Naming }) {
  const now = useNow(TICK);
  const wide = useWide();
  const { entries: stored, overview, coverage, failure, reload } = useAttention(naming);
  const commands = useCommands(stored ?? NOTHING, reload);
  const entries = useCared(commands.entries, commands.say);
  const [instead, setInstead] = useState<'replies' | 'waiting'>();

  const back = () => setInstead(undefined);
  if (instead === 'replies') return <LazyReplies onLeave={back} />;
  if (instead) return <LazyWaitingView onLeave={back} />;

  const waits = () => setInstead('waiting');

  if (failure && !stored)
    return (
      <ErrorState
        what={t('popup.broken.what')}
        safe={t('popup.broken.safe')}
        todo={t('popup.broken.todo')}
        detail={failureLine(failure)}
        actions={<Button onClick={reload}>{t('common.retry')}</Button>}
      />
    );
  if (!overview || !stored) return <Skeleton rows={8} label={t('common.loading')} />;

  const nameOf = (id: string) => naming.consoles.find((one) => one.id === id)?.name[naming.lang] ?? id;
  const open = async (entry: Entry) => {
    const { key, record } = entry.alert.subject;
    if (record === 'item') {
      await browser.tabs.create({
        url: `${browser.runtime.getURL('/options.html')}#/reviewBoard/${encodeURIComponent(`recall/${key}`)}`,
      });
      return window.close();
    }
    const answer = await (record === 'review' ? send('reviewOpen', { key }) : send('open', { key, record }));
    if (answer.ok) window.close();
    else if (answer.error.code === 'no-chat')
      commands.say(t('myTime.failed.noChat', [entry.consoleName]), true);
    else commands.say(failureText(answer.error.code), true);
  };
  const fetchNotices = async ({ alert }: Entry) => {
    const { key, record } = alert.subject;
    return record === 'order' || record === 'parcel' ? send('notices', { key, record }) : ok({ notices: [] });
  };
  const copy = async (text: string, said: string) => {
    try {
      await navigator.clipboard.writeText(text);
      commands.say(said);
    } catch {
      commands.say(t('popup.failed.copy'), true);
    }
  };
  return (
    <AttentionView
      entries={entries}
      notes={[...healthNotes(overview.health, nameOf, now), ...coverageNotes(coverage)]}
      everRead={overview.health.length > 0}
      now={now}
      wide={wide}
      consoleNames={naming.consoles.map(({ name }) => name[naming.lang])}
      lang={naming.lang}
      toast={commands.toast}
      canUndo={commands.canUndo}
      working={commands.working}
      onAttend={commands.attend}
      onUndo={commands.takeBack}
      onOpen={open}
      onCopy={copy}
      apology={APOLOGY}
      onToastClose={commands.closeToast}
      fetchNotices={fetchNotices}
      onReplies={() => setInstead('replies')}
      onWaiting={waits}
      count={<LazyWaitingCount onWaiting={waits} />}
      foot={<LazyMyDay />}
      onDesk={() => browser.runtime.openOptionsPage()}
      onLeave={() => window.close()}
    />
  );
}
