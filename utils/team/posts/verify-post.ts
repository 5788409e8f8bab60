import { fail, ok, type Result } from '../../core/result.ts';
import { addDays } from '../../core/zone.ts';
import { type Post, post } from '../../records/team-post.ts';
import { verifyJson } from '../release/sign-json.ts';
import { STATUS_SLOT, weekIn } from './slots.ts';

/** Whether a slot may hold this: what is of a week holds days of that week only, so that no day can be counted in two slots. */
function fits({ body, slot }: Post): boolean {
  const week = weekIn(slot);
  // By name: `2026-09-99` lies between two Mondays as well, and is no day that anything could be added up by.
  const days = new Set(week && Array.from({ length: 7 }, (_, at) => addDays(week.monday, at)));
  const isOfWeek = ({ day }: { day: string }) => days.has(day);
  if (body.kind === 'status') return slot === STATUS_SLOT;
  if (body.kind === 'uses') return week?.kind === 'uses' && body.counts.every(isOfWeek);
  if (body.kind === 'times') return week?.kind === 'times' && body.days.every(isOfWeek);
  return slot !== STATUS_SLOT && week === undefined;
}

/** Takes a post from outside. Errors: `post-unreadable`, `team-other`, `post-wrong-slot`, `team-bad-signature`. */
export async function verifyPost(value: unknown, team: string): Promise<Result<Post>> {
  const parsed = post.safeParse(value);
  if (!parsed.success) return fail('post-unreadable', parsed.error.issues[0]?.path.join('.') ?? '');
  if (parsed.data.team !== team) return fail('team-other');
  if (!fits(parsed.data)) return fail('post-wrong-slot', parsed.data.slot);
  const isTrue = await verifyJson('tiexin-post-1', parsed.data, parsed.data.member);
  return isTrue ? ok(parsed.data) : fail('team-bad-signature');
}
