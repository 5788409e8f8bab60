import { useEffect, useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../utils/records/team-content.ts';
import { type PassedOver, takenUp } from '../../utils/team/drafts/passed-over.ts';
import { Button } from '../button.tsx';
import { Note } from '../states.tsx';
import { ContentDiff, changedThings } from './content-diff.tsx';
import type { CheckLine, ReleaseLine, Work, WorkAround, WorkDoes } from './model.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { CheckList } from './release-check.tsx';

interface Around {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
}

/** What a release that was passed over would bring on top of what is released now; undefined until it was read, and where it cannot be. */
function useContent({ basis, release }: PassedOver<ReleaseLine>, { work, does }: Around) {
  const [content, setContent] = useState<TeamContent>();
  const { contentOf } = does;
  const now = work.content;
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const wanted = await contentOf(release.key);
      const from = basis === undefined ? undefined : await contentOf(basis);
      if (isOver || !wanted.ok || (from && !from.ok)) return;
      const before = from?.value ?? EMPTY_CONTENT;
      const changes = changedThings(before, wanted.value).map(({ change }) => change);
      setContent(takenUp(now, changes, before));
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [basis, release.key, contentOf, now]);
  return content;
}

function Again({ one, onClose, ...given }: Around & { one: PassedOver<ReleaseLine>; onClose: () => void }) {
  const { work, around, does } = given;
  const content = useContent(one, given);
  const [found, setFound] = useState<readonly CheckLine[]>();
  const [seen, setSeen] = useState(false);
  const { onCheck } = does;
  useEffect(() => {
    if (!content) return;
    let isOver = false;
    void onCheck(content, Date.now()).then((lines) => !isOver && setFound(lines));
    return () => {
      isOver = true;
    };
  }, [content, onCheck]);
  const { number, header } = one.release;
  const { endsAt, minimumClient, note, startsAt, title } = header;
  const isHeld = !found || found.some(({ level }) => level === 'block') || (found.length > 0 && !seen);
  return (
    <PublishDialog
      title={t('teamWork.passedOver.title', [String(number)])}
      act={t('teamWork.passedOver.act')}
      disabled={isHeld}
      around={around}
      does={does}
      onClose={onClose}
      plan={async () =>
        content && {
          kind: 'release',
          of: number,
          title,
          note,
          minimumClient,
          ...(startsAt !== undefined && startsAt > around.now && { startsAt }),
          ...(endsAt !== undefined && { endsAt }),
          supersedes: [],
          keys: work.keys,
          content,
        }
      }
    >
      <p>
        {startsAt !== undefined && startsAt > around.now
          ? t('teamWork.passedOver.later', [title, formatMoment(startsAt, around.now)])
          : t('teamWork.passedOver.atOnce', [title])}
      </p>
      {content && <ContentDiff before={work.content} after={content} around={around} />}
      <CheckList found={found} seen={seen} onSeen={setSeen} isMissing={false} />
    </PublishDialog>
  );
}

/** Releases that were to start later and were passed over by a withdrawal or a rollback: offered again until somebody decides. */
export function PassedOverNotes(given: Around) {
  const { work, does, around } = given;
  const [open, setOpen] = useState<PassedOver<ReleaseLine>>();
  if (work.signing === undefined) return null;
  return (
    <>
      {work.passedOver.map((one) => (
        <Note
          key={one.release.key}
          tone="soon"
          icon="warning"
          action={
            <>
              <Button onClick={() => setOpen(one)}>{t('teamWork.passedOver.open')}</Button>
              <Button variant="quiet" onClick={() => does.onLetGo(one.release.key)}>
                {t('teamWork.passedOver.letGo')}
              </Button>
            </>
          }
        >
          {t('teamWork.passedOver.note', [
            String(one.release.number),
            one.release.header.title,
            formatMoment(one.release.header.startsAt ?? one.release.header.at, around.now),
          ])}
        </Note>
      ))}
      {open && <Again {...given} one={open} onClose={() => setOpen(undefined)} />}
    </>
  );
}
