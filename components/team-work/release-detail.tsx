import { useEffect, useState } from 'preact/hooks';
import type { Failure } from '../../utils/core/result.ts';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../utils/records/team-content.ts';
import { Button } from '../button.tsx';
import { Note, Skeleton } from '../states.tsx';
import { ContentDiff } from './content-diff.tsx';
import type { ReleaseLine, WorkAround, WorkDoes } from './model.ts';
import { AddressLine } from './told-addresses.tsx';
import { failureWords } from './words.ts';

interface ReleaseDetailProps {
  line: ReleaseLine;
  /** The release before it; undefined where it is no longer known, or where there was none. */
  before: ReleaseLine | undefined;
  canSign: boolean;
  isNewest: boolean;
  around: WorkAround;
  does: WorkDoes;
  onBack: () => void;
  onText: () => void;
}

interface Both {
  before: TeamContent | undefined;
  after: TeamContent;
}

/** What a release changed of the one before, and what can be done with it. */
export function ReleaseDetail(props: ReleaseDetailProps) {
  const { line, before, canSign, isNewest, around, does, onBack, onText } = props;
  const [both, setBoth] = useState<Both>();
  const [failure, setFailure] = useState<Failure>();
  const { contentOf } = does;
  useEffect(() => {
    let current = true;
    const load = async () => {
      if (!line.hasContent) return setFailure({ code: 'content-gone' });
      const after = await contentOf(line.key);
      const old = before?.hasContent ? await contentOf(before.key) : undefined;
      if (!current) return;
      if (!after.ok) return setFailure(after.error);
      const first = line.header.previous === '' ? EMPTY_CONTENT : undefined;
      setBoth({ before: old?.ok ? old.value : first, after: after.value });
    };
    void load();
    return () => {
      current = false;
    };
  }, [line, before, contentOf]);
  const { header } = line;
  return (
    <div class="tw-release-detail">
      {failure && <Note>{failureWords(failure, around)}</Note>}
      {!failure && !both && <Skeleton rows={3} height={30} label={t('common.loading')} />}
      {both &&
        (both.before ? (
          <ContentDiff before={both.before} after={both.after} around={around} />
        ) : (
          <p class="desk-quiet">{t('teamWork.history.beforeGone')}</p>
        ))}
      <AddressLine addresses={both?.after.addresses} />
      <p class="desk-quiet">
        {[
          t('teamWork.history.client', [header.minimumClient]),
          header.startsAt === undefined
            ? ''
            : t('teamWork.history.from', [formatMoment(header.startsAt, around.now)]),
          header.endsAt === undefined
            ? ''
            : t('teamWork.history.until', [formatMoment(header.endsAt, around.now)]),
        ]
          .filter((words) => words !== '')
          .join(' · ')}
      </p>
      {line.hasContent && (
        <div class="desk-actions">
          {canSign && !isNewest && (
            <Button icon="undo" onClick={onBack}>
              {t('teamWork.history.back')}
            </Button>
          )}
          <Button icon="download" onClick={() => does.onExport(line.key)}>
            {t('teamWork.history.export')}
          </Button>
          <Button icon="copy" onClick={onText}>
            {t('teamWork.history.asText')}
          </Button>
        </div>
      )}
    </div>
  );
}
