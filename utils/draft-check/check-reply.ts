import type { DraftFinding } from '../platform/reply-contract.ts';
import type { Reply } from '../records/reply.ts';
import { type CheckOptions, checkDraft } from './check-draft.ts';
import { plainTemplate } from './template-text.ts';

/** What the check finds in one message of a reply. `message` 0 is a variant's `body`, the others its `more`. Places are those of the template. */
export interface ReplyFindings {
  variant: number;
  message: number;
  findings: DraftFinding[];
}

/**
 * What is wrong with a reply of the library, message by message; only messages with findings. Tags of the template count as filled. A
 * reply for some consoles is checked by the rules of each.
 */
export function checkReply(
  { variants, consoles }: Pick<Reply, 'variants' | 'consoles'>,
  options: Pick<CheckOptions, 'lists' | 'silenced' | 'kind'> = {},
): ReplyFindings[] {
  const targets = consoles.length > 0 ? consoles : [undefined];
  return variants.flatMap(({ body, more = [], lang }, variant) =>
    [body, ...more].flatMap((template, message) => {
      const text = plainTemplate(template);
      const seen = new Map<string, DraftFinding>();
      for (const console of targets)
        for (const finding of checkDraft(text, { ...options, console, lang }))
          seen.set(`${finding.id} ${finding.start} ${finding.end}`, finding);
      const findings = [...seen.values()].sort((one, other) => one.start - other.start);
      return findings.length > 0 ? [{ variant, message, findings }] : [];
    }),
  );
}
