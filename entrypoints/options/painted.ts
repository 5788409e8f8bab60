/** A page in the background is never painted; nothing waits for it longer than this, ms. */
const LONGEST = 250;

/** Done when what was set has been painted: work that is not seen first must not hold up what is. */
export const painted = (): Promise<void> =>
  new Promise((done) => {
    const timer = setTimeout(done, LONGEST);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(timer);
        done();
      }, 0),
    );
  });
