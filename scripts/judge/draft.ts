import * as z from 'zod/mini';
import { localeTexts } from '../../test/support/locale-texts.ts';
import { checkDraft } from '../../utils/draft-check/check-draft.ts';
import { levelOf } from '../../utils/draft-check/strongest.ts';
import { MOODS } from '../../utils/intent/intents.ts';
import type { DraftFinding } from '../../utils/platform/reply-contract.ts';
import type { MakeJudge } from '../judge.ts';

const question = z.object({
  text: z.string().check(z.maxLength(100_000)),
  console: z.optional(z.string().check(z.maxLength(80))),
  mood: z.optional(z.enum(MOODS)),
});

/** Tells what the check finds in a draft: `{"text", "console"?, "mood"?}` → its level and its findings, each with its reason in words. */
const makeJudge: MakeJudge = async () => {
  const texts = localeTexts('zh-CN');
  const wordsOf = ({ why: { code, values = {} } }: DraftFinding) =>
    (texts.get(`check.why.${code}`) ?? code).replace(/\{(\w+)\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
  return (asked) => {
    const parsed = z.safeParse(question, asked);
    if (!parsed.success) return { error: z.prettifyError(parsed.error) };
    const { text, console, mood } = parsed.data;
    const findings = checkDraft(text, { console, mood });
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
