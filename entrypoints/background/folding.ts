import { ok } from '../../utils/core/result.ts';
import { inStore } from '../../utils/store/handle.ts';
import { foldFull } from '../../utils/store/load-log.ts';

/** Lets everything through that waits its turn, answers to pages first. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/**
 * Folds what was written of days into their sheets, one sheet at a time and never before a page has its answer. What is left when the
 * browser ends the worker is folded with the next work that is due.
 */
export function createFolding(): { fold(sheets: readonly string[]): void; idle(): Promise<void> } {
  const due = new Set<string>();
  let running: Promise<void> | undefined;
  const run = async () => {
    for (const sheet of due) {
      await turn();
      due.delete(sheet);
      await inStore(async (database) => ok(await foldFull(database, [sheet])));
    }
  };
  return {
    fold(sheets) {
      for (const sheet of sheets) due.add(sheet);
      if (due.size === 0) return;
      running ??= run()
        .catch((error) => console.error('tiexin: folding', error))
        .finally(() => {
          running = undefined;
        });
    },
    idle: async () => running,
  };
}
