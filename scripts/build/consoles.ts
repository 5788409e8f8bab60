import { glob } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChatConsole, ChatData } from '../../utils/reader/chat-vocabulary.ts';
import type { LogConsole, LogData } from '../../utils/reader/log-vocabulary.ts';
import type { ReviewConsole, ReviewData } from '../../utils/reader/review-vocabulary.ts';
import type { ConsoleData } from '../../utils/reader/vocabulary.ts';

/** What a file of each console's folder gives, by the folder. */
async function loadEach<T>(file: string): Promise<Map<string, T>> {
  const found = new Map<string, T>();
  for await (const path of glob(`utils/consoles/*/${file}`)) {
    const module = (await import(pathToFileURL(resolve(path)).href)) as { default: T };
    found.set(basename(dirname(path)), module.default);
  }
  return found;
}

/** Every console there is, by id. A marketplace is a folder of `utils/consoles/`; nothing else names it. */
export async function loadConsoles(): Promise<ConsoleData[]> {
  const consoles = await loadEach<ConsoleData>('console.ts');
  return [...consoles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The chat pages and reply dialogs of every console that has some, by id. */
export async function loadChats(): Promise<ChatConsole[]> {
  const chats = await loadEach<ChatData>('chat.ts');
  return (await loadConsoles()).flatMap(({ id, hosts, timeZone }) => {
    const chat = chats.get(id);
    return chat ? [{ id, hosts, timeZone, ...chat }] : [];
  });
}

/** The review pages of every console that has some, by id, with what their reader needs to know of the console besides. */
export async function loadReviews(): Promise<ReviewConsole[]> {
  const reviews = await loadEach<ReviewData>('reviews.ts');
  return (await loadConsoles()).flatMap(({ id, hosts, timeZone, shop, walls }) => {
    const data = reviews.get(id);
    return data ? [{ id, hosts, timeZone, shop, ...data, walls: [...walls, ...(data.walls ?? [])] }] : [];
  });
}

/** The log of messages of every console that has one, by id, with the chat pages that its reader needs to know. */
export async function loadLogs(): Promise<LogConsole[]> {
  const logs = await loadEach<LogData>('log.ts');
  const consoles = await loadConsoles();
  return (await loadChats()).flatMap((chat) => {
    const data = logs.get(chat.id);
    const walls = consoles.find(({ id }) => id === chat.id)?.walls ?? [];
    const seen = walls.flatMap(({ dom = [], says }) => (says === undefined ? dom : []));
    return data ? [{ ...chat, ...data, ...(seen.length > 0 && { walls: seen }) }] : [];
  });
}
