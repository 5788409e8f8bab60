/**
 * What the tap and the content script of one document say to each other: events on `document`, whose `detail` is a string
 * (nothing else crosses between worlds in both Chrome and Firefox).
 *
 * Either may start first. The tap asks with an empty `HELLO`; the content script offers, at its own start and whenever
 * asked, a `HELLO` that holds a random name. From the first offer on, the tap speaks under that name and nobody listens to
 * `HELLO` any more. Both run before any script of the page has, so the page does not learn the name.
 */
export const HELLO = 'tiexin:tap';

/** `name` + `STOP`: the content script wants no more answers. */
export const STOP = ':stop';

/**
 * An answer is sent as one line of JSON (`Head`), a line feed, and the text as it is: quoting the text would cost a copy and
 * a parse on each side. The empty string means "I have your name".
 *
 * The text of a WebSocket's frame comes as an answer of method `WS` and status 101. Frames of one address that wait come as one,
 * with `BETWEEN` between them: a burst is one delivery.
 */
export interface Head {
  url: string;
  method: string;
  status: number;
  tooLarge?: true;
}

/** What a frame has in the place of an answer's status. */
export const FRAME = 101;

/** Stands between frames of one socket that come in one delivery. */
export const BETWEEN = '\u001e';

/** Characters. A longer answer is announced without its text. */
export const MAX_TEXT = 8_000_000;

/** Milliseconds from one delivery to the next, at least: a burst waits in the queue, and the page gets its turn. */
export const GAP = 10;
