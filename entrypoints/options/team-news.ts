import { useEffect, useState } from 'preact/hooks';
import { changeLines } from '../../components/team/change-lines.ts';
import type { ChangeLine } from '../../components/team/model.ts';
import type { NewRelease } from '../../components/team/whats-new.tsx';
import { ok } from '../../utils/core/result.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../utils/records/team-content.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { getRelease, type ReleaseEntry } from '../../utils/store/team-releases.ts';
import { type ReleaseStep, stepsSince } from '../../utils/team/membership/looked.ts';
import { fromBase64 } from '../../utils/team/release/base64.ts';
import { diffContent } from '../../utils/team/release/diff-content.ts';
import { readContent } from '../../utils/team/release/read-content.ts';
import { readEnvelope } from '../../utils/team/release/read-envelope.ts';

/** More releases than this are told of by their names only: each takes its content out of the store. */
const COMPARED = 20;

/** The content of a release that is kept here; it was verified when it came. Undefined where it is here in name only. */
export async function contentOf(database: Database, release: string): Promise<TeamContent | undefined> {
  const kept = await getRelease(database, release);
  const read = kept?.envelope === undefined ? undefined : readEnvelope(kept.envelope);
  if (!read?.ok) return undefined;
  const { header, content } = read.value;
  const packed = fromBase64(content, header.content.bytes);
  const unpacked = packed && (await readContent(packed, header.content.unpacked));
  return unpacked?.ok ? unpacked.value : undefined;
}

async function linesOf(database: Database, { release, before }: ReleaseStep): Promise<ChangeLine[] | 'gone'> {
  const after = release.hasContent ? await contentOf(database, release.key) : undefined;
  const old = before
    ? await contentOf(database, before.key)
    : release.number === 1
      ? EMPTY_CONTENT
      : undefined;
  return after && old ? changeLines(diffContent(old, after)) : 'gone';
}

/** What each release changed since the one looked at last, newest first; the differences come one by one. */
export function useNews(releases: readonly ReleaseEntry[], looked: number): NewRelease[] {
  const [found, setFound] = useState<ReadonlyMap<string, ChangeLine[] | 'gone'>>(new Map());
  const steps = stepsSince(releases, looked);
  const nameOf = ({ release, before }: ReleaseStep) => `${release.key} ${before?.key ?? ''}`;
  const wanted = steps.slice(0, COMPARED).map(nameOf).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same releases give the same differences
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      for (const step of steps.slice(0, COMPARED)) {
        if (isOver) return;
        const lines = await inStore(async (database) => ok(await linesOf(database, step)));
        if (!isOver) setFound((before) => new Map(before).set(nameOf(step), lines.ok ? lines.value : 'gone'));
      }
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [wanted]);
  return steps.map((step, at) => {
    const { number, header, receivedAt } = step.release;
    return {
      number,
      title: header.title,
      note: header.note,
      at: receivedAt,
      lines: at < COMPARED ? found.get(nameOf(step)) : 'gone',
      ...(step.ended !== undefined && { ended: step.ended }),
    };
  });
}
