import { t } from '../../utils/locales/text.ts';
import type { TeamContent } from '../../utils/records/team-content.ts';
import type { DraftChange } from '../../utils/records/team-draft.ts';
import { valueIn } from '../../utils/team/drafts/content-part.ts';
import { differences, type LineAround, type LineDifference, valueLines } from './value-lines.ts';

/** A text of which a part was replaced: what both have stays plain, so that one changed word is found. */
function split(before: string, after: string): { start: string; was: string; is: string; end: string } {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail += 1;
  // A character outside the first plane has two units that belong together.
  if (head > 0 && /[\uD800-\uDBFF]/u.test(before[head - 1] ?? '')) head -= 1;
  if (tail > 0 && /[\uDC00-\uDFFF]/u.test(before[before.length - tail] ?? '')) tail -= 1;
  return {
    start: before.slice(0, head),
    was: before.slice(head, before.length - tail),
    is: after.slice(head, after.length - tail),
    end: tail === 0 ? '' : before.slice(before.length - tail),
  };
}

function Line({ before, after }: LineDifference) {
  if (before === undefined)
    return (
      <p>
        <ins>{after}</ins>
      </p>
    );
  if (after === undefined)
    return (
      <p>
        <del>{before}</del>
      </p>
    );
  const { start, was, is, end } = split(before, after);
  return (
    <p>
      {start}
      {was !== '' && <del>{was}</del>}
      {is !== '' && <ins>{is}</ins>}
      {end}
    </p>
  );
}

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
          </dd>
        </div>
      ))}
    </dl>
  );
}

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
  const before = valueLines({ ...change, value: released } as DraftChange, around);
  return (
    <>
      {change.value === null && <p>{t('teamWork.diff.gone')}</p>}
      {released === null && change.value !== null && <p class="desk-quiet">{t('teamWork.diff.new')}</p>}
      <DiffLines lines={differences(before, valueLines(change, around))} />
    </>
  );
}
