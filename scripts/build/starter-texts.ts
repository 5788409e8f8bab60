import { createHash } from 'node:crypto';
import { EDITION_PATH, STARTER_PATH } from '../../utils/platform/starter-file.ts';
import { starterReplies } from '../../utils/starter/catalogue.ts';

/** When the texts were last gone over as a whole (UTC ms): a build must not depend on the day on which it is made. */
const WRITTEN_AT = Date.UTC(2026, 10, 25);

/** The starter library as it is built: a digest of the replies, which changes with any word of them, and the replies. */
function built() {
  const replies = starterReplies(WRITTEN_AT);
  const edition = createHash('sha256').update(JSON.stringify(replies)).digest('hex').slice(0, 16);
  return { edition, replies };
}

/** The starter library as a file of the extension, `{ edition, replies }`: half a megabyte that the worker reads once for each edition. */
export const starterTexts = () => ({
  relativeDest: STARTER_PATH.slice(1),
  contents: JSON.stringify(built()),
});

/** The mark of the edition and the order of its replies as a file of its own, `{ edition, order }`, for each start of the worker. */
export const starterEdition = () => {
  const { edition, replies } = built();
  return {
    relativeDest: EDITION_PATH.slice(1),
    contents: JSON.stringify({ edition, order: replies.map(({ id }) => id) }),
  };
};
