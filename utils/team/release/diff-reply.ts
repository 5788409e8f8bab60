import type { Variant } from '../../records/reply.ts';
import type { TeamReply } from '../../records/team-content.ts';
import { sameValue } from './same.ts';

type Change = 'added' | 'removed' | 'changed';

/** A wording that came, went or says something else. The messages are compared by `diffWords`, one by one, when somebody looks. */
export interface WordingChange {
  kind: Change;
  tone: Variant['tone'];
  lang: Variant['lang'];
  before: readonly string[];
  after: readonly string[];
}

/** What of a reply beside its wordings is another. */
export type ReplyField =
  | 'title'
  | 'code'
  | 'group'
  | 'situations'
  | 'tags'
  | 'consoles'
  | 'images'
  | 'validUntil';
const FIELDS: readonly ReplyField[] = [
  'title',
  'code',
  'group',
  'situations',
  'tags',
  'consoles',
  'images',
  'validUntil',
];

export interface ReplyChange {
  kind: Change;
  id: string;
  /** As it is called now, or was. */
  title: string;
  before: TeamReply | undefined;
  after: TeamReply | undefined;
  fields: ReplyField[];
  wordings: WordingChange[];
}

const messagesOf = ({ body, more = [] }: Variant): string[] => [body, ...more];

/** Wordings by voice and language; the second of the same pair has a place of its own. */
function byPlace(variants: readonly Variant[]): Map<string, Variant> {
  const found = new Map<string, Variant>();
  for (const one of variants) {
    let place = `${one.lang} ${one.tone}`;
    for (let again = 2; found.has(place); again++) place = `${one.lang} ${one.tone} ${again}`;
    found.set(place, one);
  }
  return found;
}

function wordingChange(before: Variant | undefined, after: Variant | undefined): WordingChange | undefined {
  const known = after ?? before;
  if (!known || sameValue(before, after)) return undefined;
  return {
    kind: !before ? 'added' : !after ? 'removed' : 'changed',
    tone: known.tone,
    lang: known.lang,
    before: before ? messagesOf(before) : [],
    after: after ? messagesOf(after) : [],
  };
}

/** What changed between two lists of wordings, those of now first. */
export function diffWordings(before: readonly Variant[], after: readonly Variant[]): WordingChange[] {
  const [old, now] = [byPlace(before), byPlace(after)];
  const places = new Set([...now.keys(), ...old.keys()]);
  return [...places].flatMap((place) => wordingChange(old.get(place), now.get(place)) ?? []);
}

/** What changed between two states of a reply; undefined where both say the same. When it was changed does not count. */
export function diffReply(
  before: TeamReply | undefined,
  after: TeamReply | undefined,
): ReplyChange | undefined {
  const known = after ?? before;
  if (!known) return undefined;
  const wordings = diffWordings(before?.variants ?? [], after?.variants ?? []);
  const fields = FIELDS.filter((field) => before && after && !sameValue(before[field], after[field]));
  const kind = !before ? 'added' : !after ? 'removed' : 'changed';
  if (kind === 'changed' && fields.length === 0 && wordings.length === 0) return undefined;
  return { kind, id: known.id, title: known.title, before, after, fields, wordings };
}
