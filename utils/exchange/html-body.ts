import type { Finding, NoteCode } from './findings.ts';
import { hasMarkup, htmlToText } from './html-text.ts';

/** So much of a body is read, in UTF-16 units: far more than a reply holds. */
const READ = 200_000;

/** A body that is kept as HTML, as text; notes that it was, and that its pictures stay behind. */
export function plainBody(html: string, notes: Finding<NoteCode>[]): string {
  const { text, images } = htmlToText(html.slice(0, READ));
  notes.push({ code: 'htmlToText' });
  if (images > 0) notes.push({ code: 'imageDropped' });
  return text;
}

/** The same of a body that may be plain text as well. */
export function plainIfMarked(body: string, notes: Finding<NoteCode>[]): string {
  const read = body.slice(0, READ);
  return hasMarkup(read) ? plainBody(read, notes) : read;
}
