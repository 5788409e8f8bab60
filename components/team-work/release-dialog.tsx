import { useEffect, useMemo, useState } from 'preact/hooks';
import { formatCount, formatMoment, formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { standingsOf, unsettled } from '../../utils/team/drafts/conflicts.ts';
import { contentWith } from '../../utils/team/drafts/content-part.ts';
import type { ReleasePlan } from '../../utils/team/drafts/plan.ts';
import { Note } from '../states.tsx';
import { Warning } from '../warning.tsx';
import { ContentDiff } from './content-diff.tsx';
import type { CheckLine, Work, WorkAround, WorkDoes } from './model.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { CheckList } from './release-check.tsx';
import { blankForm, obstacleOf, ReleaseFields } from './release-fields.tsx';
import { minimumOf } from './release-words.ts';
import { ToldAddresses } from './told-addresses.tsx';
import { titleOf } from './words.ts';

interface ReleaseDialogProps {
  work: Work;
  around: WorkAround;
  does: WorkDoes;
  onClose: () => void;
}

/** The approved drafts on their way out: what is in the release, what the check says, who gets it when, what became of it. */
export function ReleaseDialog({ work, around, does, onClose }: ReleaseDialogProps) {
  const approved = useMemo(() => work.drafts.filter(({ state }) => state === 'approved'), [work.drafts]);
  const content = useMemo(() => contentWith(work.content, approved), [work.content, approved]);
  const clashes = useMemo(() => unsettled(standingsOf(work.drafts, work.bases)), [work.drafts, work.bases]);
  const newest = work.releases.find(({ state }) => state !== 'signed');
  const base = (newest?.header.endsAt ?? 0) > around.now ? newest : undefined;
  const [found, setFound] = useState<readonly CheckLine[]>();
  const [seen, setSeen] = useState(false);
  const [form, setForm] = useState(() => blankForm(minimumOf(work, around), base?.header.endsAt));
  const [tried, setTried] = useState(false);
  const { onCheck } = does;
  const { startsAt } = form;
  useEffect(() => {
    let current = true;
    setFound(undefined);
    void onCheck(content, startsAt ?? Date.now()).then((lines) => current && setFound(lines));
    return () => {
      current = false;
    };
  }, [content, startsAt, onCheck]);

  const blocked = found?.some(({ level }) => level === 'block') ?? true;
  const unseen = (found?.length ?? 0) > 0 && !seen;
  const obstacle = obstacleOf(form, around.now);
  const plan = (): ReleasePlan | undefined => {
    setTried(true);
    if (blocked || unseen || obstacle || clashes.length > 0) return;
    const { endsAt, title, note, minimumClient } = form;
    return {
      kind: 'release',
      title: title.trim(),
      note: note.trim(),
      minimumClient: minimumClient.trim(),
      ...(startsAt !== undefined && { startsAt }),
      ...(endsAt !== undefined && { endsAt }),
      supersedes: [],
      keys: work.keys,
      content,
    };
  };
  const isEmpty = approved.length === 0 && !work.isJoining && !work.tells.isNews;
  return (
    <PublishDialog
      title={t('teamWork.release.title')}
      act={t('teamWork.release.sign')}
      disabled={!found || blocked || clashes.length > 0 || isEmpty}
      around={around}
      does={does}
      plan={plan}
      onClose={onClose}
    >
      <div class="tw-release">
        <section class="desk-stack" aria-label={t('teamWork.release.inIt')}>
          <h3>{t('teamWork.release.inIt')}</h3>
          {approved.length === 0 ? (
            <p class="desk-quiet">{t(isEmpty ? 'teamWork.release.nothing' : 'teamWork.release.unchanged')}</p>
          ) : (
            <ContentDiff before={work.content} after={content} around={around} />
          )}
          {clashes.length > 0 && (
            <Warning>
              {t('teamWork.release.clashes', [
                formatNames(
                  clashes.slice(0, 5).map(({ draft }) => titleOf(draft.change, work.content)),
                  'conjunction',
                ),
              ])}
            </Warning>
          )}
        </section>
        <CheckList found={found} seen={seen} onSeen={setSeen} isMissing={tried && unseen && !blocked} />
        {base?.header.endsAt !== undefined && (
          <Note>
            {t('teamWork.release.endsWith', [
              String(base.number),
              formatMoment(base.header.endsAt, around.now),
            ])}
          </Note>
        )}
        <ReleaseFields form={form} onForm={setForm} told={tried} now={around.now} />
        <section class="desk-stack" aria-label={t('teamWork.release.readings')}>
          <h3>{t('teamWork.release.readings')}</h3>
          {content.readings.some(({ required }) => required) ? (
            <ul>
              {content.readings
                .filter(({ required }) => required)
                .map(({ id, title }) => (
                  <li key={id}>{title}</li>
                ))}
            </ul>
          ) : (
            <p class="desk-quiet">{t('teamWork.release.noReadings')}</p>
          )}
        </section>
        <ToldAddresses tells={work.tells} />
        <p class="desk-quiet">
          {t('teamWork.release.means', content.replies.length, [formatCount(content.replies.length)])}
        </p>
      </div>
    </PublishDialog>
  );
}
