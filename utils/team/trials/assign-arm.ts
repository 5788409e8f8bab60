import { bytesOf } from '../release/hash.ts';
import type { TrialInUse, TrialsInUse } from './trials-in-use.ts';

export type Arm = 'a' | 'b';

const armOf = (hash: ArrayBuffer): Arm => ((new Uint8Array(hash)[0] ?? 0) % 2 === 0 ? 'a' : 'b');

/** The wording of a member: a fair coin of trial and member, the same wherever it is asked. */
export const armOfMember = async (trialKey: string, member: string): Promise<Arm> =>
  armOf(await crypto.subtle.digest('SHA-256', bytesOf(`tiexin-trial-1:${trialKey}:${member}`)));

/** The wording of a conversation: a fair coin that only who holds the secret can throw again, so that an arm tells nothing of a buyer. */
export const armOfConversation = async (
  trialKey: string,
  conversation: string,
  secret: CryptoKey,
): Promise<Arm> =>
  armOf(await crypto.subtle.sign('HMAC', secret, bytesOf(`tiexin-trial-1:${trialKey}:${conversation}`)));

/** Whether a comparison runs at a moment (UTC ms). */
export const isRunning = ({ trial: { from, until } }: TrialInUse, now: number): boolean =>
  from <= now && (until === undefined || now < until);

/** A comparison with the wording that is due here. */
export interface Assigned extends TrialInUse {
  arm: Arm;
}

/**
 * Which wording each reply under comparison has at a moment in a conversation, by the id of the reply. Of several comparisons of one reply the first
 * runs. Where no conversation is known (`undefined`), comparisons by conversation don't take part: there the reply is as it is.
 */
export async function assignArms(
  { byReply, member, secret }: TrialsInUse,
  conversation: string | undefined,
  now: number,
): Promise<ReadonlyMap<string, Assigned>> {
  const assigned = new Map<string, Assigned>();
  for (const [reply, trials] of byReply) {
    const running = trials.find((one) => isRunning(one, now));
    if (!running) continue;
    if (running.trial.by === 'agent')
      assigned.set(reply, { ...running, arm: await armOfMember(running.key, member) });
    else if (secret && conversation !== undefined)
      assigned.set(reply, { ...running, arm: await armOfConversation(running.key, conversation, secret) });
  }
  return assigned;
}
