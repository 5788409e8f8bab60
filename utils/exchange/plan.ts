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

export interface PlannedImport {
  /** What the store is to put: all of them or none. */
  put: Reply[];
  /** By the place of a row in the plan. */
  outcomes: Outcome[];
  clashes: Map<number, Clash>;
  counts: Record<Outcome, number>;
}

const codeKey = (code: string): string => code.trim().toLowerCase();

const contentKey = ({ variants, images }: Pick<Reply, 'variants' | 'images'>): string =>
  JSON.stringify([
    variants.map(({ lang, body, more = [] }) => [lang, body, more]).sort(),
    variants.every(({ body }) => body === '') ? images.map(({ name }) => name) : [],
  ]);

/** Two rows of one file are the same only if everything that tells them apart is. */
const rowKey = (draft: ReplyDraft): string =>
  `${contentKey(draft)} ${JSON.stringify([draft.title, draft.group, draft.code])}`;

/** What is in the library, and what the rows before have added to it. */
class Index {
  readonly ids = new Map<string, Reply>();
  readonly codes = new Map<string, { reply: Reply; row?: number }>();
  readonly contents = new Map<string, Reply>();
  readonly rows = new Map<string, { reply: Reply; row: number }>();

  constructor(existing: readonly Reply[]) {
    for (const reply of existing) {
      this.ids.set(reply.id, reply);
      // What was thrown away is in nobody's way.
      if (reply.state === 'retired') continue;
      if (reply.code !== '' && !this.codes.has(codeKey(reply.code)))
        this.codes.set(codeKey(reply.code), { reply });
      this.contents.set(contentKey(reply), reply);
    }
  }

  clash(draft: ReplyDraft): { clash: Clash; reply: Reply } | undefined {
    const told = (kind: ClashKind, reply: Reply, row?: number) => ({
      reply,
      clash: {
        kind,
        with: {
          ...(row === undefined ? { id: reply.id } : { earlier: row }),
          title: reply.title,
          code: reply.code,
        } as Clash['with'],
      },
    });
    const byId = draft.id === undefined ? undefined : this.ids.get(draft.id);
    if (byId) return told('id', byId);
    const byCode = draft.code === '' ? undefined : this.codes.get(codeKey(draft.code));
    if (byCode) return told('code', byCode.reply, byCode.row);
    const byContent = this.contents.get(contentKey(draft));
    if (byContent) return told('content', byContent);
    const byRow = this.rows.get(rowKey(draft));
    return byRow && told('content', byRow.reply, byRow.row);
  }

  add(reply: Reply, draft: ReplyDraft, row: number): void {
    this.ids.set(reply.id, reply);
    if (reply.code !== '') this.codes.set(codeKey(reply.code), { reply, row });
    this.rows.set(rowKey(draft), { reply, row });
  }

  /** A code that nobody has: the same with a number behind it. */
  freeCode(code: string): string {
    if (code === '' || !this.codes.has(codeKey(code))) return code;
    for (let number = 2; ; number += 1) {
      const next = `${code.slice(0, 74)}-${number}`;
      if (!this.codes.has(codeKey(next))) return next;
    }
  }
}

/**
 * What an import would write, with every choice as it stands. A reply of the team is never overwritten: what was brought goes beside
 * it. `now` in UTC ms. Nothing is written here.
 */
export function planImport(
  existing: readonly Reply[],
  rows: readonly ImportRow[],
  choices: Choices,
  now: number,
  newId: () => string = () => crypto.randomUUID(),
): PlannedImport {
  const index = new Index(existing);
  const put = new Map<string, Reply>();
  const outcomes: Outcome[] = [];
  const clashes = new Map<number, Clash>();
  rows.forEach(({ reply: draft }, at) => {
    if (!draft) {
      outcomes.push('refused');
      return;
    }
    const found = index.clash(draft);
    if (found) clashes.set(at, found.clash);
    let outcome: Outcome = found ? (choices.rows?.get(at) ?? choices.byDefault) : 'add';
    if (choices.leftOut?.has(at)) outcome = 'skip';
    if (outcome === 'overwrite' && found?.reply.layer === 'team') outcome = 'both';
    outcomes.push(outcome);
    if (outcome === 'skip') return;
    const free = draft.id !== undefined && !index.ids.has(draft.id) ? draft.id : newId();
    const reply: Reply = {
      ...draft,
      id: outcome === 'overwrite' && found ? found.reply.id : free,
      code: outcome === 'both' ? index.freeCode(draft.code) : draft.code,
      layer: 'personal',
      updatedAt: draft.updatedAt ?? now,
    };
    put.set(reply.id, reply);
    index.add(reply, draft, at);
  });
  const counts: Record<Outcome, number> = { add: 0, overwrite: 0, skip: 0, both: 0, refused: 0 };
  for (const outcome of outcomes) counts[outcome] += 1;
  return { put: [...put.values()], outcomes, clashes, counts };
}
