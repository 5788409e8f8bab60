import type { ReleaseLine } from '../../components/team-work/model.ts';
import { type Failure, fail, ok, type Result } from '../../utils/core/result.ts';
import { send } from '../../utils/platform/send.ts';
import { inStore } from '../../utils/store/handle.ts';
import { storedEnvelope } from '../../utils/team/drafts/stored-content.ts';
import { readTextForm, writeTextForm } from '../../utils/team/release/text-form.ts';
import { saveFile } from './save-file.ts';

const textOfRelease = (release: string): Promise<Result<string>> =>
  inStore(async (database) => {
    const kept = await storedEnvelope(database, release);
    return kept.ok ? ok(kept.value.text) : kept;
  });

/** Saves a release as a file. Errors: `content-gone`, those of the store. */
export async function exportRelease(
  { key, number }: ReleaseLine,
  teamName: string,
): Promise<Failure | undefined> {
  const text = await textOfRelease(key);
  if (!text.ok) return text.error;
  saveFile(`tiexin-${teamName}-${number}.json`, new Blob([text.value], { type: 'application/json' }));
  return undefined;
}

/** A release in parts for a group chat. Errors: `content-gone`, `team-too-large`, those of the store. */
export async function partsOfRelease(release: string): Promise<Result<readonly string[]>> {
  const text = await textOfRelease(release);
  return text.ok ? writeTextForm('release', text.value) : text;
}

/** Takes a release in that was brought as a file or as text. Errors: those of `readTextForm` and of `teamOffer`. */
export async function takeBrought(brought: string) {
  const read = await readTextForm(brought);
  if (!read.ok) return read;
  return read.value.kind === 'release'
    ? send('teamOffer', { text: read.value.text, channel: 'file' })
    : fail('team-unreadable', read.value.kind);
}
