import { DAY } from '../core/time.ts';
import type { Reply, ReplyUse } from '../records/reply.ts';

/** Shares of what was sent (0 to 1); undefined where nothing was sent, so that nothing is told as none. */
export interface Figures {
  used: number;
  sent: number;
  asIs: number | undefined;
  askedAgain: number | undefined;
  lastUsedAt: number | undefined;
}

const NONE: Figures = {
  used: 0,
  sent: 0,
  asIs: undefined,
  askedAgain: undefined,
  lastUsedAt: undefined,
};

/** What the counts of a reply say. A draft that was sent without our seeing it put in counts as used too. */
export function figuresOf(use: ReplyUse | undefined): Figures {
  if (!use) return NONE;
  const sent = use.sentAsIs + use.sentEdited;
  return {
    used: Math.max(use.inserted, sent),
    sent,
    asIs: sent > 0 ? use.sentAsIs / sent : undefined,
    askedAgain: sent > 0 ? use.askedAgain / sent : undefined,
    lastUsedAt: use.lastUsedAt,
  };
}

/** A reply that was used once but not for so long (ms) may be about something that is over. */
export const STALE_AFTER = 60 * DAY;
/** From this share on buyers come back with the same question so often that the wording does not answer it. */
export const ASKED_AGAIN_OFTEN = 0.3;
/** With fewer sent, one buyer more or less would decide. */
const SENT_ENOUGH = 5;
/** How long before its end (ms) a reply is told to expire. */
export const EXPIRES_SOON = 7 * DAY;

export const isUnused = (figures: Figures): boolean => figures.used === 0;

/** Whether buyers ask again after this reply so often that it should be worded anew. */
export const isAskedAgainOften = ({ askedAgain, sent }: Figures): boolean =>
  sent >= SENT_ENOUGH && (askedAgain ?? 0) >= ASKED_AGAIN_OFTEN;

/** Whether a reply that was used needs a look: not used for long, or asked again too often. `now` in UTC ms. */
export const isStale = (figures: Figures, now: number): boolean =>
  (figures.lastUsedAt !== undefined && now - figures.lastUsedAt > STALE_AFTER) || isAskedAgainOften(figures);

/** Whether a reply is over, or will be within `EXPIRES_SOON`; undefined where neither. `now` in UTC ms. */
export function validityOf(
  { validUntil }: Pick<Reply, 'validUntil'>,
  now: number,
): 'over' | 'soon' | undefined {
  if (validUntil === undefined) return undefined;
  if (validUntil <= now) return 'over';
  return validUntil - now <= EXPIRES_SOON ? 'soon' : undefined;
}
