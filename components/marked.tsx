import { cutAt, type Span } from '../utils/core/cut-at.ts';
import { gapsIn } from '../utils/picker/gaps.ts';

/** A text with what was found in it marked. */
export const Marked = ({ text, spans }: { text: string; spans: readonly Span[] }) => (
  <>
    {cutAt(text, spans).map((piece, at) =>
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text never move
      piece.span ? <mark key={at}>{piece.text}</mark> : piece.text,
    )}
  </>
);

/** A filled text in which what is still open (`〔label〕`) stands out. */
export const WithGaps = ({ text }: { text: string }) => (
  <Marked text={text} spans={gapsIn(text).map(({ from, to }) => ({ start: from, end: to }))} />
);
