import { t } from '../../utils/locales/text.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import { valueIn } from '../../utils/team/drafts/content-part.ts';
import { diffWords } from '../../utils/team/release/diff-words.ts';
import { differences, type LineAround, type LineDifference, valueLines } from './value-lines.ts';
import './diff.css';

/** One line: what stayed is plain, what went is struck, what came is underlined. */
function Line({ before = '', after = '' }: LineDifference) {
  return (
    <p>
      {diffWords(before, after).map(({ kind, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
        if (kind === 'removed') return <del key={at}>{text}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no other name
        return kind === 'added' ? <ins key={at}>{text}</ins> : <span key={at}>{text}</span>;
      })}
    </p>
  );
}

/** The pictures that were and are in a place, as they look: of the same name and size they may be others. */
const Pictures = ({ before, after }: NonNullable<LineDifference['images']>) => (
  <>
    {before !== undefined && (
      <del>
        <img src={before} alt={t('teamWork.diff.imageBefore')} />
      </del>
    )}
    {after !== undefined && (
      <ins>
        <img src={after} alt={t('teamWork.diff.imageAfter')} />
      </ins>
    )}
  </>
);

/** Lines that differ, each with what it was and what it is. */
export function DiffLines({ lines }: { lines: readonly LineDifference[] }) {
  if (lines.length === 0) return <p class="desk-quiet">{t('teamWork.diff.same')}</p>;
  return (
    <dl class="tw-diff">
      {lines.map((line) => (
        <div key={line.label}>
          <dt>{line.label}</dt>
          <dd>
            <Line {...line} />
            <Pictures {...line.images} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** With the names of the replies in a content. */
export const withTitles = (around: LineAround, { replies }: TeamContent): LineAround => ({
  ...around,
  replyTitle: (wanted) => replies.find(({ id }) => id === wanted)?.title,
});

/** What a change makes of what is released. */
export function ChangeDiff({
  change,
  content,
  around,
}: {
  change: DraftChange;
  content: TeamContent;
  around: LineAround;
}) {
  const released = valueIn(content, change.part, change.id);
  const named = withTitles(around, content);
  const before = valueLines({ ...change, value: released } as DraftChange, named);
  return (
    <>
      {change.value === null && <p>{t('teamWork.diff.gone')}</p>}
      {released === null && change.value !== null && <p class="desk-quiet">{t('teamWork.diff.new')}</p>}
      <DiffLines lines={differences(before, valueLines(change, named))} />
    </>
  );
}
