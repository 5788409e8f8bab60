import * as z from 'zod/mini';
import { localeTexts } from '../../test/support/locale-texts.ts';
import type { Turn } from '../../utils/chat/view.ts';
import { saysSorry } from '../../utils/draft-check/apology.ts';
import { checkDraft } from '../../utils/draft-check/check-draft.ts';
import { levelOf } from '../../utils/draft-check/strongest.ts';
import { MOODS, type Mood } from '../../utils/intent/intents.ts';
import type { IntentModel } from '../../utils/intent/model.ts';
import { readTurn } from '../../utils/intent/read-turn.ts';
import type { DraftFinding } from '../../utils/platform/reply-contract.ts';
import type { MakeJudge } from '../judge.ts';
import { loadIntentModel, splitTurns, turnsOf } from '../judge-turns.ts';

const MOOD_WORDS: Readonly<Record<string, Mood>> = {
  ...Object.fromEntries(MOODS.map((mood) => [mood, mood])),
  neutral: 'calm',
  dissatisfied: 'unhappy',
};

const question = z.object({
  text: z.string().check(z.maxLength(100_000)),
  console: z.nullish(z.string().check(z.maxLength(80))),
  mood: z.nullish(z.enum(Object.keys(MOOD_WORDS))),
  turns: z.nullish(z.array(z.unknown()).check(z.maxLength(1000))),
});

/** In which mood the buyer is, as the intent reader tells it, and whether somebody of the shop has said sorry since they last wrote. */
function momentOf(turns: readonly Turn[], model: IntentModel | undefined) {
  const { last, earlier } = splitTurns(turns);
  if (last.length === 0) return {};
  const since = turns.slice(turns.findLastIndex(({ role }) => role === 'buyer') + 1);
  return {
    mood: readTurn(last, model, earlier).mood,
    apologised: since.some(({ role, text }) => role === 'agent' && saysSorry(text)),
  };
}

/**
 * Tells what the check finds in a draft: `{"text", "console"?, "mood"?, "turns"?}` → its level and its findings, each with its reason in
 * words. The mood is the buyer's: as given, else as read from `turns`; without either no apology is missed.
 */
const makeJudge: MakeJudge = async () => {
  const texts = localeTexts('zh-CN');
  const model = loadIntentModel();
  const wordsOf = ({ why: { code, values = {} } }: DraftFinding) =>
    (texts.get(`check.why.${code}`) ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
  return (asked) => {
    const parsed = z.safeParse(question, asked);
    if (!parsed.success) return { error: z.prettifyError(parsed.error) };
    const turns = turnsOf(parsed.data.turns ?? []);
    if (typeof turns === 'string') return { error: turns };
    const { text, console, mood } = parsed.data;
    const findings = checkDraft(text, {
      ...momentOf(turns, model),
      console: console ?? undefined,
      ...(mood ? { mood: MOOD_WORDS[mood] } : {}),
    });
    return {
      level: levelOf(findings),
      findings: findings.map((finding) => {
        const { group, level, start, end, rewrite } = finding;
        return {
          group,
          level,
          start,
          end,
          why: wordsOf(finding),
          ...(rewrite === undefined ? {} : { rewrite }),
        };
      }),
    };
  };
};

export default makeJudge;
