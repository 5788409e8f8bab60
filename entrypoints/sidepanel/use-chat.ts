import { useEffect, useState } from 'preact/hooks';
import { onChatNews } from '../../utils/platform/chat-news.ts';
import { askPage, frontTab, onFrontTab } from '../../utils/platform/chat-tab.ts';
import type { ChatContext, OrderBrief, Suggestion } from '../../utils/platform/reply-contract.ts';
import { send } from '../../utils/platform/send.ts';

/** The chat page in front, as the panel knows it. */
export interface OpenChat {
  tab: number | undefined;
  context: ChatContext | undefined;
  orders: readonly OrderBrief[];
  suggestions: readonly Suggestion[];
  /** Changes whenever something of this does. */
  moment: string;
}

const NO_CHAT: OpenChat = { tab: undefined, context: undefined, orders: [], suggestions: [], moment: '' };

async function lookAt(tab: number | undefined): Promise<OpenChat> {
  const answer = tab === undefined ? undefined : await askPage(tab, 'context', {});
  if (!answer?.ok) return { ...NO_CHAT, tab };
  const context = answer.value;
  const known = await send('suggest', { context });
  return {
    tab,
    context,
    orders: known.ok ? known.value.orders : [],
    suggestions: known.ok ? known.value.suggestions : [],
    moment: JSON.stringify(context),
  };
}

/** Follows the chat page in front: another tab, another conversation, a new message. Nothing is asked at fixed times. */
export function useChat(): OpenChat {
  const [chat, setChat] = useState<OpenChat>(NO_CHAT);
  useEffect(() => {
    const ended = new AbortController();
    let asked = 0;
    const look = async () => {
      asked += 1;
      const mine = asked;
      const seen = await lookAt(await frontTab());
      if (mine === asked && !ended.signal.aborted) setChat(seen);
    };
    onFrontTab(() => void look(), ended.signal);
    onChatNews(() => void look(), ended.signal);
    void look();
    return () => ended.abort();
  }, []);
  return chat;
}
