import { fail, ok, type Result } from '../../core/result.ts';
import { DAY } from '../../core/time.ts';
import type { Login, Request } from '../../platform/request.ts';
import { FOLDER_POST_LIMIT as POST_LIMIT } from '../posts/post-limit.ts';
import { parseJson } from '../release/read-envelope.ts';
import type { Board } from './channel.ts';
import { type Listed, readMultistatus } from './multistatus.ts';
import { fileName } from './web-address.ts';
import { type Folder, folderAt } from './webdav.ts';

const FOLDER = 'posts';
/** The most bytes of a listing. */
const LISTING_LIMIT = 30_000_000;
/** Characters of all posts of one look; the rest follow the next time. */
const ALL_LIMIT = 100_000_000;
/** How many are put or fetched at a time, and how many are fetched in one go: the rest follow the next time, from the mark on. */
const AT_ONCE = 6;
const IN_ONE_GO = 3000;

/** A file that is dated further ahead than clocks are apart (ms) moves no mark: what is left after it would never be looked at. */
const AHEAD = DAY;

/** Ours alone: a Base64url key, a dot, a slot. */
const NAME = /^[\w-]{43}\.[\w-]+\.json$/;

/**
 * Posts as files `posts/<member>.<slot>.json`, in one folder, so that one listing tells of all. Who may write there is the server's to say; a post is
 * signed, so nobody can speak for another.
 */
export const webdavBoard = (
  url: string,
  login: Login | undefined,
  request: Request,
  now: () => number = Date.now,
): Board => ({
  async send(posts, signal) {
    const folder = folderAt(url, login, request, signal);
    // Of two posts for one file the later counts, as if they were put one after the other.
    const files = [
      ...new Map(posts.map((post) => [`${FOLDER}/${post.member}.${fileName(post.slot)}.json`, post])),
    ];
    let next = 0;
    let failed: Result<never> | undefined;
    const work = async () => {
      for (let file = files[next]; file && !failed; file = files[next]) {
        next += 1;
        const put = await leave(folder, file[0], JSON.stringify(file[1]));
        if (!put.ok) failed ??= put;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return failed ?? ok(undefined);
  },
  async collect(since, signal) {
    const folder = folderAt(url, login, request, signal);
    const listed = await list(folder);
    if (!listed.ok) return listed;
    const latest = now() + AHEAD;
    const told = Number(since ?? 0);
    // From the beginning where the mark itself says nothing.
    const from = told <= latest ? told : 0;
    // A file whose time is not told is always fetched; those of the mark's own second may be new.
    const wanted = listed.value
      .filter(({ modified }) => modified === undefined || modified >= from)
      .sort((one, other) => (one.modified ?? 0) - (other.modified ?? 0))
      .slice(0, IN_ONE_GO);
    const fetched = await fetchAll(folder, wanted);
    if (!fetched.ok) return fetched;
    const { looked, posts } = fetched.value;
    const mark = wanted
      .slice(0, looked)
      .reduce((newest, { modified = 0 }) => (modified > latest ? newest : Math.max(newest, modified)), from);
    return ok({ posts, ...(mark > 0 ? { mark: String(mark) } : {}) });
  },
});

async function leave(folder: Folder, path: string, text: string): Promise<Result<void>> {
  // Nobody would fetch it.
  if (text.length > POST_LIMIT / 3 && new TextEncoder().encode(text).length > POST_LIMIT)
    return fail('team-too-large', 'post');
  const put = await folder.put(path, text);
  if (!put.ok) return put;
  const { status } = put.value;
  return status < 200 || status >= 300 ? fail('channel-nonsense', String(status)) : ok(undefined);
}

async function list(folder: Folder): Promise<Result<Listed[]>> {
  const heard = await folder.ask(`${FOLDER}/`, {
    method: 'PROPFIND',
    headers: { Depth: '1', 'Content-Type': 'application/xml' },
    body: '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getetag/><getlastmodified/></prop></propfind>',
    limit: LISTING_LIMIT,
  });
  if (!heard.ok) return heard;
  if (heard.value.status === 404 || heard.value.status === 410) return ok([]);
  const listed = heard.value.status === 207 ? readMultistatus(heard.value.text) : undefined;
  if (!listed) return fail('channel-nonsense', `PROPFIND ${heard.value.status}`);
  return ok(listed.filter(({ name, isFolder }) => !isFolder && NAME.test(name)));
}

/**
 * These, some at a time, as many of the first as one look holds (`looked`). One that is gone, too large or no JSON is left out; where the server fails, the
 * collecting does.
 */
async function fetchAll(
  folder: Folder,
  wanted: readonly Listed[],
): Promise<Result<{ posts: unknown[]; looked: number }>> {
  const posts: unknown[] = [];
  let failed: Result<never> | undefined;
  let looked = 0;
  let size = 0;
  const work = async () => {
    while (!failed && size < ALL_LIMIT) {
      const one = wanted[looked];
      if (!one) return;
      looked += 1;
      const heard = await folder.ask(`${FOLDER}/${encodeURIComponent(one.name)}`, { limit: POST_LIMIT });
      if (heard.ok) {
        size += heard.value.text.length;
        const read = parseJson(heard.value.text);
        if (read !== undefined) posts.push(read);
      } else if (heard.error.code !== 'team-too-large' && heard.error.code !== 'channel-nonsense')
        failed = heard;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return failed ?? ok({ posts, looked });
}
