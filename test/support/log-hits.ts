import type { LogConsole, LogData } from '../../utils/reader/log-vocabulary.ts';
import { type LogSample, readLogSample } from './log-samples.ts';

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** Lists of which an entry may be there for a spelling that no sample has. */
const VALUES: ReadonlySet<string> = new Set(['in', 'observe', 'envelope', 'when']);
/** Members without which the data would be none, or that say something of themselves only. */
const NEEDED: ReadonlySet<string> = new Set(
  (
    'id kind request page url frames role event from as path select messages composers rows list row roles kinds text ' +
    'conversation attr at gives soft sources threads records events buyer key name speaker wordless is'
  ).split(' '),
);

/** Ways to leave out one thing of a value: an entry of a list, a member. */
function* partsOf(value: unknown, name = ''): Generator<[string, () => () => void]> {
  if (!isHolder(value)) return;
  if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index += 1) {
      yield [
        `${name}.${index}`,
        () => {
          const [one] = value.splice(index, 1);
          return () => void value.splice(index, 0, one);
        },
      ];
      yield* partsOf(value[index], `${name}.${index}`);
    }
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    if (VALUES.has(key)) continue;
    if (!NEEDED.has(key))
      yield [
        `${name}.${key}`,
        () => {
          delete value[key];
          return () => {
            value[key] = member;
          };
        },
      ];
    yield* partsOf(member, `${name}.${key}`);
  }
}

function readingsOf(data: LogConsole, samples: readonly LogSample[]): string {
  try {
    return JSON.stringify(samples.map((sample) => readLogSample(data, sample)));
  } catch {
    return 'none';
  }
}

/** What the log data of a console declares and none of its samples needs: nobody would notice if it were wrong. */
export function logMissesOf(data: LogConsole, samples: readonly LogSample[]): string[] {
  const own: LogConsole = structuredClone(data);
  const { sources, threads, records }: LogData = own;
  const whole = readingsOf(own, samples);
  return [...partsOf({ sources, threads, ...(records && { records }) })].flatMap(([name, leaveOut]) => {
    const putBack = leaveOut();
    const isMissed = readingsOf(own, samples) !== whole;
    putBack();
    return isMissed ? [] : [name.slice(1)];
  });
}
