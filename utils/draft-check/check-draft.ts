import { toSimplified } from '../core/simplified.ts';
import type { Mood } from '../intent/intents.ts';
import type { DraftFinding } from '../platform/reply-contract.ts';
import type { ReplyLang } from '../records/reply.ts';
import { missingApology } from './apology.ts';
import { closeUp } from './close-up.ts';
import { rulesFor } from './compile.ts';
import { fold, originalSpan, type View } from './fold.ts';
import type { CheckLists } from './lists.ts';
import { findOwnWords } from './own-words.ts';
import { findPhones } from './phone.ts';
import { respell } from './respell.ts';
import type { CheckRule } from './rule.ts';
import { runRule } from './run-rule.ts';
import { strongest } from './strongest.ts';
import { tighten } from './tighten.ts';

/** What is known of where a draft is to go. */
export interface CheckOptions {
  console?: string | undefined;
  /** In which language a rewrite is wanted; told from the text where absent. */
  lang?: ReplyLang | undefined;
  /** The buyer's. */
  mood?: Mood | undefined;
  /** Somebody has said sorry already since the buyer complained. */
  apologised?: boolean | undefined;
  lists?: CheckLists | undefined;
  /** Ids of findings that this shop does not want to hear of. */
  silenced?: readonly string[] | undefined;
  kind?: 'chat' | 'review' | undefined;
}

/** What is looked at of a text, in UTF-16 units: twice the longest message. */
const TEXT_LIMIT = 8000;

const PHONE = { id: 'off-site.phone', group: 'off-site' } as const;

/** The language of a text: Chinese in one of its scripts where it has any Chinese, else English. */
export function languageOf(text: string): ReplyLang {
  if (!/\p{Script=Han}/u.test(text)) return 'en';
  return toSimplified(text) === text ? 'zh-CN' : 'zh-TW';
}

const CORE = /[。!?;\n,、: ]|^(?:亲爱的|亲亲|亲)+|(?:亲亲|亲)+$/g;

/** A view of the whole text with marks and forms of address left out. */
function coreOf(tight: View, text: string): View {
  const core = tight.text.replace(CORE, '');
  return { text: core, starts: [...core].map(() => 0), ends: [...core].map(() => text.length) };
}

function phonesIn(tight: View, text: string): DraftFinding[] {
  return findPhones(tight, text).map(({ start, end, disguised }) => ({
    ...PHONE,
    level: disguised ? 'block' : 'warn',
    start,
    end,
    why: { code: disguised ? 'phone_disguised' : 'phone' },
  }));
}

function findingOf(rule: CheckRule, span: { start: number; end: number }, lang: ReplyLang): DraftFinding {
  const rewrite = rule.rewrite?.[lang];
  return {
    id: rule.id,
    group: rule.group,
    level: rule.level,
    ...span,
    why: { code: rule.why },
    ...(rewrite === undefined ? {} : { rewrite }),
  };
}

/** What is wrong with a draft, in the order of the text. It says so and holds nothing back. */
export function checkDraft(text: string, options: CheckOptions = {}): DraftFinding[] {
  const draft = text.slice(0, TEXT_LIMIT);
  if (draft.trim() === '') return [];
  const lang = options.lang ?? languageOf(draft);
  const folded = fold(draft);
  const plain = respell(closeUp(folded));
  const drawn = tighten(folded);
  const tight = respell(drawn);
  const core = coreOf(tight, draft);
  const quiet = new Set([...(options.silenced ?? []), ...(options.lists?.off ?? [])]);
  const found = rulesFor(options.console).flatMap((compiled) => {
    const { rule } = compiled;
    if (quiet.has(rule.id) || (rule.only !== undefined && rule.only !== options.kind)) return [];
    const view = rule.whole ? core : rule.view === 'tight' ? tight : plain;
    return runRule(compiled, view.text).map(({ from, to }) =>
      findingOf(rule, originalSpan(view, from, to), lang),
    );
  });
  const others = [
    ...phonesIn(tight, draft),
    ...findOwnWords(options.lists?.own ?? [], folded, drawn, options.console),
    ...(options.apologised || options.kind === 'review'
      ? []
      : missingApology(draft, plain, options.mood, lang)),
  ].filter(({ id }) => !quiet.has(id));
  return strongest([...found, ...others]);
}
