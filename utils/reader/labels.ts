import { fold } from './clean-text.ts';
import type { Segment } from './segments.ts';

/** A value that stands behind a label, and the text node that holds it. */
export interface Labelled {
  raw: string;
  node: Text;
}

const ONLY_COLON = /^[:：]$/;

interface Hit {
  label: string;
  start: number;
  end: number;
}

function hitsIn(text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    label: match[1] ?? '',
    start: match.index,
    end: match.index + match[0].length,
  }));
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

/** The value of a label that ends its text: the next text, unless that is another label or belongs to something else. */
function valueAfter(piece: Piece, after: Piece | undefined, lines: readonly Kind[]): Labelled | undefined {
  if (!after || cellOf(piece.node) !== cellOf(after.node)) return undefined;
  const { parent, tag } = kindOf(piece);
  const isLine = lines.some((line) => line.parent === parent && line.tag === tag);
  if (isLine && !piece.node.parentElement?.contains(after.node)) return undefined;
  const raw = after.text
    .slice(0, after.hits[0]?.start)
    .replace(/^[:：]\s*/, '')
    .trim();
  return raw ? { raw, node: after.node } : undefined;
}

/**
 * What stands behind each declared label: in the same text up to the next label, or in the next text of the same table cell
 * unless that is itself a label.
 */
export function labelledIn(segments: readonly Segment[], pattern: RegExp): Map<string, Labelled[]> {
  const found = new Map<string, Labelled[]>();
  const pieces: Piece[] = segments
    .map(({ node, raw }) => ({ node, text: fold(raw) }))
    .filter(({ text }) => text !== '' && !ONLY_COLON.test(text))
    .map((piece) => ({ ...piece, hits: hitsIn(piece.text, pattern) }));
  const lines = linesIn(pieces);
  pieces.forEach((piece, index) => {
    piece.hits.forEach((hit, place) => {
      const next = piece.hits[place + 1];
      const same = sameText(piece, hit, next);
      const value = same
        ? { raw: same, node: piece.node }
        : next
          ? undefined
          : valueAfter(piece, pieces[index + 1], lines);
      if (value) found.set(hit.label, [...(found.get(hit.label) ?? []), value]);
    });
  });
  return found;
}
