import type { JSX } from 'preact';

interface Span {
  start: number;
  end: number;
}

/** A text with what was found in it marked. Spans are in UTF-16 units, in order; those that do not fit are left out. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: (string | JSX.Element)[] = [];
  let at = 0;
  for (const { start, end } of spans) {
    if (start < at || end <= start || end > text.length) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

const GAP = /(〔[^〔〕\n]{1,80}〕)/;

/** A filled text with what is still open in it made to stand out. */
export const WithGaps = ({ text }: { text: string }) => (
  <>
    {text.split(GAP).map((part, at) =>
      at % 2 === 1 ? (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text have no other name, and it is drawn as a whole
        <b key={at} class="gap">
          {part}
        </b>
      ) : (
        part
      ),
    )}
  </>
);
