import { cut } from '../../core/cut.ts';
import type { Reply } from '../../records/reply.ts';
import type { Team } from '../../records/team.ts';
import type { TeamTrial } from '../../records/team-content.ts';
import type { Database } from '../../store/database.ts';
import { toBase64url } from '../release/base64.ts';
import { canonical } from '../release/canonical.ts';
import { bytesOf, sha256 } from '../release/hash.ts';

/** A comparison that can be held: the reply is here, and both wordings are known. */
export interface TrialInUse {
  /** Under which its counts are kept: the trial's id with a hash of both wordings, so that counts of other words never mix with these. */
  key: string;
  trial: TeamTrial;
}

/** The comparisons of the applied release by the id of their reply, with what decides about the wording. */
export interface TrialsInUse {
  byReply: ReadonlyMap<string, readonly TrialInUse[]>;
  member: string;
  /** HMAC-SHA-256 that cannot be read out: it assigns conversations. */
  secret: CryptoKey | undefined;
}

export const NO_TRIALS: TrialsInUse = { byReply: new Map(), member: '', secret: undefined };

/** Characters of a trial's id in the key of its counts; the hash behind it is of the whole id. */
const ID_SHOWN = 56;
/** Bytes of the hash: enough that two wordings never meet. */
const HASH_BYTES = 9;

/** Under which key the counts of a trial stand: another wording on either side, another assignment or outcome is another trial. */
export async function trialKeyOf(trial: TeamTrial, reply: Pick<Reply, 'variants'>): Promise<string> {
  const { id, b, by, outcome } = trial;
  const text = canonical({ id, a: reply.variants, b, by, outcome });
  const hash = await sha256(bytesOf(text.ok ? text.value : id));
  return `${cut(id, ID_SHOWN)}~${toBase64url(hash.subarray(0, HASH_BYTES))}`;
}

/** Where the secret that assigns conversations is kept among the team's keys. */
const SECRET = 'trials';

/**
 * The secret that assigns conversations: the team's own where there is one when it is first needed, so that all agents give a buyer the same
 * wording, else one of this browser. It stays the same from then on.
 */
async function secretIn(database: Database): Promise<CryptoKey | undefined> {
  const kept = (await database.get('teamKeys', SECRET))?.private;
  if (kept) return kept;
  const shared = (await database.get('teamKeys', 'care'))?.private;
  const secret =
    shared ?? (await crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']));
  const there = (await database.get('teamKeys', SECRET))?.private;
  if (there) return there;
  await database.put('teamKeys', { key: SECRET, private: secret });
  return secret;
}

/** The comparisons among those given whose reply is here. */
export async function holdTrials(
  trials: readonly TeamTrial[],
  replyOf: (id: string) => Reply | undefined,
): Promise<Map<string, TrialInUse[]>> {
  const byReply = new Map<string, TrialInUse[]>();
  for (const trial of trials) {
    const reply = replyOf(trial.reply);
    if (reply?.layer !== 'team') continue;
    const one = { key: await trialKeyOf(trial, reply), trial };
    byReply.set(trial.reply, [...(byReply.get(trial.reply) ?? []), one]);
  }
  return byReply;
}

/** The comparisons of the applied release. `team` absent: there is none. */
export async function readTrials(
  database: Database,
  replyOf: (id: string) => Reply | undefined,
): Promise<TrialsInUse> {
  const [team, layer]: [Team | undefined, { trials: TeamTrial[] } | undefined] = await Promise.all([
    database.get('teams', 'team'),
    database.get('teamLayers', 'team'),
  ]);
  if (!team || !layer || layer.trials.length === 0) return NO_TRIALS;
  const byReply = await holdTrials(layer.trials, replyOf);
  const needsSecret = layer.trials.some(({ by }) => by === 'conversation');
  return {
    byReply,
    member: team.member.id,
    secret: needsSecret ? await secretIn(database) : undefined,
  };
}
