import { fireEvent, render, screen, within } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { vi } from 'vitest';
import type { KeyDoes, Published, Work, WorkAround, WorkDoes } from '../../../components/team-work/model.ts';
import { WorkPage, type WorkTab } from '../../../components/team-work/work-page.tsx';
import { workRows } from '../../../components/team-work/work-rows.ts';
import { fail, ok, type Result } from '../../../utils/core/result.ts';
import { DEFAULT_CHECK } from '../../../utils/draft-check/lists.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../../utils/records/team-content.ts';
import type { DraftChange, TeamDraft } from '../../../utils/records/team-draft.ts';
import type { ReleaseHeader } from '../../../utils/records/team-release.ts';
import { createReplyIndex } from '../../../utils/search/reply-index.ts';
import { draftKey } from '../../../utils/team/drafts/draft-key.ts';
import { type Actor, type DraftAction, newDraft, takeStep } from '../../../utils/team/drafts/flow.ts';
import type { ReleasePlan } from '../../../utils/team/drafts/plan.ts';
import { LEAD, DRAFTS_NOW as NOW } from '../../support/team-drafts.ts';
import { CONSOLES, SHOPS } from '../desk/support.tsx';

export const SIGNING = 'S'.repeat(43);
const digest = (letter: string): string => letter.repeat(43);

export const aHeader = (number: number, more: Partial<ReleaseHeader> = {}): ReleaseHeader => ({
  format: 1,
  team: 't'.repeat(22),
  number,
  previous: number === 1 ? '' : digest(String(number - 1)),
  supersedes: [],
  at: NOW - (10 - number) * 86_400_000,
  by: SIGNING,
  keys: [{ key: SIGNING, name: '林姐', from: 0 }],
  kind: 'release',
  title: `第 ${number} 批`,
  note: '',
  minimumClient: '0.1.0',
  content: { hash: digest('h'), bytes: 1, unpacked: 1 },
  ...more,
});

/** A team's library in memory, which behaves as the store does. */
export class ShownWork {
  work: Work;
  said: string[] = [];
  plans: ReleasePlan[] = [];
  contents = new Map<string, TeamContent>();
  /** What the next publication answers. */
  published: Result<Published> | undefined;
  guard: unknown;
  draw: () => void = () => undefined;
  readonly onAdoptKept = vi.fn<WorkDoes['onAdoptKept']>(async () => ok(2));
  readonly onLetGo = vi.fn<WorkDoes['onLetGo']>();
  readonly onCopy = vi.fn(async () => true);
  readonly onExport = vi.fn();
  readonly onCheck = vi.fn<WorkDoes['onCheck']>(async () => []);
  readonly onRetry = vi.fn<WorkDoes['onRetry']>(async () => this.#published());
  readonly onImport = vi.fn<WorkDoes['onImport']>(async () => fail('team-other'));
  readonly onAdopt = vi.fn<WorkDoes['onAdopt']>(async () => ok(3));
  readonly keys: { [K in keyof KeyDoes]: ReturnType<typeof vi.fn<KeyDoes[K]>> } = {
    fingerprintOf: vi.fn<KeyDoes['fingerprintOf']>(async (key) => `${key.slice(0, 4)}-2345-6789-ABCD`),
    onNewKey: vi.fn<KeyDoes['onNewKey']>(async () => ok(digest('N'))),
  };

  constructor(more: Partial<Work> = {}) {
    const content = more.content ?? EMPTY_CONTENT;
    this.work = {
      team: { id: 't'.repeat(22), name: '青禾客服', fingerprint: 'AB12-CD34-EF56-GH78' },
      me: LEAD,
      signing: SIGNING,
      keys: [{ key: SIGNING, name: '林姐', from: 0 }],
      releases: [],
      content,
      inUse: content,
      drafts: [],
      passedOver: [],
      forks: [],
      isJoining: false,
      tells: { next: undefined, isNews: false, givenUp: 0 },
      bases: new Map(),
      ...more,
    };
  }

  #change(change: Partial<Work>): void {
    this.work = { ...this.work, ...change };
    this.draw();
  }

