import type { Reply } from '../records/reply.ts';
import type { ImportRow, ReplyDraft } from './findings.ts';

/** What to do with a reply that the library seems to have already. */
export type Choice = 'skip' | 'overwrite' | 'both';

/** Why a reply clashes: its id (our own file only), its code, or the same texts. */
export type ClashKind = 'id' | 'code' | 'content';

export interface Clash {
  kind: ClashKind;
  /** What it clashes with: a reply of the library, or the place of an earlier row of the same file. */
  with: { id: string; title: string; code: string } | { earlier: number; title: string; code: string };
}

/** What becomes of one row. */
export type Outcome = 'add' | 'overwrite' | 'skip' | 'both' | 'refused';

export interface Choices {
  /** For every clash that nobody chose for. */
  byDefault: Choice;
  /** By the place of a row in the plan, from 0. */
  rows?: ReadonlyMap<number, Choice>;
  /** Places of rows that the person left out. */
  leftOut?: ReadonlySet<number>;
}

/** What would become of each row. */
export interface Verdict {
  /** By the place of a row in the plan. */
  outcomes: Outcome[];
  clashes: Map<number, Clash>;
  counts: Record<Outcome, number>;
}

export interface PlannedImport extends Verdict {
  /** What the store is to put: all of them or none. */
  put: Reply[];
}

/** What a row may clash with: a reply of the library, or an earlier row. */
interface Owner {
  reply?: Reply;
  row?: number;
  title: string;
  code: string;
}

const codeKey = (code: string): string => code.trim().toLowerCase();

const contentKey = ({ variants, images }: Pick<Reply, 'variants' | 'images'>): string => {
  const texts = variants.map(({ lang, body, more = [] }) => `${lang} ${body}\u0001${more.join('\u0001')}`);
  const pictures = variants.every(({ body }) => body === '') ? images.map(({ name }) => name) : [];
  return [...texts.sort(), ...pictures].join('\u0002');
};

interface Keys {
  code: string;
  content: string;
  /** Two rows of one file are the same only if everything that tells them apart is. */
  row: string;
}

/** The keys of a draft, kept for as long as the draft: each choice of a person judges all rows anew. */
const known = new WeakMap<ReplyDraft, Keys>();

function keysOf(draft: ReplyDraft): Keys {
  let keys = known.get(draft);
  if (!keys) {
    const content = contentKey(draft);
    const row = [content, draft.title, draft.code, ...draft.group].join('\u0003');
    keys = { code: codeKey(draft.code), content, row };
    known.set(draft, keys);
  }
  return keys;
}

/** What is in the library, and what the rows before have added to it. */
class Index {
  readonly #ids = new Map<string, Owner>();
  readonly #codes = new Map<string, Owner>();
  readonly #contents = new Map<string, Owner>();
  readonly #rows = new Map<string, Owner>();

