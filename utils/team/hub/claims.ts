import { fail, ok, type Result } from '../../core/result.ts';
import type { CareClaim } from '../../records/care-claim.ts';
import type { Claims } from '../channels/channel.ts';
import type { Line } from './dial.ts';
import { failureOf, isOvertaken, isUnprepared } from './failures.ts';
import type { Keeper } from './keeper.ts';
import { bucketsOf, streamOf, subjectOf } from './names.ts';

/** Claims that are asked for at the same time, and that one list holds. */
const AT_ONCE = 32;
const MOST = 5000;
const KEY = /^[\w-]{43}$/;

/**
 * A claim as it lies there, with the hub's own revision, and its age (ms) where the hub says how late it is; nothing where it is none. Of an age that
 * its writer gives nothing is believed.
 */
export function claimIn(key: string, data: Uint8Array, revision: number, age?: number): unknown {
  try {
    const claim: unknown = JSON.parse(new TextDecoder().decode(data));
    return typeof claim === 'object' && claim !== null ? { ...claim, key, revision, age } : undefined;
  } catch {
    return undefined;
  }
}

async function put(
  line: Line,
  claim: Omit<CareClaim, 'revision'>,
  revision: number,
): Promise<Result<number>> {
  const text = JSON.stringify(claim);
  try {
    const { care } = line.buckets;
    return ok(
      revision === 0 ? await care.create(claim.key, text) : await care.update(claim.key, text, revision),
    );
  } catch (error) {
    return isOvertaken(error) ? fail('care-taken') : { ok: false, error: failureOf(error) };
  }
}

async function drop(line: Line, key: string, revision: number): Promise<Result<void>> {
  try {
    await line.buckets.care.delete(key, { previousSeq: revision });
    return ok(undefined);
  } catch (error) {
    return isOvertaken(error) ? fail('care-taken') : { ok: false, error: failureOf(error) };
  }
}

/** The keys come from the stream's own account of its subjects, so that no consumer is made for each agent. */
async function list(line: Line, team: string): Promise<Result<unknown[]>> {
  const { care } = bucketsOf(team);
  const prefix = subjectOf(care, '');
  try {
    const manager = await line.manager();
    const info = await manager.streams.info(streamOf(care), { subjects_filter: subjectOf(care, '>') });
    const keys = Object.keys(info.state.subjects ?? {})
      .map((subject) => subject.slice(prefix.length))
      .filter((key) => KEY.test(key))
      .slice(0, MOST);
    const bucket = await line.leading('care');
    // Told since 2.10; an older server only forgets what is over.
    const told = Date.parse((info as { ts?: string }).ts ?? '');
    const claims: unknown[] = [];
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      const entries = await Promise.all(keys.slice(at, at + AT_ONCE).map((key) => bucket.get(key)));
      for (const entry of entries) {
        if (entry?.operation !== 'PUT') continue;
        const age = Number.isNaN(told) ? undefined : Math.max(0, told - entry.created.getTime());
        const claim = claimIn(entry.key, entry.value, entry.revision, age);
        if (claim !== undefined) claims.push(claim);
      }
    }
    return ok(claims);
  } catch (error) {
    return isUnprepared(error) ? ok([]) : { ok: false, error: failureOf(error) };
  }
}

/** Claims of the care list on a hub, by compare-and-set. Errors: `care-taken`, those of the connection. */
export function hubClaims(keeper: Keeper, team: string): Claims {
  const withLine = async <T>(use: (line: Line) => Promise<Result<T>>): Promise<Result<T>> => {
    const line = await keeper.line();
    return line.ok ? use(line.value) : line;
  };
  return {
    put: (claim, revision) => withLine((line) => put(line, claim, revision)),
    drop: (key, revision) => withLine((line) => drop(line, key, revision)),
    list: () => withLine((line) => list(line, team)),
  };
}
