import type { TeamKey } from '../../../utils/records/team.ts';
import { createBackedUpKey, openBackup } from '../../../utils/team/release/backup.ts';
import { bytesOf } from '../../../utils/team/release/hash.ts';
import { signBytes, verifyBytes } from '../../../utils/team/release/keys.ts';
import { readTextForm, writeTextForm } from '../../../utils/team/release/text-form.ts';
import type { Trust } from '../../../utils/team/release/verified.ts';
import { verifyRelease } from '../../../utils/team/release/verify-release.ts';
import { aLibrary, aTeam, trustAfter } from '../../support/team.ts';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A key pair put into a database and read back, as after a restart. */
async function kept(key: TeamKey): Promise<TeamKey> {
  const opening = indexedDB.open(`keys ${Math.random()}`, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('keys', { keyPath: 'key' });
  const database = await settled(opening);
  await settled(database.transaction('keys', 'readwrite').objectStore('keys').put(key));
  const read = await settled<TeamKey>(database.transaction('keys').objectStore('keys').get(key.key));
  database.close();
  return read;
}

/** What a page of the test does with releases; the test calls it in either browser. */
const releases = {
  /** The second release of a new team, and what somebody trusts who has the first. */
  async sign() {
    const team = await aTeam();
    const first = await team.release();
    const second = await team.release(first, { content: aLibrary(200), title: '贴心 😊' });
    return { text: second.text, release: second.release, trust: trustAfter(team, first) };
  },
  async verify(text: string, trust: Trust) {
    const verified = await verifyRelease(text, trust);
    if (!verified.ok) return { code: verified.error.code };
    const content = await verified.value.content();
    return content.ok
      ? { release: verified.value.release, replies: content.value.replies.length }
      : { code: content.error.code };
  },
  async keys() {
    const { key, backup } = await createBackedUpKey('signing', '清晨的茶');
    const again = await kept(key);
    const opened = await openBackup('signing', backup, '清晨的茶');
    if (!opened.ok) throw new Error(opened.error.code);
    const said = bytesOf('九月');
    const shown = key.public ?? '';
    const one = await verifyBytes(shown, await signBytes(again, said), said);
    const other = await verifyBytes(shown, await signBytes(opened.value, said), said);
    const out = again.private
      ? await crypto.subtle.exportKey('pkcs8', again.private).catch(() => undefined)
      : await crypto.subtle.exportKey('raw', again.wrapped?.by as CryptoKey).catch(() => undefined);
    return { holds: one && other, way: again.private ? 'native' : 'script', readOut: out !== undefined };
  },
  /** A release as parts for a chat, and what those of somebody else's browser hold. */
  async parts(text: string) {
    const written = await writeTextForm('release', text);
    return written.ok ? written.value : [];
  },
  async join(parts: readonly string[]) {
    const read = await readTextForm(parts.join('\n'));
    return read.ok ? read.value.text : read.error.code;
  },
};
export type ReleasesPage = typeof releases;
Object.assign(window, { releases });
