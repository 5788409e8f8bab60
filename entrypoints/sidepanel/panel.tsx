import consoles from 'virtual:console-facts';
import { browser } from '@wxt-dev/browser';
import { useCallback, useEffect, useState } from 'preact/hooks';
import { OpenCare } from '../../components/care/open-care.tsx';
import { ChatPanel } from '../../components/replies/chat-panel.tsx';
import { ReplyFinder } from '../../components/replies/reply-finder.tsx';
import type { FindReplies } from '../../components/replies/use-finder.ts';
import { Toast } from '../../components/toast.tsx';
import { useNow } from '../../components/use-now.ts';
import { t } from '../../utils/locales/text.ts';
import { askPage } from '../../utils/platform/chat-tab.ts';
import { onChange } from '../../utils/platform/on-change.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import { send } from '../../utils/platform/send.ts';
import { BLANK_CONTEXT } from '../../utils/replies/blank-context.ts';
import { careForPages } from '../../utils/team/care/care-client.ts';
import { useChat } from './use-chat.ts';
import { PanelReadings, PanelWaiting } from './waiting.tsx';

const TICK = 20_000;
/** How long what was done stays written, ms. */
const STAYS = 4000;
const LIMIT = 50;

type UsedCard = Pick<ReplyCard, 'id' | 'trial'>;

interface Said {
  text: string;
  failed: boolean;
}

function insertFailure(code: string): string {
  if (code === 'other-conversation') return t('panel.failed.other');
  if (code === 'not-settled') return t('panel.failed.settling');
  return t(code === 'no-chat' ? 'panel.failed.gone' : 'panel.failed.notTaken');
}

/** Beside the chat all day: who waits, whom it is with, what was ordered, and the replies. */
export function Panel() {
  const chat = useChat();
  const now = useNow(TICK);
  const [changes, setChanges] = useState(0);
  const [said, setSaid] = useState<Said>();
  useEffect(() => {
    const ended = new AbortController();
    onChange(() => setChanges((before) => before + 1), ended.signal);
    return () => ended.abort();
  }, []);
  useEffect(() => {
    if (!said || said.failed) return;
    const timer = setTimeout(() => setSaid(undefined), STAYS);
    return () => clearTimeout(timer);
  }, [said]);

  const context = chat.context ?? BLANK_CONTEXT;
  const find = useCallback<FindReplies>(
    (query, { group, voice }) =>
      send('find', { context, query, group: [...group], limit: LIMIT, ...(voice && { voice }) }),
    [context],
  );
  const used = ({ id, trial }: UsedCard) =>
    void send('used', { id, event: 'inserted', ...(trial && { trial }) });
  const copy = async (text: string, card: UsedCard) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text: t('panel.copied'), failed: false });
      used(card);
    } catch {
      setSaid({ text: t('popup.failed.copy'), failed: true });
    }
  };
  const insert = async (text: string, { id, trial }: UsedCard) => {
    if (chat.tab === undefined) return;
    const { key, visit } = chat.context?.conversation ?? {};
    const conversation = key === undefined ? null : { key, ...(visit !== undefined && { visit }) };
    const put = await askPage(chat.tab, 'insert', {
      conversation,
      text,
      reply: id,
      ...(trial && { trial }),
    });
    setSaid(
      put.ok
        ? { text: t('panel.inserted'), failed: false }
        : { text: insertFailure(put.error.code), failed: true },
    );
  };
  const insertSuggested = async (card: ReplyCard) => {
    const { id, lang, tone } = card;
    const filled = await send('fill', { context, id, lang, tone });
    const text = filled.ok ? filled.value.messages[0] : undefined;
    if (text !== undefined) await insert(text, card);
    else {
      const isWithdrawn = !filled.ok && filled.error.code === 'reply-withdrawn';
      setSaid({ text: t(isWithdrawn ? 'finder.withdrawn' : 'finder.broken.what'), failed: true });
    }
  };

  return (
    <main class="tx-panel">
      <PanelWaiting />
      <PanelReadings />
      <ChatPanel
        context={chat.context}
        orders={chat.orders}
        suggestions={chat.suggestions}
        now={now}
        timeZone={consoles.find(({ id }) => id === context.console)?.timeZone}
        care={({ alerts, key }) => (
          <OpenCare
            key={key}
            source={careForPages}
            subject={{ record: 'order', key }}
            now={now}
            quiet={alerts.length === 0}
          />
        )}
        onSuggestion={({ card }) => void insertSuggested(card)}
      />
      <ReplyFinder
        find={find}
        moment={`${changes} ${chat.moment}`}
        fill={(card, answers) =>
          send('fill', { context, id: card.id, lang: card.lang, tone: card.tone, answers })
        }
        onInsert={chat.context ? (text, card) => void insert(text, card) : undefined}
        onCopy={(text, card) => void copy(text, card)}
        onFavour={({ id }, on) => void send('favour', { id, on })}
        onDesk={() => browser.runtime.openOptionsPage()}
      />
      {said && (
        <div class="tx-panel-toast">
          <Toast tone={said.failed ? 'failed' : 'plain'} onClose={() => setSaid(undefined)}>
            {said.text}
          </Toast>
        </div>
      )}
    </main>
  );
}
