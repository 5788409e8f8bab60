import type { Finding } from '../attention/finding.ts';
import type { Mood } from '../intent/intents.ts';
import type { Alert, Reason } from '../records/alert.ts';
import type { Order } from '../records/order.ts';
import type { Parcel } from '../records/parcel.ts';
import { isSettled } from '../shipping/judge-parcel.ts';
import type { Log } from './log.ts';
import { isVague } from './measure.ts';
import { roundsOf } from './rounds.ts';
import { threadsOf } from './threads.ts';

/** What speaks for a complaint, of one conversation at one moment. Words are told by what they mean only. */
export interface RiskSigns {
  /** How long the buyer waits now, as a share of the limit; 0 where nobody waits. */
  waited: number;
  /** Rounds of today that were answered after the limit. */
  late: number;
  /** Messages of the buyer that are not answered. */
  asks: number;
  /** The buyer asks the same as before. */
  again: boolean;
  mood: Mood;
  /** What the buyer's last words most likely want (`utils/intent`), best first; none where that is not sure. */
  intents: readonly string[];
  /** An order of theirs is past its ship-by time; a parcel is in trouble. */
  overdue: boolean;
  parcel: 'exception' | 'pick-up' | undefined;
}

/** From so many unanswered messages on a buyer asks repeatedly. */
const MANY_ASKS = 3;
/** A wait of so many limits, or so many late rounds in a day, weighs more. */
const LONG_WAIT = 3;
const MANY_LATE = 2;
/** What there must be at least: one sign alone never weighs as much. */
const ENOUGH = 3;
const GRAVE = 5;

interface Weighed {
  weight: number;
  why: Reason[];
}

function weighWait({ late, waited }: RiskSigns): Weighed {
  const why: Reason[] = [
    ...(waited >= 1 ? [{ code: 'risk_waited' }] : []),
    ...(late >= MANY_LATE ? [{ code: 'risk_late', values: { count: late } }] : []),
  ];
  return { why, weight: waited >= LONG_WAIT || late >= MANY_LATE ? 2 : waited >= 1 ? 1 : 0 };
}

function weighAsking({ again, asks }: RiskSigns): Weighed {
  const why: Reason[] = [
    ...(asks >= MANY_ASKS ? [{ code: 'risk_asked', values: { count: asks } }] : []),
    ...(again ? [{ code: 'risk_again' }] : []),
  ];
  return { why, weight: why.length > 0 ? 1 : 0 };
}

function weighWords({ intents, mood }: RiskSigns): Weighed {
  const why: Reason[] = [
    ...(intents.includes('complaint.review') ? [{ code: 'risk_review' }] : []),
    ...(intents.includes('complaint.escalate') ? [{ code: 'risk_escalate' }] : []),
    ...(mood === 'angry' ? [{ code: 'risk_angry' }] : []),
    ...(mood === 'unhappy' ? [{ code: 'risk_unhappy' }] : []),
  ];
  return { why, weight: why.length > 0 ? 2 : 0 };
}

function weighGoods({ overdue, parcel }: RiskSigns): Weighed {
  const why: Reason[] = [
    ...(overdue ? [{ code: 'risk_overdue' }] : []),
    ...(parcel ? [{ code: 'risk_parcel' }] : []),
  ];
  return { why, weight: why.length > 0 ? 2 : 0 };
}

/**
 * The replies that may calm the buyer, the best first, as ids of the starter library: what was said decides before what was late, and that
 * before the wait.
 */
export function apologiesFor({ again, intents, mood, overdue, parcel, waited }: RiskSigns): string[] {
  const fitting = [
    ...(intents.includes('complaint.review') ? ['threat-review'] : []),
    ...(intents.includes('complaint.escalate') ? ['platform'] : []),
    ...(overdue ? [mood === 'angry' ? 'urge-angry' : again ? 'urge-again' : 'late-over'] : []),
    ...(parcel === 'pick-up' ? ['not-collected'] : []),
    ...(parcel === 'exception' ? ['stalled-48', 'stalled-24'] : []),
    ...(mood === 'angry' ? ['angry-first'] : []),
    ...(waited >= 1 ? ['wait-over'] : []),
    'angry-first',
    'wait-over',
  ];
  return [...new Set(fitting)].map((id) => `starter:${id}`);
}

