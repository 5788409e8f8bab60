import { pattern } from '../chat/chat-page.ts';
import { roleOrRobot } from '../chat/machines.ts';
import { sameName } from '../chat/names.ts';
import type { SeenRow } from './thread-memory.ts';

/**
 * Tells who spoke by the names at the messages: the buyer's is the one of the conversation. False where the thread can't be that
 * conversation's: it names somebody else on the buyer's side, or nobody of whom it is known on which side they are.
 * @param ours regular expression of names that are the shop's.
 */
export function sidesBySpeaker(
  rows: readonly (readonly [Element, SeenRow])[],
  ours: string,
  buyer: string | undefined,
): boolean {
  if (buyer === undefined) return false;
  const ourName = pattern(ours);
  let isKnown = false;
  const unknown: SeenRow[] = [];
  for (const [, seen] of rows) {
    const { turn, speaker } = seen.message;
    if (turn.role === 'system' || speaker === undefined) continue;
    if (sameName(speaker, buyer)) {
      isKnown = true;
      turn.role = roleOrRobot('buyer', speaker, turn.text);
    } else if (ourName.test(speaker)) turn.role = roleOrRobot('agent', speaker, turn.text);
    else if (turn.role === 'buyer') return false;
    else unknown.push(seen);
  }
  for (const { message } of unknown)
    message.turn.role = roleOrRobot('agent', message.speaker ?? '', message.turn.text);
  return isKnown || unknown.length === 0;
}
