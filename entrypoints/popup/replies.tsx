import { browser } from '@wxt-dev/browser';
import { useState } from 'preact/hooks';
import { ReplyFinder } from '../../components/replies/reply-finder.tsx';
import type { FindReplies } from '../../components/replies/use-finder.ts';
import { Toast } from '../../components/toast.tsx';
import { t } from '../../utils/locales/text.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import { send } from '../../utils/platform/send.ts';
import { openSidePanel } from '../../utils/platform/side-panel.ts';
import { BLANK_CONTEXT } from '../../utils/replies/blank-context.ts';

const LIMIT = 50;

const find: FindReplies = (query, { group, voice }) =>
  send('find', { context: BLANK_CONTEXT, query, group: [...group], limit: LIMIT, ...(voice && { voice }) });

/** Quick search in the replies, to be copied: for chats that are no web page. */
export function Replies({ onLeave }: { onLeave: () => void }) {
  const [said, setSaid] = useState<{ text: string; failed: boolean }>();
  const copy = async (text: string, { id, trial }: ReplyCard) => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid({ text: t('panel.copied'), failed: false });
      void send('used', { id, event: 'inserted', ...(trial && { trial }) });
    } catch {
      setSaid({ text: t('popup.failed.copy'), failed: true });
    }
  };
  const pin = async () => {
    if (await openSidePanel()) window.close();
    else setSaid({ text: t('panel.failed.pin'), failed: true });
  };
  return (
    <main class="tx-attention">
      <ReplyFinder
        find={find}
        moment=""
        fill={({ id, lang, tone }, answers) =>
          send('fill', { context: BLANK_CONTEXT, id, lang, tone, answers })
        }
        onCopy={(text, card) => void copy(text, card)}
        onFavour={({ id }, on) => void send('favour', { id, on })}
        onPin={pin}
        onLeave={onLeave}
        onDesk={() => browser.runtime.openOptionsPage()}
      />
      {said && (
        <Toast tone={said.failed ? 'failed' : 'plain'} onClose={() => setSaid(undefined)}>
          {said.text}
        </Toast>
      )}
    </main>
  );
}
