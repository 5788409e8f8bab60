/** What a channel at a web address remembers of its last answer: which address gave it, and the server's own mark of the text. */
export interface Mark {
  address: number;
  etag?: string;
  modified?: string;
}

const LIMIT = 200;

/** The mark as one text for `TeamChannel.etag`; undefined where the server gave none, or one that is too long to keep. */
export function writeMark({ address, etag, modified }: Mark): string | undefined {
  const text = etag ? `${address} e ${etag}` : modified ? `${address} m ${modified}` : '';
  return text === '' || text.length > LIMIT ? undefined : text;
}

/** Reads what `writeMark` wrote; anything else is no mark. */
export function readMark(text: string | undefined): Mark | undefined {
  const [, address, kind, value] = /^(\d) ([em]) (.+)$/.exec(text ?? '') ?? [];
  if (!address || !value) return undefined;
  return { address: Number(address), ...(kind === 'e' ? { etag: value } : { modified: value }) };
}