  #published(): Result<Published> {
    return (
      this.published ??
      ok({
        release: digest('r'),
        number: 2,
        overtaken: false,
        channels: [{ channel: 'web', outcome: 'sent' }],
      })
    );
  }

  as(me: Actor): this {
    this.work = { ...this.work, me };
    return this;
  }

  save = async (changes: readonly DraftChange[]): Promise<Result<void>> => {
    const drafts = new Map(this.work.drafts.map((draft) => [draft.key, draft]));
    for (const change of changes) {
      const before = drafts.get(draftKey(change, this.work.me.id));
      const after = before
        ? takeStep(before, { do: 'edit', change }, this.work.me, NOW)
        : ok(newDraft(change, undefined, this.work.me, NOW));
      if (!after.ok) return after;
      if (after.value) drafts.set(after.value.key, after.value);
    }
    this.#change({ drafts: [...drafts.values()] });
    return ok(undefined);
  };

  step = async (taken: readonly TeamDraft[], action: DraftAction): Promise<Result<void>> => {
    const drafts = new Map(this.work.drafts.map((draft) => [draft.key, draft]));
    for (const draft of taken) {
      const after = takeStep(draft, action, this.work.me, NOW);
      if (!after.ok) return after;
      if (after.value) drafts.set(draft.key, after.value);
      else drafts.delete(draft.key);
    }
    this.#change({ drafts: [...drafts.values()] });
    return ok(undefined);
  };

  publish = async (plan: ReleasePlan): Promise<Result<Published>> => {
    this.plans.push(plan);
    return this.#published();
  };

  find = (query: string): string[] => {
    const index = createReplyIndex();
    index.put(workRows(this.work).map(({ reply }) => reply));
    return index.find(query, { limit: 500, now: NOW }).map(({ id }) => id);
  };

  draft = (thing: string): TeamDraft | undefined =>
    this.work.drafts.find(({ change }) => `${change.part}/${change.id}` === thing);
}

const AROUND: WorkAround = {
  consoles: CONSOLES,
  shops: SHOPS,
  lists: DEFAULT_CHECK,
  wording: { lang: 'zh-CN', tone: 'poised' },
  own: [],
  now: NOW,
  client: '0.1.0',
  channelName: (id) => `渠道 ${id}`,
  failureWords: ({ code }) => `没成：${code}`,
};

function Page({ shown, start, around }: { shown: ShownWork; start: WorkTab; around: Partial<WorkAround> }) {
  const [, draw] = useState(0);
  const [tab, setTab] = useState(start);
  shown.draw = () => draw((times) => times + 1);
  return (
    <WorkPage
      work={shown.work}
      around={{ ...AROUND, ...around }}
      keys={shown.keys}
      tab={tab}
      onTab={setTab}
      find={shown.find}
      onGuard={(guard) => {
        shown.guard = guard;
      }}
      does={{
        onSave: shown.save,
        onSteps: shown.step,
        onCheck: shown.onCheck,
        onPublish: shown.publish,
        onRetry: shown.onRetry,
        onLetGo: shown.onLetGo,
        onAdoptKept: shown.onAdoptKept,
        onExchange: async () => ok(undefined),
        contentOf: contentsOf(shown),
        onExport: shown.onExport,
        textOf: partsOf,
        onImport: shown.onImport,
        onAdopt: shown.onAdopt,
        onCopy: shown.onCopy,
        onSay: (words) => shown.said.push(words),
      }}
    />
  );
}

const partsOf: WorkDoes['textOf'] = async () => ok(['TIEXIN1R 001 002', 'TIEXIN1R 002 002']);
const known = new WeakMap<ShownWork, WorkDoes['contentOf']>();
function contentsOf(shown: ShownWork): WorkDoes['contentOf'] {
  const there = known.get(shown);
  if (there) return there;
  const made: WorkDoes['contentOf'] = async (release) => {
    const content = shown.contents.get(release);
    return content ? ok(content) : fail('content-gone');
  };
  known.set(shown, made);
  return made;
}

/** Shows the page on a team's library in memory. */
export function showWork(shown: ShownWork, start: WorkTab = 'replies', around: Partial<WorkAround> = {}) {
  const view = render(
    <main>
      <Page shown={shown} start={start} around={around} />
    </main>,
  );
  return { shown, ...view };
}

export const grid = (name = '团队的回复') => screen.getByRole('grid', { name });
export const rowsIn = (list: HTMLElement): string[][] =>
  within(list)
    .getAllByRole('row')
    .slice(1)
    .map((row) =>
      within(row)
        .getAllByRole('gridcell')
        .map(({ textContent }) => textContent ?? ''),
    );
export const press = (key: string, on: Element, more: KeyboardEventInit = {}) =>
  fireEvent.keyDown(on, { key, bubbles: true, cancelable: true, ...more });
export const button = (name: string | RegExp) => screen.getByRole<HTMLButtonElement>('button', { name });
export const type = (label: string | RegExp, value: string, within_: HTMLElement = document.body) =>
  fireEvent.input(within(within_).getByLabelText(label), { target: { value } });
