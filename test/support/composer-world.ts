import { resolve } from 'node:path';
import type { Frame } from 'puppeteer';
import type { ComposerKind, Place } from '../../utils/composer/composer.ts';
import type { Span } from '../../utils/composer/draft.ts';
import type { InsertOptions } from '../../utils/composer/insert.ts';
import type { Failure, Result } from '../../utils/core/result.ts';
import { bundle } from './bundle.ts';

/** What the composer's functions are called with in a page's isolated world, where elements cannot be handed over. */
export interface Target {
  selector: string;
  /** Which of the elements that match. */
  which: number;
  kind: ComposerKind;
}

/** The composer's functions in an isolated world; see `test/support/composer-entry.ts`. */
export interface ComposerWorld {
  insert(target: Target, text: string, place: Place, options?: InsertOptions): Promise<Inserted>;
  read(target: Target): string;
  selection(target: Target): Span | undefined;
  caret(target: Target): { x: number; y: number; height: number };
  follow(target: Target): void;
  /** Of each keydown since: its key, and whether it belonged to an input method. */
  watchKeys(target: Target): void;
  keys(): [key: string, isComposing: boolean][];
}

export interface Inserted {
  result: Result<{ draft: string }, Failure>;
  /** When it was called (`performance.now()` of the frame). */
  at: number;
}

interface Realm {
  evaluate<T>(code: string): Promise<T>;
}

let script: Promise<string> | undefined;

/** The composer's functions as one script, bundled once per process. */
export function composerScript(): Promise<string> {
  script ??= bundle(resolve('test/support/composer-entry.ts'));
  return script;
}

/** A world beside the page's own, as a content script has: the same document, other objects. Chromium: an isolated world; Firefox: a sandbox. */
export const isolatedWorld = (frame: Frame): Realm =>
  (frame as unknown as { isolatedRealm(): Realm }).isolatedRealm();

/** Calls the composer's functions in the frame's isolated world. */
export async function enterComposerWorld(frame: Frame) {
  const realm = isolatedWorld(frame);
  await realm.evaluate<void>(`${await composerScript()};undefined`);
  return async <Name extends keyof ComposerWorld>(
    name: Name,
    ...values: Parameters<ComposerWorld[Name]>
  ): Promise<Awaited<ReturnType<ComposerWorld[Name]>>> => {
    const called = `Promise.resolve(composerWorld.${name}(...${JSON.stringify(values)})).then((value) => JSON.stringify([value]))`;
    const [value] = JSON.parse(await realm.evaluate<string>(called));
    return value ?? undefined;
  };
}

export type CallComposer = Awaited<ReturnType<typeof enterComposerWorld>>;
