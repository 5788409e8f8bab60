/** Of before a test's own clock stood still: that one goes on only as the test lets it. */
const later = globalThis.setTimeout;
const now = performance.now.bind(performance);

const STEP = 2;

/**
 * Asks until the answer comes without an error, and gives it. For what is told by nothing that could be waited for; the time itself means nothing, so
 * that there is plenty (`patience` ms). Throws the last error.
 */
export async function until<T>(answer: () => T | Promise<T>, patience = 15_000): Promise<T> {
  const end = now() + patience;
  for (;;) {
    try {
      return await answer();
    } catch (error) {
      if (now() > end) throw error;
    }
    await new Promise<void>((done) => later(done, STEP));
  }
}
