import { Finder } from '../../chat/places.ts';
import type { ChatView } from '../../chat/view.ts';
import type { ChatPage } from '../../reader/chat-vocabulary.ts';
import type { LiveSurface, ShownThread } from './live-surface.ts';

/** The element that names the buyer above the thread. */
function headerOf({ conversation }: ChatPage, document: Document): Element | undefined {
  const finder = new Finder(document);
  const signs = conversation.filter(({ at, odd }) => at === 'header' && odd === undefined);
  const inOrder = [...signs].sort(
    (one, other) => Number(other.gives === 'name') - Number(one.gives === 'name'),
  );
  for (const { select } of inOrder) {
    const found = finder.any(select);
    if (found) return found;
  }
  return undefined;
}

/** Tells the surface whose thread stands on the page, when it is another or its header is another element. */
export function followShownThread(document: Document, surface: LiveSurface) {
  let shown: ShownThread | undefined;
  return (view: ChatView | undefined, page: ChatPage | undefined): void => {
    const conversation = view?.kind === 'chat' ? view.conversation : undefined;
    if (!conversation || !page) {
      if (shown) surface.thread(undefined);
      shown = undefined;
      return;
    }
    const { key, buyer, settled } = conversation;
    const isSame = shown?.key === key && shown.settled === settled && shown.buyer === buyer;
    if (isSame && shown?.header?.isConnected) return;
    const header = headerOf(page, document);
    if (isSame && header === shown?.header) return;
    shown = { key, settled, ...(buyer !== undefined && { buyer }), ...(header && { header }) };
    surface.thread(shown);
  };
}
