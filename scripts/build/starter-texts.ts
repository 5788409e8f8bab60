import { createHash } from 'node:crypto';
import { STARTER_PATH } from '../../utils/platform/starter-file.ts';
import { starterReplies } from '../../utils/starter/catalogue.ts';

/**
 * The starter library as a file of the extension, `{ edition, replies }`: half a megabyte that the worker reads once for each edition.
 * The edition is a digest of the replies, so it changes with any word of them; `updatedAt` is 0 until they are brought.
 */
export const starterTexts = () => {
  const replies = starterReplies(0);
  const edition = createHash('sha256').update(JSON.stringify(replies)).digest('hex').slice(0, 16);
  return { relativeDest: STARTER_PATH.slice(1), contents: JSON.stringify({ edition, replies }) };
};
