import type { DraftFinding } from '../platform/reply-contract.ts';

/** How strong a level is; none is 0. */
export const STRENGTH = { block: 3, warn: 2, hint: 1 } as const;

/** The most findings that one draft is given. */
const FINDINGS_LIMIT = 50;

const isWhole = (finding: DraftFinding): boolean => finding.group === 'apology';

/** Of two findings at one place the stronger says it: within a group always, else where a hint adds nothing to what may not be said at all. */
const covers = (stronger: DraftFinding, finding: DraftFinding): boolean =>
  finding.start < stronger.end &&
  stronger.start < finding.end &&
  (stronger.group === finding.group || (stronger.level === 'block' && finding.level === 'hint')) &&
  !isWhole(finding);

/** One finding for one place and reason: the strongest, else the longest. In the order of the text, those about all of it last. */
export function strongest(findings: readonly DraftFinding[]): DraftFinding[] {
  const ranked = [...findings].sort(
    (one, other) =>
      STRENGTH[other.level] - STRENGTH[one.level] || other.end - other.start - (one.end - one.start),
  );
  const kept: DraftFinding[] = [];
  for (const finding of ranked) {
    if (kept.length === FINDINGS_LIMIT) break;
    if (!kept.some((other) => covers(other, finding))) kept.push(finding);
  }
  return kept.sort(
    (one, other) =>
      Number(isWhole(one)) - Number(isWhole(other)) || one.start - other.start || one.end - other.end,
  );
}

/** The level of a draft as a whole: that of its strongest finding. */
export function levelOf(findings: readonly DraftFinding[]): DraftFinding['level'] | 'none' {
  let level: DraftFinding['level'] | 'none' = 'none';
  for (const finding of findings)
    if (level === 'none' || STRENGTH[finding.level] > STRENGTH[level]) level = finding.level;
  return level;
}
