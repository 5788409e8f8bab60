/** A part of a text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** The text cut at the edges of the spans; spans that overlap or lie outside are put right. */
export function cutAt(text: string, spans: readonly Span[]): { text: string; marked: boolean }[] {
  const parts: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    const from = Math.max(at, start);
    const to = Math.min(text.length, end);
    if (to <= from) continue;
    if (from > at) parts.push({ text: text.slice(at, from), marked: false });
    parts.push({ text: text.slice(from, to), marked: true });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), marked: false });
  return parts;
}

/** A text with what was looked for marked in it. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {cutAt(text, spans).map((part, at) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
        part.marked ? <mark key={at}>{part.text}</mark> : part.text,
      )}
    </>
  );
}

/** A text in which what is still open (`〔label〕`) stands out. */
export function WithGaps({ text }: { text: string }) {
  const gaps = [...text.matchAll(/〔[^〔〕\n]{1,80}〕/gu)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  return <Marked text={text} spans={gaps} />;
}
