import type { ConsoleData } from '../reader/vocabulary.ts';

const modules = import.meta.glob<ConsoleData>('./*/console.ts', { eager: true, import: 'default' });

/** Every console there is, by id. A marketplace is a folder here; nothing else names it. */
export const consoles: readonly ConsoleData[] = Object.values(modules).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The console that a host name belongs to. */
export const consoleOf = (host: string): ConsoleData | undefined =>
  consoles.find(({ hosts }) => hosts.includes(host));
