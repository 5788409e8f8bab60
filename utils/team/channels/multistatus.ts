/** A file in a WebDAV folder, as a PROPFIND tells of it. */
export interface Listed {
  /** The last part of its path, decoded. */
  name: string;
  isFolder: boolean;
  etag?: string;
  /** UTC ms, by the server's clock. */
  modified?: number;
}

/** More would be no folder of a team. */
const MOST = 50_000;

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeEntity = (all: string, name: string): string => {
  if (!name.startsWith('#')) return ENTITIES[name] ?? all;
  const code = name[1] === 'x' ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
};

const plain = (text: string): string =>
  text
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, inner: string) => inner.replaceAll('&', '&amp;'))
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|[a-z]{2,4});/gi, decodeEntity)
    .trim();

/** One step through tags: its local name (prefixes differ from server to server), whether it opens or closes, and where it stands. */
const TAG =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)(?:[\w.-]+:)?([\w.-]+)(?:"[^"]*"|'[^']*'|[^<>"'])*?(\/?)>/g;
const WANTED = new Set(['href', 'getetag', 'getlastmodified', 'status']);

interface Draft {
  href?: string;
  isFolder: boolean;
  /** Of the propstat at hand; they count once its status is known to be good, or where none is told. */
  held: { getetag?: string; getlastmodified?: string; isFolder?: boolean; status?: string };
  etag?: string;
  modified?: string;
}

/**
 * Reads the answer of a PROPFIND (RFC 4918, `multistatus`) as far as it is of use here. A worker has no XML parser; this one knows elements and
 * text, any prefix, and leaves out what it doesn't understand. A document with a DTD is refused: undefined, as for one that is no multistatus.
 */
export function readMultistatus(xml: string): Listed[] | undefined {
  if (/<!DOCTYPE/i.test(xml.slice(0, 2000)) || !/<(?:[\w.-]+:)?multistatus[\s>/]/.test(xml)) return undefined;
  const listed: Listed[] = [];
  let draft: Draft | undefined;
  let open: { name: string; from: number } | undefined;
  for (const tag of xml.matchAll(TAG)) {
    const [all, slash = '', name = '', selfClosed] = tag;
    if (name === '') continue;
    const isEnd = slash === '/';
    if (name === 'response' && !isEnd) draft = { isFolder: false, held: {} };
    else if (!draft) continue;
    else if (name === 'response') {
      settle(draft);
      const one = listedOf(draft);
      if (one) listed.push(one);
      if (listed.length >= MOST) break;
      draft = undefined;
    } else if (name === 'propstat') settle(draft);
    else if (name === 'collection' && !isEnd) draft.held.isFolder = true;
    else if (WANTED.has(name) && !isEnd && !selfClosed) open = { name, from: tag.index + all.length };
    else if (isEnd && open?.name === name) {
      take(draft, name, plain(xml.slice(open.from, tag.index)));
      open = undefined;
    }
  }
  return listed;
}

function take(draft: Draft, name: string, text: string): void {
  if (name === 'href') draft.href ??= text;
  else draft.held[name as 'getetag'] = text;
}

/** What a propstat told counts unless it says that these properties are not there. */
function settle(draft: Draft): void {
  const { held } = draft;
  draft.held = {};
  if (held.status !== undefined && !/\s2\d\d(?:\s|$)/.test(held.status)) return;
  if (held.isFolder) draft.isFolder = true;
  if (held.getetag) draft.etag = held.getetag;
  if (held.getlastmodified) draft.modified = held.getlastmodified;
}

function listedOf({ href, isFolder, etag, modified }: Draft): Listed | undefined {
  const last = href
    ?.replace(/[?#].*$/, '')
    .replace(/\/+$/, '')
    .split('/')
    .at(-1);
  if (!last) return undefined;
  const at = modified ? Date.parse(modified) : Number.NaN;
  return {
    name: decoded(last),
    isFolder,
    ...(etag ? { etag } : {}),
    ...(Number.isFinite(at) ? { modified: at } : {}),
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
