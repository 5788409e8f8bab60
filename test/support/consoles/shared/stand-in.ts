import type { ConsoleId, TrueShop } from '../../data.ts';
import type { Knobs } from '../../knobs.ts';

export interface Incoming {
  method: string;
  host: string;
  path: string;
  query: URLSearchParams;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  body: string;
}

export interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: string | Buffer;
}

export interface Scene {
  shop: TrueShop;
  knobs: Knobs;
  /** The seed of this run: names of hashed classes and of addresses that nobody knows come from it. */
  salt: string;
  /** UTC ms. */
  now: number;
}

/** One console as the server sees it. */
export interface StandIn {
  id: ConsoleId;
  hosts: readonly string[];
  /** Addresses of its pages, by name: host and path with query. */
  pages: Readonly<Record<string, string>>;
  /** The paths (host + path) that are answered with the page's empty shell. */
  isPage(incoming: Incoming): boolean;
  /** The answer to a request of the page's own; nothing: not one of ours. */
  answer(incoming: Incoming, scene: Scene): Reply | undefined;
  /** What stands in the shell for everybody, e.g. the head; may differ by wall. */
  shell?(scene: Scene, incoming: Incoming): string | undefined;
}

/** What the shell hands to the page's script. */
export interface PageConfig {
  knobs: Knobs;
  salt: string;
  shop: { id: string; name: string };
}

export const json = (value: unknown): Reply => ({
  headers: { 'content-type': 'application/json; charset=utf-8' },
  body: JSON.stringify(value),
});

export const html = (body: string): Reply => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});

/** The part of a list that a page shows; `number` counts from 1. */
export const pageOf = <T>(list: readonly T[], number: number, size: number): T[] =>
  list.slice((number - 1) * size, number * size);
