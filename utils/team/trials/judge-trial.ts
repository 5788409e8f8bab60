import type { TeamTrial } from '../../records/team-content.ts';
import type { UseCount } from '../../records/team-post.ts';
import type { MemberCount } from '../counts/sum-counts.ts';
import { type AgentSum, isTimeFor, logClusteredEvidence } from './clustered-evidence.ts';
import { type ArmSum, type Batch, gatherEvidence } from './evidence.ts';
import { ENOUGH, neededSendings, nextLook } from './plan-trial.ts';

type Outcome = TeamTrial['outcome'];

/** What a row of counts says of an outcome. An event more than there were sendings is one of the day before: it is left out. */
export function sumOf(
  outcome: Outcome,
  count: Pick<UseCount, 'sentAsIs' | 'sentEdited' | 'askedAgain' | 'badReviews'>,
): ArmSum {
  const tried = count.sentAsIs + count.sentEdited;
  const events = {
    'asked-again': count.askedAgain,
    edited: count.sentEdited,
    'bad-review': count.badReviews,
  }[outcome];
  return { tried, events: Math.min(tried, events) };
}

export interface TrialJudgement {
  /**
   * `b-better`, `a-better`: it may be stopped. `open`: no difference is seen yet. `lopsided`: one wording has nobody, so that nothing can be
   * compared. `none`: nothing was counted.
   */
  state: 'b-better' | 'a-better' | 'open' | 'lopsided' | 'none';
  /** Sums of days that are over. */
  a: ArmSum;
  b: ArmSum;
  /** Members who sent with each wording. */
  members: { a: number; b: number };
  /** How sure: the e-value in logs, and what is needed. */
  log: number;
  enough: number;
  /** About how many more sendings it takes if the difference is as it looks; absent where that is more than anybody waits for. */
  more?: number;
}

const add = (one: ArmSum, other: ArmSum): ArmSum => ({
  tried: one.tried + other.tried,
  events: one.events + other.events,
});
const NOTHING: ArmSum = { tried: 0, events: 0 };

/** The rows by a name, in both wordings. */
function paired(
  rows: readonly MemberCount[],
  outcome: Outcome,
  nameOf: (row: MemberCount) => string,
): Batch[] {
  const found = new Map<string, Batch>();
  for (const row of rows) {
    const name = nameOf(row);
    const batch = found.get(name) ?? { a: NOTHING, b: NOTHING };
    const sum = sumOf(outcome, row);
    found.set(
      name,
      row.arm === 'b' ? { ...batch, b: add(batch.b, sum) } : { ...batch, a: add(batch.a, sum) },
    );
  }
  return [...found.values()];
}

/** Sendings of one reply on one day, in both wordings, beyond which it is no person's work. The time that a batch takes grows with them. */
const MOST_OF_DAY = 5000;

/** The rows but those of a member's day that tell of more than anybody sends: one made-up number must not hold up the board. */
function credible(rows: readonly MemberCount[]): MemberCount[] {
  const sent = new Map<string, number>();
  const dayOf = ({ day, member }: MemberCount): string => `${member} ${day}`;
  for (const row of rows) sent.set(dayOf(row), (sent.get(dayOf(row)) ?? 0) + row.sentAsIs + row.sentEdited);
  return rows.filter((row) => (sent.get(dayOf(row)) ?? 0) <= MOST_OF_DAY);
}

/**
 * What each member had sent by the days at which it was time for a look. A member who changed their mind about the wording (they joined anew) stays
 * with the one that they sent more with.
 */
function looksOf(rows: readonly MemberCount[], outcome: Outcome): AgentSum[][] {
  const looks: AgentSum[][] = [];
  const byDay = new Map<string, MemberCount[]>();
  for (const row of rows.toSorted((one, other) => (one.day < other.day ? -1 : 1)))
    byDay.set(row.day, [...(byDay.get(row.day) ?? []), row]);
  const agents = new Map<string, Batch>();
  let sendings = 0;
  for (const ofDay of byDay.values()) {
    for (const row of ofDay) {
      const sum = sumOf(outcome, row);
      const known = agents.get(row.member) ?? { a: NOTHING, b: NOTHING };
      const arm = row.arm ?? 'a';
      agents.set(row.member, { ...known, [arm]: add(known[arm], sum) });
      sendings += sum.tried;
    }
    while (isTimeFor(looks.length, sendings, agents.size))
      looks.push(
        [...agents.values()].map(({ a, b }) =>
          b.tried > a.tried ? { ...b, arm: 'b' as const } : { ...a, arm: 'a' as const },
        ),
      );
  }
  return looks;
}

/** Before so many sendings in each wording nothing is estimated from them. */
const FEW = 20;
/** Nobody waits for so many times what there is: it says that no difference is in sight. */
const FAR = 20;

/** How many more it takes if the difference is as it looks. */
function moreOf(a: ArmSum, b: ArmSum, by: TeamTrial['by'], agents: number): number | undefined {
  if (a.tried < FEW || b.tried < FEW) return undefined;
  // Half an event more on each side: a rate of nothing is none to go by.
  const [rate, other] = [a, b].map(({ events, tried }) => (events + 0.5) / (tried + 1)) as [number, number];
  const have = a.tried + b.tried;
  const found = neededSendings({ rate, by, agents, perDay: 0 }, other, 0);
  const needed = found !== undefined && by === 'agent' ? nextLook(agents, Math.max(found, have + 1)) : found;
  return needed === undefined || needed > FAR * have ? undefined : Math.max(FEW, needed - have);
}

/**
 * What a comparison says by now, of the rows of its key; where it is about reviews, of those for which none is waited any more: within a batch that may
 * still change this is no martingale. It may be asked as often as anybody likes. Where conversations have a wording,
 * members and days are compared within themselves; where agents have one, their whole sums are compared as draws of agents.
 */
export function judgeTrial(
  { by, outcome }: Pick<TeamTrial, 'by' | 'outcome'>,
  rows: readonly MemberCount[],
): TrialJudgement {
  const isWhole = (row: MemberCount): boolean => (outcome === 'bad-review' ? row.settled : row.over);
  const over = credible(rows.filter((row) => isWhole(row) && row.arm !== undefined));
  const days = paired(over, outcome, ({ day, member }) => `${member} ${day}`);
  const members = paired(over, outcome, ({ member }) => member);
  const a = days.reduce((sum, day) => add(sum, day.a), NOTHING);
  const b = days.reduce((sum, day) => add(sum, day.b), NOTHING);
  const armA = members.filter((one) => one.a.tried > 0);
  const armB = members.filter((one) => one.b.tried > 0);
  const found = { a, b, members: { a: armA.length, b: armB.length }, enough: ENOUGH };
  if (a.tried + b.tried === 0) return { ...found, state: 'none', log: 0 };
  if (a.tried === 0 || b.tried === 0) return { ...found, state: 'lopsided', log: 0 };
  const within = by === 'conversation' ? gatherEvidence(days) : undefined;
  // Before the first look nothing is known, for or against.
  const looks = within ? [] : looksOf(over, outcome);
  const log = within?.log() ?? (looks.length === 0 ? 0 : logClusteredEvidence(looks));
  const more = moreOf(a, b, by, members.length);
  if (log < ENOUGH) return { ...found, state: 'open', log, ...(more !== undefined && { more }) };
  // Members who seldom choose one wording may shift the sums of all: what is seen within members and days counts.
  const fewer = within ? within.sign() < 0 : b.events / b.tried < a.events / a.tried;
  return { ...found, state: fewer ? 'b-better' : 'a-better', log };
}
