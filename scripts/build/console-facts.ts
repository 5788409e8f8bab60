import type { Plugin } from 'vite';
import type { ChatConsole } from '../../utils/reader/chat-vocabulary.ts';
import type { LogConsole } from '../../utils/reader/log-vocabulary.ts';
import type { ReviewConsole } from '../../utils/reader/review-vocabulary.ts';
import type { ConsoleData, RequestTest } from '../../utils/reader/vocabulary.ts';
import type { TapRule } from '../../utils/tap/rule.ts';
import { loadChats, loadConsoles, loadLogs, loadReviews } from './consoles.ts';
import { joinRules } from './tap-rules.ts';

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
  /** Absent where no reviews are read. */
  reviews?: {
    /** Tests of path, query and hash of review pages. */
    pages: readonly string[];
    /** Tests of host and path of what only review pages ask for, and of what tells any page its shop. */
    answers: readonly string[];
    shop?: readonly string[];
  };
  /** Absent where no log of messages is kept. */
  log?: {
    /** As `chat` and `chatFrames`: where messages and who waits are shown. */
    pages: readonly string[];
    frames: readonly string[];
    /** Tests of host and path of what only chats ask for, and of the WebSockets that tell of them. */
    answers: readonly string[];
  };
}

/** What is known of a console beside its orders. */
interface Others {
  chat: ChatConsole | undefined;
  reviews: ReviewConsole | undefined;
  log: LogConsole | undefined;
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

const requestsOf = (sources: readonly { kind: string; request?: RequestTest }[]): TapRule[] =>
  sources.flatMap(({ kind, request }) =>
    (kind === 'answer' || kind === 'frame') && request ? [{ hosts: [], url: request.url }] : [],
  );
const answersOf = (sources: Parameters<typeof requestsOf>[0]): string[] =>
  joinRules(requestsOf(sources)).map(({ url }) => url);

const reviewsOf = ({ pages, shop }: ReviewConsole): NonNullable<ConsoleAddress['reviews']> => ({
  pages: pages.flatMap(({ url }) => url),
  answers: answersOf(pages.flatMap(({ sources }) => sources)),
  ...(answersOf(shop).length > 0 && { shop: answersOf(shop) }),
});

/** Where the log of a console's messages is kept, and what is heard for it. */
export const logOf = ({ pages, records = [], sources }: LogConsole): NonNullable<ConsoleAddress['log']> => {
  const shown = [...pages, ...records].filter(({ kind }) => kind === 'chat');
  return {
    pages: shown.flatMap(({ url }) => url),
    frames: shown.filter(({ frames }) => frames === 'any').flatMap(({ url }) => url),
    answers: answersOf(sources),
  };
};

const addressOf = ({ hosts, pages }: ConsoleData, { chat, reviews, log }: Others): ConsoleAddress => ({
  hosts,
  urls: [...new Set(pages.flatMap(({ url }) => url))],
  frames: pages.some(({ frames }) => frames === 'any'),
  chat: (chat?.pages ?? []).flatMap(({ url }) => url),
  chatFrames: (chat?.pages ?? []).filter(({ frames }) => frames === 'any').flatMap(({ url }) => url),
  ...(reviews && { reviews: reviewsOf(reviews) }),
  ...(log && { log: logOf(log) }),
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
      const [chats, reviews, logs] = [await loadChats(), await loadReviews(), await loadLogs()];
      const each = (await loadConsoles()).map((data) =>
        facts(data, {
          chat: chats.find((chat) => chat.id === data.id),
          reviews: reviews.find((one) => one.id === data.id),
          log: logs.find((one) => one.id === data.id),
        }),
      );
      return `export default ${JSON.stringify(each.filter((one) => one !== undefined))}`;
    },
  };
}
