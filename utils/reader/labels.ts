import { fold } from './clean-text.ts';
import type { Segment } from './segments.ts';

/** A value that stands behind a label, and the text node that holds it. */
export interface Labelled {
  raw: string;
  node: Text;
  /** The text node that holds the label. */
  label: Text;
}

const ONLY_COLON = /^[:：]$/;

interface Hit {
  label: string;
  start: number;
  end: number;
  /** The label of a text that somebody wrote, which has yet to come. */
  opens: boolean;
}

function hitsIn(text: string, pattern: RegExp): Hit[] {
  const hits: Hit[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    hits.push({
      label: match[1] ?? '',
      start: match.index,
      end: pattern.lastIndex,
      opens: match[2] === '',
    });
  return hits;
}

interface Piece {
  node: Text;
  text: string;
  hits: readonly Hit[];
}

const cellOf = (node: Text): Element | null => node.parentElement?.closest('td, th') ?? null;

/** Siblings of one kind, as `parent` and tag: what one of them does, the others do. */
interface Kind {
  parent: Element | null;
  tag: string;
}

const kindOf = ({ node }: Piece): Kind => ({
  parent: node.parentElement?.parentElement ?? null,
  tag: node.parentElement?.tagName ?? '',
});

const sameText = ({ text }: Piece, hit: Hit, next: Hit | undefined): string =>
  text.slice(hit.end, next?.start).trim();

/** Kinds of lines that hold label and value in one text; there, a label without a value is empty. */
const linesIn = (pieces: readonly Piece[]): Kind[] =>
  pieces.flatMap((piece) =>
    piece.hits.some((hit, index) => sameText(piece, hit, piece.hits[index + 1])) ? [kindOf(piece)] : [],
  );

/** Whether lines like this one hold label and value in one text. */
function isLine(piece: Piece, lines: readonly Kind[]): boolean {
  const { parent, tag } = kindOf(piece);
  return lines.some((line) => line.parent === parent && line.tag === tag);
}

/** The value of a label that ends its text: the next text, unless that is another label or belongs to something else. */
function textAfter(piece: Piece, after: Piece | undefined, lines: () => readonly Kind[]): string {
  if (!after || cellOf(piece.node) !== cellOf(after.node)) return '';
  if (!piece.node.parentElement?.contains(after.node) && isLine(piece, lines())) return '';
  return after.text
    .slice(0, after.hits[0]?.start)
    .replace(/^[:：]\s*/, '')
    .trim();
}

/**
 * What stands behind each declared label: in the same text up to the next label, or in the next text of the same table cell
 * unless that is itself a label.
 */
export function labelledIn(segments: readonly Segment[], pattern: RegExp): Map<string, Labelled[]> {
  const found = new Map<string, Labelled[]>();
  const pieces: Piece[] = [];
  for (const { node, raw } of segments) {
    const text = fold(raw);
    if (text === '' || ONLY_COLON.test(text)) continue;
    const hits = hitsIn(text, pattern);
    // What begins with a label is none: then nothing was written.
    const isFree = pieces.at(-1)?.hits.at(-1)?.opens && hits[0]?.start !== 0;
    pieces.push({ node, text, hits: isFree ? [] : hits });
  }
  let lines: Kind[] | undefined;
  const add = (label: string, value: Labelled): void => {
    const known = found.get(label);
    if (known) known.push(value);
    else found.set(label, [value]);
  };
  for (const [index, piece] of pieces.entries())
    for (const [place, hit] of piece.hits.entries()) {
      const next = piece.hits[place + 1];
      const same = sameText(piece, hit, next);
      const after = pieces[index + 1];
      if (same) add(hit.label, { raw: same, node: piece.node, label: piece.node });
      else if (!next && after) {
        const raw = textAfter(piece, after, () => (lines ??= linesIn(pieces)));
        if (raw) add(hit.label, { raw, node: after.node, label: piece.node });
      }
    }
  return found;
}
