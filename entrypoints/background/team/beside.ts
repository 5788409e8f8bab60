import { ok, type Result } from '../../../utils/core/result.ts';
import { announceChange } from '../../../utils/platform/changes.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { keepBeside } from '../../../utils/store/team-releases.ts';
import { readEnvelope } from '../../../utils/team/release/read-envelope.ts';
import { identify } from '../../../utils/team/release/release-id.ts';

/**
 * Keeps a release that another lead published under the number of the one here (`team-fork`: its signature holds), so that a lead can take its changes up and
 * join the two: on the channel where it lies nothing else may tell of it again. Only leads do. Errors: those of the store.
 */
export async function keepFork(text: string, channel: string, now: number): Promise<Result<void>> {
  const read = readEnvelope(text);
  if (!read.ok) return read;
  const { header } = read.value;
  const id = await identify(header);
  if (!id.ok) return id;
  const { release: key } = id.value;
  const kept = await inStore(async (database) => {
    const team = await database.get('teams', 'team');
    if (team?.role !== 'lead') return ok(false);
    return keepBeside(database, {
      key,
      number: header.number,
      header,
      state: 'beside',
      receivedAt: now,
      channel: channel.slice(0, 80),
      envelope: text,
    });
  });
  if (!kept.ok) return kept;
  if (kept.value) await announceChange([]);
  return ok(undefined);
}
