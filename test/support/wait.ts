const STEP = 40;

/**
 * Asks until the answer is truthy and returns it. `what` names the condition for the failure message.
 * Throws after `timeout` ms.
 */
export async function waitFor<T>(
  condition: () => T | Promise<T>,
  what: string,
  timeout = 15_000,
): Promise<NonNullable<Exclude<T, false | undefined>>> {
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await condition();
      if (answer) return answer as NonNullable<Exclude<T, false | undefined>>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end)
      throw new Error(`waited ${timeout} ms in vain: ${what}${last ? ` (${String(last)})` : ''}`);
    await new Promise((done) => setTimeout(done, STEP));
  }
}
