import { existsSync, readFileSync } from 'node:fs';
import { lastBuyerTurn, type Turn } from '../utils/chat/view.ts';
import { type IntentModel, parseIntentModel } from '../utils/intent/model.ts';

const MODEL = new URL('../public/intent-model.json', import.meta.url);
/** Who speaks, by the words that other sets of dialogues use for it. */
const ROLES: Readonly<Record<string, Turn['role']>> = {
  ...{ buyer: 'buyer', customer: 'buyer', user: 'buyer', client: 'buyer', 买家: 'buyer', 顾客: 'buyer' },
  ...{ agent: 'agent', seller: 'agent', staff: 'agent', service: 'agent', assistant: 'agent', 客服: 'agent' },
  ...{ robot: 'robot', bot: 'robot', system: 'system' },
};

/** The learned model as the extension ships it; undefined where the file is missing or no longer fits. */
export function loadIntentModel(): IntentModel | undefined {
  if (!existsSync(MODEL)) return undefined;
  const parsed = parseIntentModel(JSON.parse(readFileSync(MODEL, 'utf8')));
  return parsed.ok ? parsed.value : undefined;
}

/** A message as a question may give it: its text alone, which is the buyer's, or with who said it. */
function turnOf(given: unknown): Turn | undefined {
  if (typeof given === 'string') return { role: 'buyer', kind: 'text', text: given };
  if (typeof given !== 'object' || given === null) return undefined;
  const { text, from = 'buyer', role = from } = given as Record<string, unknown>;
  const known = Object.hasOwn(ROLES, String(role)) ? ROLES[String(role)] : undefined;
  return typeof text === 'string' && known ? { role: known, kind: 'text', text } : undefined;
}

/** The messages of a question's `turns`, or what is wrong with them. */
export function turnsOf(given: unknown): Turn[] | string {
  if (!Array.isArray(given)) return '"turns" is a list';
  const read = given.map(turnOf);
  if (read.some((turn) => turn === undefined)) return 'each of "turns" is a string or {"role","text"}';
  return read as Turn[];
}

/** The buyer's last turn, and what they said before it; a word of the agent at the very end does not hide it. */
export function splitTurns(turns: readonly Turn[]): { last: string[]; earlier: string[] } {
  const end = turns.findLastIndex(({ role }) => role === 'buyer') + 1;
  const last = lastBuyerTurn(turns.slice(0, end));
  const before = turns.slice(0, end).filter((turn) => turn.role === 'buyer' && !last.includes(turn));
  return { last: last.map(({ text }) => text), earlier: before.slice(-3).map(({ text }) => text) };
}
