import type { ReplyLang } from '../records/reply.ts';
import type { Graveness, Topic } from '../records/review-verdict.ts';
import { type PlaybookFacts, spokenFacts } from './facts.ts';
import { fill } from './fill.ts';
import { COSTS, PLANS } from './plan.ts';
import { en } from './texts/en/words.ts';
import { zhCn } from './texts/zh-cn/words.ts';
import { zhTw } from './texts/zh-tw/words.ts';
import {
  type AmendsId,
  type CheckId,
  type PlaybookWords,
  STEPS,
  type Step,
  type Subject,
  type Weight,
} from './words.ts';

/** What is told of a review to find the words for it. `topics` are those of its verdict, the strongest first. */
export interface PlaybookQuestion {
  topics: readonly Topic[];
  graveness: Graveness;
  channel: 'phone' | 'chat';
  lang: ReplyLang;
  facts: PlaybookFacts;
}

/** How to win a buyer back: what to say step by step, what to look at before blaming anyone, and what may be given. */
export interface Playbook {
  track: { step: Step; text: string }[];
  checks: { id: CheckId; text: string }[];
  /** `mayAlone`: an agent may give it without asking, up to the limit of the shop. Nothing is ever given for a change of the review. */
  amends: {
    id: AmendsId;
    text: string;
    pays: 'shop' | 'carrier' | 'platform' | 'buyer';
    mayAlone: boolean;
  }[];
}

const WORDS: Readonly<Record<ReplyLang, PlaybookWords>> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };

const AT_FIRST: readonly CheckId[] = ['record'];
const AT_LAST: readonly CheckId[] = ['others', 'cause'];
const FOR_HARM: readonly CheckId[] = ['stop-use', 'health', 'take-down', 'evidence', 'report'];
const FOR_DOUBT: readonly CheckId[] = ['stop-use', 'take-down', 'evidence', 'report'];

/** Harm comes before everything, then a doubt about what was sold; a grave matter of no such topic is taken for a harm. */
function subjectsOf(topics: readonly Topic[], graveness: Graveness): Subject[] {
  const first = (['safety', 'fake'] as const).filter((topic) => topics.includes(topic));
  if (first.length === 0 && graveness === 'grave') first.push('safety');
  const subjects: Subject[] = [...new Set([...first, ...topics])];
  return subjects.length > 0 ? subjects : ['other'];
}

function weightOf(subject: Subject, graveness: Graveness): Weight {
  if (subject === 'safety') return 'grave';
  if (subject === 'fake') return 'fake';
  return graveness === 'serious' || graveness === 'grave' ? 'serious' : 'minor';
}

function checksOf(subjects: readonly Subject[], weight: Weight): CheckId[] {
  const pressing = subjects.includes('safety') ? FOR_HARM : weight === 'fake' ? FOR_DOUBT : [];
  const own = subjects.flatMap((subject) => PLANS[subject].checks);
  return [...new Set([...pressing, ...AT_FIRST, ...own, ...AT_LAST])];
}

/** Those of the main topic first. That the buyer pays is never offered once the matter is more than one of taste. */
function amendsOf(subjects: readonly Subject[], weight: Weight): AmendsId[] {
  const all = [...new Set(subjects.flatMap((subject) => PLANS[subject].amends))];
  const ofTaste = weight === 'minor' && subjects.every((one) => PLANS[one].amends.includes('no-reason'));
  const kept = all.filter((id) => ofTaste || COSTS[id].pays !== 'buyer');
  return kept.sort((a, b) => Number(COSTS[a].pays === 'buyer') - Number(COSTS[b].pays === 'buyer'));
}

/** The words, checks and amends for a review; always something, whatever is known of it. */
export function playbookFor({ topics, graveness, channel, lang, facts }: PlaybookQuestion): Playbook {
  const { common, topics: words, checks, amends } = WORDS[lang];
  const subjects = subjectsOf(topics, graveness);
  const [main = 'other'] = subjects;
  const weight = weightOf(main, graveness);
  const spoken = spokenFacts(facts, lang);
  const { listen, own, offer, serious } = words[main];
  const said = {
    open: common.open[weight],
    listen,
    own,
    offer: weight === 'minor' ? offer : serious,
    agree: common.agree[weight],
    thank: common.thank[weight],
  };
  return {
    track: STEPS.map((step) => ({ step, text: fill(said[step][channel === 'phone' ? 0 : 1], spoken) })),
    checks: checksOf(subjects, weight).map((id) => ({ id, text: checks[id] })),
    amends: amendsOf(subjects, weight).map((id) => ({ id, text: amends[id], ...COSTS[id] })),
  };
}
