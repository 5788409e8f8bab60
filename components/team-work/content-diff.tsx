import { useMemo, useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import type { PartValue } from '../../utils/team/drafts/content-part.ts';
import { WHOLE } from '../../utils/team/drafts/draft-key.ts';
import { diffContent, type ListChange } from '../../utils/team/release/diff-content.ts';
import { Button } from '../button.tsx';
import { DiffLines, withTitles } from './diff-view.tsx';
import { differences, type LineAround, valueLines } from './value-lines.ts';
import { partWords, titleOf } from './words.ts';

/** A thing that two releases have differently. */
interface Changed {
  before: PartValue;
  change: DraftChange;
}

/** What a release changes of the one before, thing by thing. */
export function changedThings(before: TeamContent, after: TeamContent): Changed[] {
  const found = diffContent(before, after);
  const enter = (part: DraftChange['part'], id: string, old: PartValue, value: PartValue): Changed => ({
    before: old,
    change: { part, id, value } as DraftChange,
  });
  const listed = <T extends { id: string } & PartValue>(
    part: DraftChange['part'],
    { added, removed, changed }: ListChange<T>,
  ): Changed[] => [
    ...added.map((one) => enter(part, one.id, null, one)),
    ...changed.map((one) => enter(part, one.after.id, one.before, one.after)),
    ...removed.map((one) => enter(part, one.id, one, null)),
  ];
  const { added, removed, changed, thresholds } = found.shipping;
  const words = [found.words, { ...found.rulesOff, changed: [] }].some((one) => isSome(one));
  return [
    ...found.replies.map((one) => enter('reply', one.id, one.before ?? null, one.after ?? null)),
    ...listed('reading', found.readings),
    ...listed('intent', found.intents),
    ...listed('trial', found.trials),
    ...(words ? [enter('words', WHOLE, before.words, after.words)] : []),
    ...(thresholds || isSome({ added, removed, changed })
      ? [enter('shipping', WHOLE, before.shipping, after.shipping)]
      : []),
  ];
}

const isSome = (lists: Record<'added' | 'removed' | 'changed', readonly unknown[]>): boolean =>
  lists.added.length + lists.removed.length + lists.changed.length > 0;

const SHOWN = 10;

/** The difference between two releases: each thing opens to its lines. */
export function ContentDiff({
  before,
  after,
  around,
}: {
  before: TeamContent;
  after: TeamContent;
  around: LineAround;
}) {
  const [all, setAll] = useState(false);
  const changed = useMemo(() => changedThings(before, after), [before, after]);
  const [named, namedBefore] = [withTitles(around, after), withTitles(around, before)];
  if (changed.length === 0) return <p class="desk-quiet">{t('teamWork.diff.same')}</p>;
  const shown = all ? changed : changed.slice(0, SHOWN);
  return (
    <div class="desk-stack">
      <p class="desk-quiet">{t('teamWork.diff.count', changed.length, [formatCount(changed.length)])}</p>
      <ul class="tw-things-changed" aria-label={t('teamWork.diff.label')}>
        {shown.map(({ before: old, change }) => (
          <li key={`${change.part}/${change.id}`}>
            <details>
              <summary>
                {titleOf(change, before)}{' '}
                <span class="desk-quiet">
                  · {partWords(change.part)} · {kindOf(old, change.value)}
                </span>
              </summary>
              <DiffLines
                lines={differences(
                  valueLines({ ...change, value: old } as DraftChange, namedBefore),
                  valueLines(change, named),
                )}
              />
            </details>
          </li>
        ))}
      </ul>
      {shown.length < changed.length && (
        <Button onClick={() => setAll(true)}>
          {t('teamWork.diff.all', changed.length, [formatCount(changed.length)])}
        </Button>
      )}
    </div>
  );
}

function kindOf(before: PartValue, after: PartValue): string {
  if (before === null) return t('teamWork.kind.new');
  return t(after === null ? 'teamWork.kind.gone' : 'teamWork.kind.changed');
}
