/**
 * How likely it is that at least `count` of `trials` come out, where the chance of each is known only as a Beta(hits, misses) belief: the
 * upper tail of the beta-binomial distribution. It is wider than the binomial one where little is known, which is the point. `hits` and
 * `misses` above 0; answers 0 to 1, exact to some 1e-12.
 */
export function tailOf(count: number, trials: number, hits: number, misses: number): number {
  if (count <= 0) return 1;
  if (count > trials) return 0;
  // The chance of none, and from each count to the next by the ratio of neighbours: no gamma function is needed.
  let log = 0;
  for (let at = 0; at < trials; at += 1) log += Math.log((misses + at) / (hits + misses + at));
  let tail = 0;
  for (let found = 0; found < trials; found += 1) {
    if (found >= count) {
      const share = Math.exp(log);
      tail += share;
      // Past the hump what follows only shrinks.
      if (share < tail * 1e-13) return Math.min(1, tail);
    }
    log += Math.log(((trials - found) * (hits + found)) / ((found + 1) * (misses + trials - found - 1)));
  }
  return Math.min(1, tail + Math.exp(log));
}
