/** An expected outcome as a value. Bugs throw; everything a user or a page can cause comes back as one of these. */
export type Result<T, E = Failure> = { ok: true; value: T } | { ok: false; error: E };

/** Why something did not happen: a stable code that the surface turns into words, and facts for the report. */
export interface Failure {
  code: string;
  detail?: string;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const fail = (code: string, detail?: string): Result<never, Failure> => ({
  ok: false,
  error: detail === undefined ? { code } : { code, detail },
});

/** A failure in one line, as a report names it. */
export const failureLine = ({ code, detail }: Failure): string =>
  detail === undefined ? code : `${code}: ${detail}`;
