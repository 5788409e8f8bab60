import consoleFacts from 'virtual:console-facts';
import { useEffect, useState } from 'preact/hooks';
import type { OpenChat } from '../../components/desk/library/editor/preview.tsx';
import { ok } from '../../utils/core/result.ts';
import { CHINA } from '../../utils/core/zone.ts';
import { onChatNews } from '../../utils/platform/chat-news.ts';
import { findChat } from '../../utils/platform/chat-tab.ts';
import { loadFacts, meantOrder } from '../../utils/replies/facts.ts';
import type { ReplySettings } from '../../utils/replies/settings.ts';
import { valuesFor } from '../../utils/replies/values.ts';
import { inStore } from '../../utils/store/handle.ts';

async function lookForChat(settings: ReplySettings): Promise<OpenChat | undefined> {
  const context = await findChat(consoleFacts.flatMap(({ hosts }) => hosts));
  if (!context) return undefined;
  const facts = await inStore(async (database) => ok(await loadFacts(database, context)));
  if (!facts.ok) return undefined;
  const zone = consoleFacts.find(({ id }) => id === context.console)?.timeZone ?? CHINA;
  const meant = meantOrder(facts.value, context);
  const now = Date.now();
  return {
    buyer: context.conversation?.buyer,
    values: (lang) => valuesFor({ context, meant, settings, now, zone }, lang),
  };
}

/** The conversation that is open in some tab, for a preview with real values; nothing of it is kept. */
export function useOpenChat(settings: ReplySettings | undefined): OpenChat | undefined {
  const [chat, setChat] = useState<OpenChat>();
  useEffect(() => {
    if (!settings) return;
    const end = new AbortController();
    const look = async () => {
      const found = await lookForChat(settings).catch(() => undefined);
      if (!end.signal.aborted) setChat(found);
    };
    void look();
    onChatNews(() => void look(), end.signal);
    document.addEventListener('visibilitychange', () => !document.hidden && void look(), {
      signal: end.signal,
    });
    return () => end.abort();
  }, [settings]);
  return chat;
}
