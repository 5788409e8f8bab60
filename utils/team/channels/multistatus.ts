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

/** The longest tag and the longest text in one that a listing of ours has. */
const TAG_LIMIT = 4000;

interface Tag {
  /** Without the prefix, which differs from server to server. */
  name: string;
  isEnd: boolean;
  isEmpty: boolean;
  from: number;
  to: number;
}

/** The tags of a document in order, each place looked at once. Ends where a comment, a CDATA section or a tag has no end. */
function* tagsIn(xml: string): Generator<Tag> {
  for (let from = xml.indexOf('<'); from >= 0; ) {
    const opaque = xml.startsWith('<!--', from) ? '-->' : xml.startsWith('<![CDATA[', from) ? ']]>' : '';
    const end = opaque ? xml.indexOf(opaque, from) + opaque.length - 1 : endOfTag(xml, from);
    if (end <= from + 1) return;
    const [, slash, name] = opaque
      ? []
      : (/^<(\/?)(?:[\w.-]{1,60}:)?([\w.-]{1,60})/.exec(xml.slice(from, from + 130)) ?? []);
    if (name) yield { name, isEnd: slash === '/', isEmpty: xml[end - 1] === '/', from, to: end + 1 };
    from = xml.indexOf('<', end);
  }
}

/** Where a tag ends; a `>` in quotes is none. -1 where it has no end. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  for (let at = from + 1; at < Math.min(xml.length, from + TAG_LIMIT); at += 1) {
    const sign = xml[at] ?? '';
    if (quote) quote = sign === quote ? '' : quote;
    else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

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
  const start = xml.slice(0, TAG_LIMIT);
  if (/<!DOCTYPE/i.test(start) || !/<(?:[\w.-]{1,60}:)?multistatus[\s>/]/.test(start)) return undefined;
  const listed: Listed[] = [];
  let draft: Draft | undefined;
  let open: { name: string; from: number } | undefined;
  for (const { name, isEnd, isEmpty, from, to } of tagsIn(xml)) {
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
    else if (WANTED.has(name) && !isEnd && !isEmpty) open = { name, from: to };
    else if (isEnd && open?.name === name) {
      take(draft, name, plain(xml.slice(open.from, Math.min(from, open.from + TAG_LIMIT))));
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
