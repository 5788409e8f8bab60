import type { Reply } from '../records/reply.ts';
import { entryOf, textOfEntry } from './entries.ts';
import type { LossCode } from './formats/shape.ts';
import type { ExportFormat } from './formats.ts';
import { guarded } from './tables.ts';
import { WRITERS } from './writers.ts';

/** What is lost, and in how many replies. */
export interface Loss {
  code: LossCode;
  count: number;
}

/** Whether a reply has something of the kind. */
const HAS: Partial<Record<LossCode, (reply: Reply) => boolean>> = {
  variants: ({ variants }) => variants.length > 1,
  messages: ({ variants: [first] }) => (first?.more?.length ?? 0) > 0,
  groups: ({ group }) => group.length > 0,
  codes: ({ code }) => code !== '',
  titles: ({ title }) => title !== '',
  tags: ({ tags }) => tags.length > 0,
  situations: ({ situations }) => situations.length > 0,
  consoles: ({ consoles }) => consoles.length > 0,
  images: ({ images }) => images.length > 0,
  validUntil: ({ validUntil }) => validUntil !== undefined,
  states: ({ state }) => state !== 'approved',
};

const ownSheetLoses = (reply: Reply): LossCode[] =>
  reply.images.some(({ data }) => data !== undefined) ? ['images'] : [];

/**
 * What an export would lose. Our own JSON loses nothing, our sheet only the pictures themselves. `guarded` counts replies with a cell
 * that got an apostrophe before it, so that no spreadsheet runs it as a formula; our import takes it away again.
 */
export function lossesOf(replies: readonly Reply[], format: ExportFormat): Loss[] {
  if (format === 'ownJson') return [];
  const writer = WRITERS[format];
  const counts = new Map<LossCode, number>();
  for (const reply of replies) {
    const lost = new Set<LossCode>(
      writer ? writer.lacks.filter((code) => HAS[code]?.(reply)) : ownSheetLoses(reply),
    );
    if (writer) {
      const entry = entryOf(reply);
      const { text, losses } = textOfEntry(entry, writer.dialect);
      for (const code of losses) lost.add(code);
      if (writer.table && [entry.code, entry.title, text].some((cell) => guarded(cell) !== cell))
        lost.add('guarded');
    }
    for (const code of lost) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return [...counts].map(([code, count]) => ({ code, count }));
}
