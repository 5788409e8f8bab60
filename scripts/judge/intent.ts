import { existsSync, readFileSync } from 'node:fs';
import { lastBuyerTurn, type Turn } from '../../utils/chat/view.ts';
import { type IntentModel, parseIntentModel } from '../../utils/intent/model.ts';
import { readTurn } from '../../utils/intent/read-turn.ts';
import type { MakeJudge } from '../judge.ts';

const MODEL = new URL('../../public/intent-model.json', import.meta.url);

function loadModel(): IntentModel | undefined {
  if (!existsSync(MODEL)) return undefined;
  const parsed = parseIntentModel(JSON.parse(readFileSync(MODEL, 'utf8')));
  return parsed.ok ? parsed.value : undefined;
}

const ROLES = ['buyer', 'agent', 'robot', 'system'] as const;

/** A message as a question may give it: its text alone, which is the buyer's, or with who said it. */
function turnOf(given: unknown): Turn | undefined {
  if (typeof given === 'string') return { role: 'buyer', kind: 'text', text: given };
  if (typeof given !== 'object' || given === null) return undefined;
  const { text, role = 'buyer' } = given as { text?: unknown; role?: unknown };
  const known = ROLES.find((each) => each === role);
  return typeof text === 'string' && known ? { role: known, kind: 'text', text } : undefined;
}

/** The buyer's last turn, and what they said before it; a word of the agent at the very end does not hide it. */
function splitTurns(turns: readonly Turn[]): { last: string[]; earlier: string[] } {
  const end = turns.findLastIndex(({ role }) => role === 'buyer') + 1;
  const last = lastBuyerTurn(turns.slice(0, end));
  const before = turns.slice(0, end).filter((turn) => turn.role === 'buyer' && !last.includes(turn));
  return { last: last.map(({ text }) => text), earlier: before.slice(-3).map(({ text }) => text) };
}

function turnsOf(question: unknown): Turn[] | string {
  if (typeof question !== 'object' || question === null || Array.isArray(question))
    return 'expected an object';
  const { text, turns } = question as { text?: unknown; turns?: unknown };
  if (typeof text === 'string') return [{ role: 'buyer', kind: 'text', text }];
  if (!Array.isArray(turns)) return 'expected "text" or "turns"';
  const read = turns.map(turnOf);
  if (read.some((turn) => turn === undefined)) return 'each of "turns" is a string or {"role","text"}';
  return read as Turn[];
}

/** What the product reads in a buyer's turn: `{"text"}` or `{"turns"}` → `{"intents","mood","sure"}`, `{"error"}` for anything else. */
const makeIntentJudge: MakeJudge = async () => {
  const model = loadModel();
  return (question) => {
    const turns = turnsOf(question);
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
