import type { Reply, ReplyLang, Tone } from '../../records/reply.ts';
import { chooseVariant } from '../../replies/choose-variant.ts';
import type { Arm, Assigned } from './assign-arm.ts';

/** What is counted beside a use: under which key of a trial, and which wording. */
export interface ArmMark {
  id: string;
  arm: Arm;
}

export interface Worded {
  reply: Reply;
  /** Absent: the comparison says nothing of this voice and language, so that nothing is counted for it. */
  trial?: ArmMark;
}

/**
 * A reply in the wording that is due. B's wordings stand in for those of the same voice and language only: buyers of another language are
 * written to as ever, and are no part of the comparison.
 */
export function wordReply(reply: Reply, assigned: Assigned | undefined, tone: Tone, lang: ReplyLang): Worded {
  if (!assigned) return { reply };
  const { variant } = chooseVariant(reply, tone, lang);
  const other = assigned.trial.b.find((one) => one.tone === variant.tone && one.lang === variant.lang);
  if (!other) return { reply };
  const trial = { id: assigned.key, arm: assigned.arm };
  if (assigned.arm === 'a') return { reply, trial };
  return {
    reply: { ...reply, variants: reply.variants.map((one) => (one === variant ? other : one)) },
    trial,
  };
}
