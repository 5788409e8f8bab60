/** Elements whose content is no text. */
const DROPPED = new Set(
  'script style head title template noscript svg math iframe object embed select textarea canvas video audio'.split(
    ' ',
  ),
);
/** Elements that begin and end a line. */
const BLOCKS = new Set(
  'p div li tr ul ol table h1 h2 h3 h4 h5 h6 blockquote pre section article header footer dl dt dd hr form figure'.split(
    ' ',
  ),
);
/** Blocks with a line's distance to what follows. */
const SPACED = new Set('p h1 h2 h3 h4 h5 h6 blockquote ul ol table'.split(' '));

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  reg: '®',
  trade: '™',
  yen: '¥',
  euro: '€',
  pound: '£',
  cent: '¢',
  deg: '°',
  middot: '·',
  bull: '•',
  times: '×',
  rarr: '→',
  larr: '←',
  hearts: '♥',
  zwj: '\u200d',
  zwnj: '\u200c',
  shy: '',
};

/** Character references as the characters they stand for; unknown ones stay. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));/g, (all, decimal, hex, name) => {
    if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? all) : all;
    const point = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    const bad = point === 0 || point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff);
    return bad ? '\ufffd' : String.fromCodePoint(point);
  });

/** Whether a text carries mark-up at all. */
export const hasMarkup = (text: string): boolean => /<(?:\/?[a-z]|!--)|&(?:#\d|#x|[a-z]{2,8};)/i.test(text);

interface Tag {
  name: string;
  closing: boolean;
  attributes: string;
  /** Where the text goes on. */
  end: number;
}

/** The tag that begins at a place, if one does; `open` if it is never closed. Quotes in attributes may hold `>`. */
function tagAt(html: string, at: number): Tag | 'open' | undefined {
  const name = /^<(\/?)([a-zA-Z][\w:-]{0,30})/.exec(html.slice(at, at + 34));
  if (!name) return undefined;
  let quote = '';
  for (let place = at + name[0].length; place < html.length; place += 1) {
    const character = html[place];
    if (quote) {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>')
      return {
        name: (name[2] ?? '').toLowerCase(),
        closing: name[1] === '/',
        attributes: html.slice(at + name[0].length, place),
        end: place + 1,
      };
  }
  return 'open';
}

function attributeOf(attributes: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(
    attributes,
  );
  return decodeEntities(found?.[1] ?? found?.[2] ?? found?.[3] ?? '');
}

/** Where an element whose content is no text ends; at the end of the text if nobody closed it. */
function afterElement(html: string, name: string, from: number): number {
  const close = new RegExp(`</${name}\\b[^>]*>`, 'gi');
  close.lastIndex = from;
  return close.exec(html) ? close.lastIndex : html.length;
}

/** Collects text by lines: white space is folded, blocks begin lines, two blank lines never follow each other. */
class Lines {
  text = '';
  #line = '';
  #kept = false;

  add(words: string, keepSpace: boolean): void {
    this.#line += keepSpace ? words : words.replace(/[ \t\r\n\f]+/g, ' ');
    if (keepSpace) this.#kept = true;
  }

  end(): void {
    const line = this.#kept ? this.#line : this.#line.replace(/ {2,}/g, ' ').trim();
    if (line.trim() !== '') this.text += `${line}\n`;
    this.#line = '';
    this.#kept = false;
  }

  break(): void {
    const empty = this.#line.trim() === '';
    this.end();
    if (empty && this.text !== '') this.text += '\n';
  }

  space(): void {
    this.end();
    if (this.text !== '' && !this.text.endsWith('\n\n')) this.text += '\n';
  }
}

export interface PlainText {
  text: string;
  /** Pictures that the text had. */
  images: number;
}

/** HTML as text: blocks as lines, links with their address, nothing of scripts. No document is built, nothing is loaded. */
export function htmlToText(html: string): PlainText {
  const lines = new Lines();
  let images = 0;
  let link: { href: string; from: number } | undefined;
  let pre = 0;
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    const until = open < 0 ? html.length : open;
    lines.add(decodeEntities(html.slice(at, until)), pre > 0);
    if (open < 0) break;
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4);
      at = end < 0 ? html.length : end + 3;
      continue;
    }
    const tag = tagAt(html, open);
    if (tag === 'open') {
      // The file was cut inside a tag; a second look at the same rest would find the same.
      lines.add(decodeEntities(html.slice(open).replace(/<[^<>]*>?/g, '')), pre > 0);
      break;
    }
    if (!tag) {
      // A lone "<" is text; of a declaration nothing stays.
      const declaration = /^<[!?]/.test(html.slice(open, open + 2));
      const end = declaration ? html.indexOf('>', open) : open;
      if (!declaration) lines.add('<', pre > 0);
      at = end < 0 ? html.length : end + 1;
      continue;
    }
    at = tag.end;
    const { name, closing } = tag;
    if (DROPPED.has(name)) {
      if (!closing && !tag.attributes.endsWith('/')) at = afterElement(html, name, at);
    } else if (name === 'br') lines.break();
    else if (name === 'img') images += 1;
    else if (name === 'a') {
      if (link && closing) {
        const shown = decodeEntities(html.slice(link.from, open).replace(/<[^>]*>/g, ''));
        const bare = link.href.replace(/^(?:mailto|tel):/, '');
        if (/^(?:https?|mailto|tel):/i.test(link.href) && !shown.includes(bare))
          lines.add(` (${bare})`, pre > 0);
      }
      link = closing ? undefined : { href: attributeOf(tag.attributes, 'href'), from: tag.end };
    } else if (BLOCKS.has(name)) {
      if (SPACED.has(name) && closing) lines.space();
      else lines.end();
      if (name === 'li' && !closing) lines.add('- ', false);
      if (name === 'pre') pre = Math.max(0, pre + (closing ? -1 : 1));
    } else if (name === 'td' || name === 'th') lines.add(' ', false);
  }
  lines.end();
  return {
    text: lines.text
      .replace(/\n{3,}/g, '\n\n')
      .replace(/\u00a0/g, ' ')
      .trim(),
    images,
  };
}

/** A text as HTML that shows the same lines. */
export const textToHtml = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .split(/\r?\n/)
    .map((line) => `<div>${line || '<br>'}</div>`)
    .join('');
