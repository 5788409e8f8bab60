import type { ComponentChild } from 'preact';
import type { Result } from '../../../utils/core/result.ts';
import { copyStep, originalOf } from '../../../utils/library/copies.ts';
import type { LibraryStep } from '../../../utils/library/steps.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Reply } from '../../../utils/records/reply.ts';
import { keepOwnStep, takeOriginalStep } from '../../../utils/team/membership/copy-choices.ts';
import { diffReply } from '../../../utils/team/release/diff-reply.ts';
import { Button } from '../../button.tsx';
import { Note } from '../../states.tsx';
import { replyLine } from '../../team/change-lines.ts';
import { CopyNote } from '../../team/copy-note.tsx';

interface CopiesSource {
  replies: ReadonlyMap<string, Reply>;
  onStep: (step: LibraryStep, words: string) => Promise<Result<void>>;
  /** Opens what was made or changed, after somebody has said what becomes of what is not saved. */
  onOpen: (reply: Reply) => void;
}

/** What stands over a reply of the team, or over a personal copy of one. */
export function copiesOf({ replies, onStep, onOpen }: CopiesSource) {
  const take = async (step: LibraryStep, words: string) => {
    const [made] = step.change.put;
    const done = await onStep(step, words);
    if (done.ok && made) onOpen(made);
  };
  return (reply: Reply): ComponentChild => {
    if (reply.layer === 'team')
      return (
        <Note
          action={
            <Button
              onClick={() => void take(copyStep([reply], replies.values(), Date.now()), t('team.copy.made'))}
            >
              {t('team.copy.make')}
            </Button>
          }
        >
          {t('team.copy.readOnly')}
        </Note>
      );
    const stored = replies.get(reply.id);
    const original = stored && originalOf(stored, (id) => replies.get(id));
    if (!stored || !original) return null;
    const theirs = stored.copyOf && replies.get(stored.copyOf.id);
    const change = original === 'changed' && theirs ? diffReply(stored, theirs) : undefined;
    return (
      <CopyNote
        key={`${stored.id} ${theirs?.updatedAt}`}
        original={original}
        lines={change ? [replyLine(change)] : []}
        onTake={() => theirs && void take(takeOriginalStep(stored, theirs, Date.now()), t('team.copy.taken'))}
        onKeep={() =>
          void take(
            keepOwnStep(stored, original === 'gone' ? undefined : theirs, Date.now()),
            t('team.copy.kept'),
          )
        }
      />
    );
  };
}
