import { fail, ok, type Result } from '../../core/result.ts';
import type { Ask, Heard, Login, Request } from '../../platform/request.ts';
import { ENVELOPE_LIMIT } from '../../records/team-release.ts';
import { canonicalEtag, idOfRelease } from './head-id.ts';
import { succeeds } from './succeeds.ts';
import type { WebChannel } from './web.ts';
import { addressIn } from './web-address.ts';
import { webdavBoard } from './webdav-board.ts';

/** The most bytes of an answer that holds nothing of use. */
const SMALL = 100_000;

/** Asks WebDAV servers for something in one folder, with credentials. */
export interface Folder {
  ask(path: string, ask: Omit<Ask, 'url' | 'login' | 'limit'> & { limit?: number }): Promise<Result<Heard>>;
  put(path: string, text: string, headers?: Readonly<Record<string, string>>): Promise<Result<Heard>>;
}

export function folderAt(
  url: string,
  login: Login | undefined,
  request: Request,
  signal: AbortSignal,
): Folder {
  const ask: Folder['ask'] = async (path, { limit = SMALL, ...rest }) => {
    const address = addressIn(url, path);
    if (address === undefined) return fail('channel-nonsense', 'address');
    return request({ url: address, login, limit, ...rest }, signal);
  };
  const putOnce = (path: string, text: string, headers?: Readonly<Record<string, string>>) =>
    ask(path, {
      method: 'PUT',
      body: text,
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  const put: Folder['put'] = async (path, text, headers) => {
    const first = await putOnce(path, text, headers);
    // The folder is not there yet: RFC 4918 says 409, some say 404.
    if (!first.ok || (first.value.status !== 409 && first.value.status !== 404)) return first;
    const made = await makeFolder(ask, path);
    return made.ok ? putOnce(path, text, headers) : made;
  };
  return { ask, put };
}

/** Makes the folder of a path: at once, or, where its own folder is missing too, that one first. One that is there is no error. */
async function makeFolder(ask: Folder['ask'], path: string): Promise<Result<void>> {
  const folder = path.split('/').slice(0, -1).join('/');
  const make = () => ask(folder === '' ? '' : `${folder}/`, { method: 'MKCOL' });
  const made = await make();
  if (!made.ok) return made;
  if (folder === '' || (made.value.status !== 409 && made.value.status !== 404)) return ok(undefined);
  const outer = await makeFolder(ask, folder);
  if (!outer.ok) return outer;
  const again = await make();
  return again.ok ? ok(undefined) : again;
}

const isGood = ({ status }: Heard): boolean => status >= 200 && status < 300;

/** What leads do in a folder of a WebDAV server, and what members leave there. */
export function webdavSide(
  channel: WebChannel,
  url: string,
  login: Login | undefined,
  request: Request,
): WebChannel {
  channel.push = async (text, previous, signal) => {
    const folder = folderAt(url, login, request, signal);
    const guarded = await isGuarded(folder);
    if (!guarded.ok) return guarded;
    channel.unguarded = !guarded.value;
    return publish(folder, text, previous);
  };
  channel.keep = async (name, text, signal) =>
    done(await folderAt(url, login, request, signal).put(name, text));
  channel.board = webdavBoard(url, login, request);
  return channel;
}

/** Whether the server compares before it replaces: asked with a mark that nothing has, of a file that holds nothing. */
async function isGuarded(folder: Folder): Promise<Result<boolean>> {
  const put = await folder.put('guard.json', '{}', { 'If-Match': '"tiexin-none"' });
  return put.ok ? ok(put.value.status === 412) : put;
}

const done = (put: Result<Heard>): Result<void> =>
  put.ok ? (isGood(put.value) ? ok(undefined) : fail('channel-nonsense', String(put.value.status))) : put;

/**
 * Puts a release in the place of the one that must be there. The server compares (If-Match), so of two leads one is first; then the release is kept
 * beside, under its number. A release that is there already is no error, so this may be done again after it was cut off.
 */
async function publish(folder: Folder, text: string, previous: string): Promise<Result<void>> {
  const mine = await idOfRelease(text);
  if (mine === undefined) return fail('team-unreadable');
  const head = await readHead(folder);
  if (!head.ok) return head;
  if (head.value.release !== mine.release) {
    // An emptied folder takes any release, as an emptied hub does: there is nothing that could be lost.
    const isFree = head.value.release === '' || head.value.release === previous;
    if (!isFree && !(await succeeds(text, head.value)))
      return fail('channel-overtaken', head.value.release.slice(0, 80));
    const put = await replaceHead(folder, text, head.value);
    if (!put.ok) return put;
    const now = await readHead(folder);
    if (!now.ok) return now;
    if (now.value.release !== mine.release) return fail('channel-overtaken', now.value.release.slice(0, 80));
  }
  return done(await folder.put(`releases/${mine.number}.json`, text));
}

interface Head {
  /** '' where there is none. */
  release: string;
  number: number;
  etag?: string;
}

async function readHead(folder: Folder): Promise<Result<Head>> {
  const heard = await folder.ask('release.json', { limit: ENVELOPE_LIMIT });
  if (!heard.ok) return heard;
  const { status, text, etag } = heard.value;
  if (status === 404 || status === 410 || status === 409) return ok({ release: '', number: 0 });
  if (!isGood(heard.value)) return fail('channel-nonsense', String(status));
  const there = await idOfRelease(text);
  if (there === undefined) return fail('channel-nonsense', 'text');
  return ok({ ...there, ...(etag ? { etag } : {}) });
}

/** One try with the server's own mark, one with the mark as it is without compression: some servers send another one than they compare. */
async function replaceHead(folder: Folder, text: string, head: Head): Promise<Result<void>> {
  const marks = head.release === '' ? [] : [...new Set([head.etag, canonicalEtag(head.etag)])];
  const conditions =
    head.release === ''
      ? [{ 'If-None-Match': '*' }]
      : marks.flatMap((mark): Record<string, string>[] => (mark ? [{ 'If-Match': mark }] : [{}]));
  for (const condition of conditions) {
    const put = await folder.put('release.json', text, condition);
    if (!put.ok) return put;
    if (isGood(put.value)) return ok(undefined);
    if (put.value.status !== 412) return fail('channel-nonsense', String(put.value.status));
    const now = await readHead(folder);
    if (now.ok && now.value.release !== head.release) break;
  }
  return fail('channel-overtaken');
}
