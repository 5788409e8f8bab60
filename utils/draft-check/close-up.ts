import type { View } from './fold.ts';

/** What separates letters without ending a clause: blanks, points, strokes, emoji. */
const BETWEEN = '[^\\p{L}\\p{N}\\p{Ps}\\p{Pe}\\p{Pi}\\p{Pf}。,;!?:、\\n%$"]{1,2}';
/** Chinese set letter by letter: at least one character stands alone between two separators. */
const SET_APART = new RegExp(
  `(?<=\\p{Script=Han}|8)(?:${BETWEEN}[\\p{Script=Han}8](?![\\p{L}\\p{N}])){1,20}${BETWEEN}(?=\\p{Script=Han})`,
  'gu',
);
const LETTER = /[\p{L}\p{N}]/u;

/** The view with Chinese that is set letter by letter ("我 不 管") drawn together; marks of sentences and clauses stay. */
export function closeUp(view: View): View {
  const drop = new Set<number>();
  for (const match of view.text.matchAll(SET_APART))
    for (let at = 0; at < match[0].length; at += 1)
      if (!LETTER.test(match[0][at] ?? '')) drop.add(match.index + at);
  if (drop.size === 0) return view;
  const kept = (_: unknown, at: number) => !drop.has(at);
  return {
    text: view.text.split('').filter(kept).join(''),
    starts: view.starts.filter(kept),
    ends: view.ends.filter(kept),
  };
}
