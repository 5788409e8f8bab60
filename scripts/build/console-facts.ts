import type { Plugin } from 'vite';
import type { ChatConsole } from '../../utils/reader/chat-vocabulary.ts';
import type { ReviewConsole } from '../../utils/reader/review-vocabulary.ts';
import type { ConsoleData, RequestTest } from '../../utils/reader/vocabulary.ts';
import { loadChats, loadConsoles, loadReviews } from './consoles.ts';

/** What everything but a reader needs of a console: names, hosts, zone, where its pages are and where a record is seen. */
export type ConsoleFacts = Pick<ConsoleData, 'id' | 'name' | 'hosts' | 'timeZone' | 'links'> & {
  pages: readonly Pick<ConsoleData['pages'][number], 'id' | 'url'>[];
  /** Whether some page shows parcels. */
  parcels: boolean;
  /** Whether some page is a chat. */
  chat: boolean;
};

/** Where a console's pages are: all that the first script of a page knows of it. */
export interface ConsoleAddress {
  hosts: readonly string[];
  /** Tests of path, query and hash; see `PageData`. */
  urls: readonly string[];
  /** Whether some page may stand in a child frame of any address. */
  frames: boolean;
  /** Tests of host, path, query and hash of chat pages, and those of them that hold in a child frame, too; see `ChatPage`. */
  chat: readonly string[];
  chatFrames: readonly string[];
  /** Tests of path, query and hash of review pages. */
  reviews: readonly string[];
  /** Tests of host and path of what only review pages ask for, and of what tells any page its shop. */
  reviewAnswers: readonly string[];
  shopAnswers: readonly string[];
}

/** What is known of a console beside its orders. */
interface Others {
  chat: ChatConsole | undefined;
  reviews: ReviewConsole | undefined;
}

const factsOf = (
  { id, name, hosts, timeZone, links, pages }: ConsoleData,
  { chat }: Others,
): ConsoleFacts => ({
  id,
  name,
  hosts,
  timeZone,
  links,
  pages: pages.map((page) => ({ id: page.id, url: page.url })),
  parcels: pages.some(({ sources }) => sources.some(({ gives }) => gives.record === 'parcel')),
  chat: chat?.pages.some(({ kind }) => kind === 'chat') ?? false,
});

const urlsOf = (sources: readonly { kind: string; request?: RequestTest }[]): string[] =>
  sources.flatMap(({ kind, request }) => (kind === 'answer' && request ? [request.url] : []));

const addressOf = ({ hosts, pages, shop }: ConsoleData, { chat, reviews }: Others): ConsoleAddress => ({
  hosts,
  urls: [...new Set(pages.flatMap(({ url }) => url))],
  frames: pages.some(({ frames }) => frames === 'any'),
  chat: (chat?.pages ?? []).flatMap(({ url }) => url),
  chatFrames: (chat?.pages ?? []).filter(({ frames }) => frames === 'any').flatMap(({ url }) => url),
  reviews: (reviews?.pages ?? []).flatMap(({ url }) => url),
  reviewAnswers: (reviews?.pages ?? []).flatMap(({ sources }) => urlsOf(sources)),
  shopAnswers: reviews ? urlsOf(shop) : [],
});

/** What the attention list needs of a console whose orders are read. */
export type ConsoleName = Pick<ConsoleData, 'id' | 'name' | 'timeZone'>;

const nameOf = ({ id, name, pages, timeZone }: ConsoleData): ConsoleName | undefined =>
  pages.length > 0 ? { id, name, timeZone } : undefined;

type Facts = (data: ConsoleData, others: Others) => ConsoleFacts | ConsoleAddress | ConsoleName | undefined;

const MODULES: Readonly<Record<string, Facts>> = {
  'virtual:console-facts': factsOf,
  'virtual:console-addresses': addressOf,
  'virtual:console-names': nameOf,
};

/**
 * Gives the worker and our pages `virtual:console-facts`, the popup `virtual:console-names`, and the first script of a page
 * `virtual:console-addresses`: they never read a page, so they need not carry how one is read.
 */
export function consoleFacts(): Plugin {
  return {
    name: 'tiexin:console-facts',
    resolveId: (source) => (Object.hasOwn(MODULES, source) ? `\0${source}` : undefined),
    async load(id) {
      const facts = id.startsWith('\0') ? MODULES[id.slice(1)] : undefined;
      if (!facts) return undefined;
      const [chats, reviews] = [await loadChats(), await loadReviews()];
      const each = (await loadConsoles()).map((data) =>
        facts(data, {
          chat: chats.find((chat) => chat.id === data.id),
          reviews: reviews.find((one) => one.id === data.id),
        }),
      );
      return `export default ${JSON.stringify(each.filter((one) => one !== undefined))}`;
    },
  };
}
