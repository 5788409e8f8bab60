import { cut } from '../core/cut.ts';
import { ID_LIMIT } from '../records/key.ts';
import type { Reply } from '../records/reply.ts';
import type { LibraryChange } from '../store/replies.ts';

/** A change of the library, refused as a whole where one of its replies is no longer of the time named in `unless`. */
export interface LibraryStep {
  change: LibraryChange;
  unless: ReadonlyMap<string, number>;
}

/** What can be done to many replies at once. */
export type BulkEdit =
  | { do: 'move'; to: readonly string[] }
  | { do: 'tag' | 'untag'; tag: string }
  | { do: 'consoles'; consoles: readonly string[] }
  | { do: 'valid'; until: number | undefined }
  | { do: 'state'; state: Reply['state'] };

/** A reply of the team is changed where it comes from, not here. */
export const isOwn = ({ layer }: Pick<Reply, 'layer'>): boolean => layer !== 'team';

/** Ids of the starter library (`utils/starter/catalogue.ts`): what has one comes back with the next edition unless it is kept as retired. */
export const isStarterId = (id: string): boolean => id.startsWith('starter:');

/** A changed reply: a starter reply becomes the person's own under the same id; the time of the change always moves on. `now` in UTC ms. */
export const asChanged = (before: Reply, after: Reply, now: number): Reply => ({
  ...after,
  id: before.id,
  layer: before.layer === 'starter' ? 'personal' : before.layer,
  updatedAt: Math.max(now, before.updatedAt + 1),
});

const TAGS_LIMIT = 50;

function edited(reply: Reply, edit: BulkEdit): Reply {
  switch (edit.do) {
    case 'move':
      return { ...reply, group: [...edit.to] };
    case 'tag':
      return reply.tags.includes(edit.tag) || reply.tags.length >= TAGS_LIMIT
        ? reply
        : { ...reply, tags: [...reply.tags, cut(edit.tag, ID_LIMIT)] };
    case 'untag':
      return reply.tags.includes(edit.tag)
        ? { ...reply, tags: reply.tags.filter((one) => one !== edit.tag) }
        : reply;
    case 'consoles':
      return { ...reply, consoles: [...edit.consoles] };
    case 'valid': {
      const { validUntil: _before, ...rest } = reply;
      return edit.until === undefined ? rest : { ...rest, validUntil: edit.until };
    }
    case 'state':
      return { ...reply, state: edit.state };
  }
}

const timesOf = (replies: readonly Reply[]): Map<string, number> =>
  new Map(replies.map(({ id, updatedAt }) => [id, updatedAt]));

const same = (one: Reply, other: Reply): boolean => JSON.stringify(one) === JSON.stringify(other);

/** A step that does `change` to each reply that it changes at all; replies of the team stay as they are. */
export function changeEach(
  replies: readonly Reply[],
  change: (reply: Reply) => Reply,
  now: number,
): LibraryStep {
  const before: Reply[] = [];
  const put: Reply[] = [];
  for (const reply of replies) {
    if (!isOwn(reply)) continue;
    const after = change(reply);
    if (same(reply, after)) continue;
    before.push(reply);
    put.push(asChanged(reply, after, now));
  }
  return { change: { put, remove: [] }, unless: timesOf(before) };
}

/** The same done to many replies. */
export const bulkStep = (replies: readonly Reply[], edits: readonly BulkEdit[], now: number): LibraryStep =>
  changeEach(replies, (reply) => edits.reduce(edited, reply), now);

/** Takes replies away for good; what the starter library would bring back is kept as thrown away instead. */
export function deleteStep(replies: readonly Reply[], now: number): LibraryStep {
  const own = replies.filter(isOwn);
  const kept = own.filter(({ id, layer }) => layer === 'starter' || isStarterId(id));
  const put = kept
    .filter(({ state }) => state !== 'retired')
    .map((reply) => asChanged(reply, { ...reply, state: 'retired' }, now));
  const gone = own.filter((reply) => !kept.includes(reply));
  return {
    change: { put, remove: gone.map(({ id }) => id) },
    unless: timesOf([...kept, ...gone]),
  };
}

/** A code that no reply has, after one that is taken: `wl` → `wl-2`. It is taken from then on. */
export function freeCode(code: string, taken: Set<string>): string {
  if (code === '') return '';
  const stem = code.slice(0, ID_LIMIT - 8);
  for (let number = 2; ; number += 1) {
    const next = `${stem}-${number}`;
    if (taken.has(next.toLowerCase())) continue;
    taken.add(next.toLowerCase());
    return next;
  }
}

/** Puts a copy beside each reply, as the person's own with a code of its own. `named` makes the title of a copy. */
export function duplicateStep(
  replies: readonly Reply[],
  all: Iterable<Reply>,
  named: (title: string) => string,
  now: number,
  newId: () => string = () => crypto.randomUUID(),
): LibraryStep {
  const taken = new Set(Array.from(all, ({ code }) => code.toLowerCase()));
  const put = replies.map(
    (reply): Reply => ({
      ...structuredClone(reply),
      id: newId(),
      code: freeCode(reply.code, taken),
      title: cut(named(reply.title), 200),
      state: reply.state === 'retired' ? 'draft' : reply.state,
      layer: 'personal',
      updatedAt: now,
      ...(reply.layer === 'team' && { copyOf: { id: reply.id, updatedAt: reply.updatedAt } }),
    }),
  );
  return { change: { put, remove: [] }, unless: new Map() };
}

/** The way back from a step that was taken: refused where a reply was changed again since. */
export const backStep = (taken: LibraryChange, back: LibraryChange): LibraryStep => ({
  change: back,
  unless: timesOf(taken.put),
});
