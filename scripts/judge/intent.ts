import type { Turn } from '../../utils/chat/view.ts';
import { readTurn } from '../../utils/intent/read-turn.ts';
import type { MakeJudge } from '../judge.ts';
import { loadIntentModel, splitTurns, turnsOf } from '../judge-turns.ts';

function asked(question: unknown): Turn[] | string {
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return 'expected an object';
  const { text, turns } = question as { text?: unknown; turns?: unknown };
  if (typeof text === 'string') return [{ role: 'buyer', kind: 'text', text }];
  return turns === undefined ? 'expected "text" or "turns"' : turnsOf(turns);
}

/** What the product reads in a buyer's turn: `{"text"}` or `{"turns"}` → `{"intents","mood","sure"}`, `{"error"}` for anything else. */
const makeIntentJudge: MakeJudge = async () => {
  const model = loadIntentModel();
  return (question) => {
    const turns = asked(question);
    if (typeof turns === 'string') return { error: turns };
    const { last, earlier } = splitTurns(turns);
    const { intents, mood, sure } = readTurn(last, model, earlier);
    return {
      intents: intents.map(({ id, score }) => ({ id, score: Math.round(score * 1e4) / 1e4 })),
      mood,
      sure,
    };
  };
};

export default makeIntentJudge;
