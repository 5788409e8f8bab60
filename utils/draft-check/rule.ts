import type { ReplyLang } from '../records/reply.ts';

/** What the check looks for, in the order in which it is shown. */
export const CHECK_GROUPS = [
  'off-site',
  'paid-review',
  'review-pressure',
  'brush-off',
  'rude',
  'refund',
  'invoice',
  'privacy',
  'guarantee',
  'absolute',
  'medical',
  'counterfeit',
  'competitor',
  'ambiguity',
  'trick',
  'apology',
  'empty-variable',
  'own',
] as const;
export type CheckGroup = (typeof CHECK_GROUPS)[number];

/** `block`: almost certainly against a rule; `warn`: likely, or against the shop's way of serving; `hint`: could be said better. Nothing is ever held back. */
export type CheckLevel = 'block' | 'warn' | 'hint';

/**
 * One thing that a draft should not say, as data. `any` are its patterns: regular expressions over the folded text (`fold.ts`), in
 * which `<…>` stands for a class of `tokens.ts`. A gap is always bounded, so that no text can make them slow.
 */
export interface CheckRule {
  /** Stable: silences and switches name it. */
  id: string;
  group: CheckGroup;
  level: CheckLevel;
  /** `tight` has separators, emoji and blanks between letters taken out: for words that people disguise. Default `plain`. */
  view?: 'plain' | 'tight';
  any: readonly string[];
  /** Harmless uses: a finding that overlaps one is none. */
  unless?: readonly string[];
  /** Not where the sentence says this too. */
  unlessSentence?: readonly string[];
  /** Not where it is denied or warned of: "we can't…", "… is forbidden". */
  negatable?: true | undefined;
  /** Only as the whole answer, apart from marks and forms of address. */
  whole?: true;
  /** The text under `check.why` that says the reason and where it comes from. */
  why: string;
  /** What may stand in its place, in the language of the draft. */
  rewrite?: Partial<Record<ReplyLang, string>>;
  /** Only in a public answer to a review; absent: in chats too. */
  only?: 'review';
  /** Consoles on which it holds; absent: on all. */
  consoles?: readonly string[];
  /** A few words for the list of rules. */
  example: string;
}
