import type { ReplyFindings } from '../draft-check/check-reply.ts';
import type { CheckLevel } from '../draft-check/rule.ts';

const ORDER: readonly CheckLevel[] = ['block', 'warn', 'hint'];

/** The worst level that was found in a wording, or in all of them; undefined where nothing was. */
export function strongestLevel(found: readonly ReplyFindings[], variant?: number): CheckLevel | undefined {
  const levels = new Set(
    found
      .filter((one) => variant === undefined || one.variant === variant)
      .flatMap(({ findings }) => findings.map(({ level }) => level)),
  );
  return ORDER.find((level) => levels.has(level));
}
