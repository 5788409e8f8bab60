/** Runs in a page of Chromium: the reading of turns and the check of drafts. Bundled by the bench and evaluated there. */
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import { parseIntentModel } from '../../../utils/intent/model.ts';
import { readTurn } from '../../../utils/intent/read-turn.ts';

/** The clock of a page has steps of 0.1 ms, so that each is done several times. */
const TIMES = 10;

function timed(work: () => void): number {
  const start = performance.now();
  for (let time = 0; time < TIMES; time += 1) work();
  return (performance.now() - start) / TIMES;
}

/** Reads each turn; ms for each. Throws where the model is none. */
function read(turns: readonly string[], json: unknown): number[] {
  const model = parseIntentModel(json);
  if (!model.ok) throw new Error(model.error.code);
  return turns.map((turn) => timed(() => readTurn([turn], model.value)));
}

/** Checks each draft; ms for each. */
const check = (drafts: readonly string[]): number[] =>
  drafts.map((draft) =>
    timed(() => checkDraft(draft, { console: 'pinduoduo', kind: 'chat', mood: 'anxious' })),
  );

Object.assign(globalThis, { tiexinWords: { read, check } });
