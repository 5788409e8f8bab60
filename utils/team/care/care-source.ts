import type { Result } from '../../core/result.ts';
import type { CareMark } from '../../platform/team-contract.ts';
import type { CareSubject } from '../../records/care-claim.ts';

/** What a surface needs of the care list. */
export interface CareSource {
  /** Who works on these; undefined where no care list is shared, or nobody answers. */
  look(subjects: readonly CareSubject[]): Promise<readonly CareMark[] | undefined>;
  /** Takes on, prolongs or gives back. Errors: those of `careClaim`. */
  claim(subject: CareSubject, on: boolean): Promise<Result<{ mark?: CareMark | undefined }>>;
  /** Calls back whenever it may have changed, and from time to time. Ends with the signal. */
  follow(callback: () => void, signal: AbortSignal): void;
}
