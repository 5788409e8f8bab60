const partsOf = (version: string): number[] =>
  version
    .split('.')
    .slice(0, 3)
    .map((part) => Number.parseInt(part, 10) || 0);

/** Whether a client (`major.minor.patch`, more parts are left out) is older than a release asks for. What is no number counts as 0. */
export function isOlderClient(client: string, minimum: string): boolean {
  const [mine, asked] = [partsOf(client), partsOf(minimum)];
  for (let at = 0; at < 3; at++) {
    const difference = (mine[at] ?? 0) - (asked[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
