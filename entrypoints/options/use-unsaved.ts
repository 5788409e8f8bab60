import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Edition } from '../../components/desk/library/editor/use-editor.ts';
import { type UnsavedReply, unsavedSession } from '../../utils/library/stored-settings.ts';
import type { Reply } from '../../utils/records/reply.ts';

/** Characters of pictures that are kept besides the text; the browser gives ten megabytes for everything. */
const IMAGES_KEPT = 2_000_000;

function unsavedOf({ base, draft, folder }: Edition): UnsavedReply {
  const size = draft.images.reduce((sum, { data = '' }) => sum + data.length, 0);
  const withoutImages = size > IMAGES_KEPT;
  return {
    draft: withoutImages ? { ...draft, images: [] } : draft,
    folder,
    ...(base && { baseAt: base.updatedAt }),
    withoutImages,
  };
}

/** The edition as it was: on top of the stored reply of that time, so that a later change of it shows. */
function editionOf(unsaved: UnsavedReply, replies: ReadonlyMap<string, Reply>): Edition {
  const { baseAt, folder, withoutImages } = unsaved;
  const stored = replies.get(unsaved.draft.id);
  const draft = withoutImages ? { ...unsaved.draft, images: stored?.images ?? [] } : unsaved.draft;
  const base = stored && baseAt !== undefined ? { ...stored, updatedAt: baseAt } : undefined;
  return { base, draft, folder };
}

/** What the editor did not save when its page was closed last, and the way to keep it. */
export function useUnsaved(replies: ReadonlyMap<string, Reply> | undefined) {
  const [found, setFound] = useState<UnsavedReply>();
  useEffect(() => {
    unsavedSession.get().then(setFound, () => setFound(undefined));
  }, []);
  const keep = useCallback((edition: Edition | undefined) => {
    unsavedSession
      .set(edition && unsavedOf(edition))
      .catch((error: unknown) => console.warn('tiexin: unsaved reply not kept', error));
  }, []);
  const forget = useCallback(() => setFound(undefined), []);
  return { kept: found && replies ? editionOf(found, replies) : undefined, keep, forget };
}
