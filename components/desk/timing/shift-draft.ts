import type { Block, Shifts } from '../../../utils/timing/settings.ts';

/** Minutes of a day. */
const DAY = 1440;
/** The settings take so many stretches a day, and so many days of their own. */
export const MOST_BLOCKS = 8;
export const MOST_DAYS = 400;

/** A stretch of work as it is typed; nothing of it is changed before it is right. */
export interface BlockDraft {
  from: string;
  to: string;
}

export interface ShiftsDraft {
  /** `[0]` is Sunday. */
  weekly: BlockDraft[][];
  days: { day: string; blocks: BlockDraft[] }[];
}

/** What is wrong with a stretch; each has a text under `myTime.shifts.wrong`. */
export type BlockError = 'from' | 'to' | 'same' | 'overlap' | 'nextDay';
export type DayError = 'day' | 'twice';

const two = (part: number): string => String(part).padStart(2, '0');

/** `09:00` of a minute, on the next day as well; the midnight at the end is `24:00`. */
export const typedOf = (minute: number): string => {
  const shown = minute > DAY ? minute - DAY : minute;
  return `${two(Math.floor(shown / 60))}:${two(shown % 60)}`;
};

const MOST_MINUTES = 59;

/** The minute of what somebody typed: `9`, `9:00`, `09：00`, `0900`, `24:00`; undefined where it is no time of a day. */
export function minuteTyped(typed: string): number | undefined {
  const plain = typed.normalize('NFKC').trim();
  const [, hour, minute] =
    /^(\d{1,2})(?:[:.](\d{2}))?$/u.exec(plain) ?? /^(\d{1,2})(\d{2})$/u.exec(plain) ?? [];
  if (hour === undefined) return undefined;
  const at = Number(hour) * 60 + Number(minute ?? 0);
  return Number(minute ?? 0) <= MOST_MINUTES && at <= DAY ? at : undefined;
}

const blockDraftOf = ({ from, to }: Block): BlockDraft => ({ from: typedOf(from), to: typedOf(to) });

/** What the form shows of working hours. */
export const draftOfShifts = ({ weekly, days }: Shifts): ShiftsDraft => ({
  weekly: weekly.map((blocks) => blocks.map(blockDraftOf)),
  days: days.map(({ day, blocks }) => ({ day, blocks: blocks.map(blockDraftOf) })),
});

/** The stretch that is meant; one that ends no later than it begins ends on the next day. Undefined while it is not whole. */
export function blockOf({ from, to }: BlockDraft): Block | undefined {
  const start = minuteTyped(from);
  const end = minuteTyped(to);
  if (start === undefined || end === undefined || start === end || start === DAY) return undefined;
  return { from: start, to: end < start ? end + DAY : end };
}

/** What is wrong with each stretch of a day; `after` is what begins on the next day. */
export function errorsOfDay(
  drafts: readonly BlockDraft[],
  after: readonly BlockDraft[] = [],
): (BlockError | undefined)[] {
  const first = Math.min(...after.map((one) => blockOf(one)?.from ?? DAY));
  return drafts.map((draft, at) => {
    const start = minuteTyped(draft.from);
    if (start === undefined || start === DAY) return 'from';
    if (minuteTyped(draft.to) === undefined) return 'to';
    const block = blockOf(draft);
    if (!block) return 'same';
    const meets = drafts.some((other, where) => {
      const one = where === at ? undefined : blockOf(other);
      return one !== undefined && one.from < block.to && block.from < one.to;
    });
    if (meets) return 'overlap';
    return block.to > DAY + first ? 'nextDay' : undefined;
  });
}

const DATE = /^20\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u;

/** What is wrong with the date of a special day. */
export function errorOfDate(days: readonly { day: string }[], at: number): DayError | undefined {
  const { day = '' } = days[at] ?? {};
  if (!DATE.test(day) || new Date(`${day}T00:00:00Z`).getUTCDate() !== Number(day.slice(8))) return 'day';
  return days.findIndex((one) => one.day === day) === at ? undefined : 'twice';
}

/** Whether everything in the form is right. */
export const isWhole = ({ weekly, days }: ShiftsDraft): boolean =>
  weekly.every((blocks, at) => errorsOfDay(blocks, weekly[(at + 1) % 7]).every((error) => !error)) &&
  days.every(
    ({ blocks }, at) => !errorOfDate(days, at) && errorsOfDay(blocks).every((error) => error === undefined),
  );

const blocksOf = (drafts: readonly BlockDraft[]): Block[] =>
  drafts.flatMap((draft) => blockOf(draft) ?? []).sort((one, other) => one.from - other.from);

/** The working hours that a form without errors stands for, in order of time. */
export const shiftsOf = ({ weekly, days }: ShiftsDraft): Shifts => ({
  weekly: weekly.map(blocksOf),
  days: days
    .map(({ day, blocks }) => ({ day, blocks: blocksOf(blocks) }))
    .sort((one, other) => (one.day < other.day ? -1 : 1)),
});

/** Minutes of work on a day as far as they are typed. */
export const minutesOf = (drafts: readonly BlockDraft[]): number =>
  drafts.reduce((sum, draft) => {
    const block = blockOf(draft);
    return sum + (block ? block.to - block.from : 0);
  }, 0);

/** The stretch that is offered next: an hour after the last one, or the usual day. */
export function nextBlock(drafts: readonly BlockDraft[]): BlockDraft {
  const last = Math.max(0, ...drafts.map((one) => blockOf(one)?.to ?? 0));
  if (last === 0) return { from: '09:00', to: '18:00' };
  const from = Math.min(last + 60, DAY - 60);
  return { from: typedOf(from), to: typedOf(Math.min(from + 180, DAY)) };
}
