import { fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import { LibraryPage, type LibraryPageProps } from '../../../components/desk/library/library-page.tsx';
import type { LeaveGuard } from '../../../components/desk/use-leave-guard.ts';
import { fail, ok, type Result } from '../../../utils/core/result.ts';
import { DEFAULT_CHECK } from '../../../utils/draft-check/lists.ts';
import { backStep, type LibraryStep } from '../../../utils/library/steps.ts';
import type { Reply, ReplyUse } from '../../../utils/records/reply.ts';
import { createReplyIndex } from '../../../utils/search/reply-index.ts';
import { REPLIES_NOW as NOW } from '../../support/replies.ts';
import { CONSOLES } from './support.tsx';

/** A library in memory that behaves as the store does: a step is all or nothing, and answers its way back. */
export class ShownLibrary {
  replies: ReadonlyMap<string, Reply>;
  said: string[] = [];
  made: (readonly string[])[] = [];
  guard: LeaveGuard | undefined;
  readonly #backs: LibraryStep[] = [];
  /** While it is there, no step is taken. */
  failure: { code: string; detail?: string } | undefined;
  draw: () => void = () => undefined;
  readonly calls = {
    onFavour: vi.fn(),
    onKeep: vi.fn(),
    onKeptDone: vi.fn(),
    onRestore: vi.fn(),
    onImport: vi.fn(),
    onExport: vi.fn(),
  };

  constructor(replies: readonly Reply[]) {
    this.replies = new Map(replies.map((reply) => [reply.id, reply]));
  }

  /** Changes it as another page would. */
  put(...replies: Reply[]): void {
    this.replies = new Map([...this.replies, ...replies.map((reply) => [reply.id, reply] as const)]);
    this.draw();
  }

  #take({ change, unless }: LibraryStep): Result<LibraryStep> {
    if (this.failure) return { ok: false, error: this.failure };
    const ids = [...change.put.map(({ id }) => id), ...change.remove];
    const old = ids.flatMap((id) => this.replies.get(id) ?? []);
    const other = old.find(({ id, updatedAt }) => unless.has(id) && unless.get(id) !== updatedAt);
    if (other) return fail('reply-changed', other.title);
    const next = new Map(this.replies);
    for (const id of change.remove) next.delete(id);
    for (const reply of change.put) next.set(reply.id, reply);
    const remove = ids.filter((id) => !this.replies.has(id));
    this.replies = next;
    this.draw();
    return ok(backStep(change, { put: old, remove }));
  }

  step = async (step: LibraryStep, words: string): Promise<Result<void>> => {
    const taken = this.#take(step);
    if (!taken.ok) return taken;
    this.#backs.push(taken.value);
    this.said.push(words);
    return ok(undefined);
  };

  undo = (): void => {
    const back = this.#backs.pop();
    if (back) this.#take(back);
  };

  say = (words: string): void => {
    this.said.push(words);
  };

  make = (made: (readonly string[])[]): void => {
    this.made = made;
    this.draw();
  };

  watch = (guard: LeaveGuard | undefined): void => {
    this.guard = guard;
  };

  find = (query: string): string[] => {
    const index = createReplyIndex();
    index.put(this.replies.values());
    return index.find(query, { limit: 500, now: NOW }).map(({ id }) => id);
  };
}

const WORDING = { lang: 'zh-CN', tone: 'poised' } as const;
const uses = (list: readonly ReplyUse[]) => new Map(list.map((one) => [one.id, one]));

function Page({ library, ...props }: Partial<LibraryPageProps> & { library: ShownLibrary }) {
  const [, draw] = useState(0);
  library.draw = () => draw((times) => times + 1);
  return (
    <LibraryPage
      replies={library.replies}
      uses={new Map()}
      made={library.made}
      now={NOW}
      find={library.find}
      consoles={CONSOLES}
      lists={DEFAULT_CHECK}
      wording={WORDING}
      chat={undefined}
      kept={undefined}
      canUndo
      onUndo={library.undo}
      onStep={library.step}
      onSay={library.say}
      onMade={library.make}
      onGuard={library.watch}
      {...library.calls}
      {...props}
    />
  );
}

/** Shows the library page on a library in memory. */
export function showLibrary(
  replies: readonly Reply[],
  more: Partial<LibraryPageProps> & { used?: readonly ReplyUse[] } = {},
) {
  const library = new ShownLibrary(replies);
  const { used = [], ...props } = more;
  const known = uses(used);
  const view = render(
    <main>
      <Page library={library} uses={known} {...props} />
    </main>,
  );
  return { library, ...view };
}

export const grid = () => screen.getByRole('grid');
export const tree = () => screen.getByRole('tree');
export const titles = (): string[] =>
  within(grid())
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('.lib-cell-title > span')?.textContent ?? '');
export const press = (key: string, on: Element = grid(), more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(on, { key, bubbles: true, cancelable: true, ...more });
export const rowOf = (title: string): HTMLElement =>
  within(grid())
    .getAllByRole('row')
    .find((row) => row.querySelector('.lib-cell-title > span')?.textContent === title) as HTMLElement;
export const lineOf = (name: RegExp): HTMLElement => within(tree()).getByRole('treeitem', { name });
export const button = (name: string | RegExp): HTMLButtonElement =>
  screen.getByRole<HTMLButtonElement>('button', { name });
