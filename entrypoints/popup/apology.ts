import consoles from 'virtual:console-facts';
import { apologyOf } from '../../components/attention/apology.tsx';
import type { Entry } from '../../components/attention/entry.ts';
import { fail, ok, type Result } from '../../utils/core/result.ts';
import { askPage, chatTabs } from '../../utils/platform/chat-tab.ts';
import { send } from '../../utils/platform/send.ts';
import { recordKey } from '../../utils/records/key.ts';
import { BLANK_CONTEXT } from '../../utils/replies/blank-context.ts';
import { replySetting } from '../../utils/replies/stored-settings.ts';

/** The reply that an alert suggests, filled as far as it can be without the chat. Errors: `no-reply` and those of `fill`. */
export async function fetchApology(entry: Entry): Promise<Result<string>> {
  const id = apologyOf(entry);
  if (id === undefined) return fail('no-reply');
  const { lang, voice } = await replySetting.get();
  const { console, shop } = entry.alert;
  const buyer = entry.conversation?.buyer;
  const context = {
    ...BLANK_CONTEXT,
    console,
    shop: { id: shop },
    ...(entry.conversation && {
      conversation: { key: entry.conversation.id, ...(buyer !== undefined && { buyer }) },
    }),
  };
  const filled = await send('fill', { context, id, lang, tone: voice });
  if (!filled.ok) return filled;
  return filled.value.messages.length > 0 ? ok(filled.value.messages.join('\n')) : fail('no-reply');
}

/** Puts a text into the chat with the buyer of an alert, where that conversation is open, and shows it. Errors: `no-chat` and the page's. */
export async function insertApology(entry: Entry, text: string): Promise<Result<unknown>> {
  const hosts = consoles.find(({ id }) => id === entry.alert.console)?.hosts ?? [];
  const { conversation } = entry;
  const tabs = conversation ? await chatTabs(hosts) : [];
  const tab = tabs.find(({ context }) => {
    const shown = context?.shop?.id;
    const sameShop = shown === undefined || recordKey('', shown, '') === recordKey('', entry.alert.shop, '');
    return sameShop && context?.conversation?.key === conversation?.id;
  });
  const open = tab?.context?.conversation;
  if (!tab || !open) return fail('no-chat');
  const put = await askPage(tab.id, 'insert', {
    conversation: { key: open.key, ...(open.visit !== undefined && { visit: open.visit }) },
    text,
  });
  if (put.ok) await send('open', { key: entry.alert.subject.key, record: 'conversation' });
  return put;
}
