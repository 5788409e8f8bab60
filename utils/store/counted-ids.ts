/** An id as what stands before its last number, and that number without leading zeros; undefined where it ends with none. */
function parts(id: string): { before: string; number: string } | undefined {
  const [, before, number] = /^(|.*\D)0*(\d+)$/s.exec(id) ?? [];
  return before === undefined || number === undefined || id.startsWith('~') ? undefined : { before, number };
}

/** Ids of so many digits hold a time: those of one minute share what stands before the last thirteen. Shorter ones are counted one by one. */
const TIMED = 16;
const NEAR_TIMED = 10n ** 13n;
const NEAR_COUNTED = 10_000n;

/** Whether two numbers lie so near to each other that they were given out one after the other, and not at random. */
function isNear(one: string, other: string): boolean {
  const apart = BigInt(one) - BigInt(other);
  const most = Math.min(one.length, other.length) >= TIMED ? NEAR_TIMED : NEAR_COUNTED;
  return apart < most && -apart < most;
}

/**
 * Which of two messages a console counted first, by their ids (`s_9` before `s_10`): negative, the first; positive, the second. Undefined
 * where ids are not counted up together, and tell nothing.
 */
export function byCount(one: string, other: string): number | undefined {
  const [first, second] = [parts(one), parts(other)];
  if (!first || first.before !== second?.before || !isNear(first.number, second.number)) return undefined;
  if (first.number.length !== second.number.length) return first.number.length - second.number.length;
  return first.number < second.number ? -1 : Number(first.number > second.number);
}

/** The same messages in the order in which they were said, as far as their ids tell it. */
export function orderTied<R extends { id: string; role: number }>(tied: readonly R[], buyer: number): R[] {
  const [first] = tied;
  if (first && tied.every(({ id }) => byCount(first.id, id) !== undefined))
    return [...tied].sort((one, other) => byCount(one.id, other.id) ?? 0);
  const isBuyer = ({ role }: R) => role === buyer;
  return [...tied.filter(isBuyer), ...tied.filter((row) => !isBuyer(row))];
}