/** A reply that is suggested: its id, and what it is called. */
export interface Apology {
  id: string;
  title: string;
}

/**
 * Whether a buyer is likely to complain: several signs of different kinds together, never one alone, nor a wait with the asking that comes
 * of it unless it was long. Undefined where nothing changes: words that are not calm yet keep an alert that stands. `answered`: a person
 * has answered since it was opened.
 */
export function judgeRisk(
  signs: RiskSigns,
  apology: Apology | undefined,
  { answered, stored }: { answered: boolean; stored: Alert | undefined },
): Finding | undefined {
  const parts = [weighWords(signs), weighGoods(signs), weighWait(signs), weighAsking(signs)];
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const kinds = parts.filter((part) => part.weight > 0).length;
  if (weight >= ENOUGH && kinds >= 2) {
    const suggested = apology && {
      code: 'risk_apology',
      values: { reply: apology.id, title: apology.title },
    };
    const why = [...parts.flatMap((part) => part.why), ...(suggested ? [suggested] : [])];
    return { kind: 'at-risk', tell: { severity: weight >= GRAVE ? 'warn' : 'info', why } };
  }
  const stands = stored?.state === 'open' || stored?.state === 'snoozed';
  return stands && answered && signs.mood === 'calm' ? { kind: 'at-risk' } : undefined;
}

/** The reply that an alert suggests, as an id to be filled; undefined where there is none. */
export function suggestedReply({ why }: Pick<Alert, 'why'>): string | undefined {
  const reply = why.find(({ code }) => code === 'risk_apology')?.values?.reply;
  return typeof reply === 'string' ? reply : undefined;
}

/** An order with what is known around it. */
interface Goods {
  order: Order;
  parcels: readonly Parcel[];
  alerts: readonly Alert[];
}

/** What went wrong with a buyer's orders at a moment (UTC ms). */
export function goodsSigns(orders: readonly Goods[], now: number): Pick<RiskSigns, 'overdue' | 'parcel'> {
  const alerts = orders.flatMap((one) => one.alerts);
  const isOverdue = ({ dueAt, kind }: Alert) => kind === 'ship-by' && dueAt !== undefined && dueAt <= now;
  const inTrouble = orders
    .flatMap(({ parcels }) => parcels)
    .some((parcel) => parcel.exception && !isSettled(parcel, parcel.exception));
  const exception = inTrouble || alerts.some(({ kind }) => kind === 'parcel-exception');
  const pickUp = alerts.some(({ kind }) => kind === 'pick-up');
  return {
    overdue: alerts.some(isOverdue),
    parcel: pickUp ? 'pick-up' : exception ? 'exception' : undefined,
  };
}

/** How many rounds of a conversation (`console/shop/conversation`) were answered after the limit (ms), as far as their times are exact. */
export function lateRounds(log: Log, conversation: string, limit: number): number {
  const place = log.conversations.indexOf(conversation);
  if (place < 0) return 0;
  const { rows } = threadsOf(log);
  const rounds = roundsOf(log);
  let late = 0;
  for (let round = 0; round < rounds.count; round += 1) {
    const row = rows[rounds.first[round] ?? 0] ?? 0;
    const reply = rounds.reply[round] ?? -1;
    if (log.conversation[row] !== place || reply === -1) continue;
    const replyRow = rows[reply] ?? 0;
    if (!isVague(log, row, replyRow) && (log.at[replyRow] ?? 0) - (log.at[row] ?? 0) > limit) late += 1;
  }
  return late;
}
