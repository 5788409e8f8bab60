import type { ReadMessage } from '../../records/message.ts';

/** FNV-1a, 32 bits: enough to keep two conversations of one moment apart. */
function hashOf(text: string): string {
  let hash = 0x81_1c_9d_c5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01_00_01_93);
  return (hash >>> 0).toString(36);
}

/**
 * A message under an id that no other conversation of the shop gives: where the page shows none, it is made of time, role and count, which
 * two buyers who write at the same moment have in common. Of the conversation it holds a digest of the key.
 */
export const inOwnPlace = (message: ReadMessage): ReadMessage =>
  message.id.startsWith('~') ? { ...message, id: `${message.id}-${hashOf(message.conversation)}` } : message;