  constructor(existing: readonly Reply[]) {
    for (const reply of existing) {
      const owner = { reply, title: reply.title, code: reply.code };
      this.#ids.set(reply.id, owner);
      // What was thrown away is in nobody's way.
      if (reply.state === 'retired') continue;
      const code = codeKey(reply.code);
      if (code !== '' && !this.#codes.has(code)) this.#codes.set(code, owner);
      this.#contents.set(contentKey(reply), owner);
    }
  }

  clash(draft: ReplyDraft, keys: Keys): { kind: ClashKind; owner: Owner } | undefined {
    const byId = draft.id === undefined ? undefined : this.#ids.get(draft.id);
    if (byId) return { kind: 'id', owner: byId };
    const byCode = keys.code === '' ? undefined : this.#codes.get(keys.code);
    if (byCode) return { kind: 'code', owner: byCode };
    const owner = this.#contents.get(keys.content) ?? this.#rows.get(keys.row);
    return owner && { kind: 'content', owner };
  }

  add(draft: ReplyDraft, keys: Keys, row: number): void {
    const owner = { row, title: draft.title, code: draft.code };
    if (draft.id !== undefined) this.#ids.set(draft.id, owner);
    if (keys.code !== '') this.#codes.set(keys.code, owner);
    this.#rows.set(keys.row, owner);
  }
}

const told = ({ reply, row, title, code }: Owner, kind: ClashKind): Clash => ({
  kind,
  with: reply ? { id: reply.id, title, code } : { earlier: row ?? 0, title, code },
});

interface Judged extends Verdict {
  /** What each clashing row clashes with. */
  owners: Map<number, Owner>;
}

function judge(existing: readonly Reply[], rows: readonly ImportRow[], choices: Choices): Judged {
  const index = new Index(existing);
  const outcomes: Outcome[] = [];
  const clashes = new Map<number, Clash>();
  const owners = new Map<number, Owner>();
  const counts: Record<Outcome, number> = { add: 0, overwrite: 0, skip: 0, both: 0, refused: 0 };
  rows.forEach(({ reply: draft }, at) => {
    let outcome: Outcome = 'refused';
    if (draft) {
      const keys = keysOf(draft);
      const found = index.clash(draft, keys);
      if (found) {
        clashes.set(at, told(found.owner, found.kind));
        owners.set(at, found.owner);
      }
      outcome = found ? (choices.rows?.get(at) ?? choices.byDefault) : 'add';
      if (outcome === 'overwrite' && found?.owner.reply?.layer === 'team') outcome = 'both';
      if (choices.leftOut?.has(at)) outcome = 'skip';
      if (outcome !== 'skip') index.add(draft, keys, at);
    }
    outcomes.push(outcome);
    counts[outcome] += 1;
  });
  return { outcomes, clashes, counts, owners };
}

/** What an import would do, with every choice as it stands. */
export const judgeImport = (
  existing: readonly Reply[],
  rows: readonly ImportRow[],
  choices: Choices,
): Verdict => judge(existing, rows, choices);

/** A code that nobody has: the same with a number behind it. */
function freeCode(code: string, taken: ReadonlySet<string>): string {
  if (code === '' || !taken.has(codeKey(code))) return code;
  for (let number = 2; ; number += 1) {
    const next = `${code.slice(0, 72)}-${number}`;
    if (!taken.has(codeKey(next))) return next;
  }
}

/**
 * What an import writes. A reply of the team is never overwritten: what was brought goes beside it. `now` in UTC ms. Nothing is
 * written here.
 */
export function planImport(
  existing: readonly Reply[],
  rows: readonly ImportRow[],
  choices: Choices,
  now: number,
  newId: () => string = () => crypto.randomUUID(),
): PlannedImport {
  const { owners, ...verdict } = judge(existing, rows, choices);
  const put = new Map<string, Reply>();
  const taken = new Set(existing.map(({ code }) => codeKey(code)));
  for (const { reply } of rows) if (reply) taken.add(codeKey(reply.code));
  const ids = new Set(existing.map(({ id }) => id));
  const idOfRow = new Map<number, string>();
  rows.forEach(({ reply: draft }, at) => {
    const outcome = verdict.outcomes[at];
    if (!draft || outcome === 'skip' || outcome === 'refused') return;
    const owner = owners.get(at);
    const theirs = owner?.reply?.id ?? idOfRow.get(owner?.row ?? -1);
    // Only a verified release may bring what has such an id.
    const isFree = draft.id !== undefined && !ids.has(draft.id) && !draft.id.startsWith('team:');
    const own = isFree && draft.id !== undefined ? draft.id : newId();
    const id = outcome === 'overwrite' && theirs !== undefined ? theirs : own;
    const code = outcome === 'both' ? freeCode(draft.code, taken) : draft.code;
    ids.add(id);
    taken.add(codeKey(code));
    idOfRow.set(at, id);
    put.set(id, { ...draft, id, code, layer: 'personal', updatedAt: draft.updatedAt ?? now });
  });
  return { ...verdict, put: [...put.values()] };
}
