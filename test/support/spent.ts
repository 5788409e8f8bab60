/** Linux adds up what a thread spent a few times in a hundredth of a second; asking for the whole process has it done now (measured 2026-11). */
function threadTime(): number {
  process.cpuUsage();
  const { system, user } = process.threadCpuUsage();
  return (system + user) / 1000;
}

/**
 * The processor time (ms) that this thread spends on some work. Unlike the time that passes it does not grow with what else the machine does
 * meanwhile, so that a bound on it says something of our own code only.
 */
export function spent(work: () => unknown): number {
  const before = threadTime();
  work();
  return threadTime() - before;
}

/** The least processor time (ms) of several goes: the first ones also compile, and one of them may clear up after others. */
export const leastSpent = (work: () => unknown, goes = 5): number =>
  Math.min(...Array.from({ length: goes }, () => spent(work)));
