import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { ChannelOutcome } from '../../utils/platform/team-contract.ts';
import type { LeadKey } from '../../utils/records/team.ts';
import type { Published, ReleaseLine, Work, WorkAround } from './model.ts';

/** What became of a release on one channel, in words. */
export function outcomeWords(
  { channel, outcome, failure }: ChannelOutcome,
  { channelName, failureWords }: Pick<WorkAround, 'channelName' | 'failureWords'>,
): string {
  const name = channelName(channel);
  if (failure) {
    const { code, detail } = failure;
    const words = failureWords(detail === undefined ? { code } : { code, detail });
    return t(outcome === 'sent' ? 'teamWork.outcome.sentBut' : 'teamWork.outcome.failed', [name, words]);
  }
  if (outcome === 'sent') return t('teamWork.outcome.sent', [name]);
  return t(outcome === 'failed' ? 'teamWork.outcome.failedPlain' : 'teamWork.outcome.same', [name]);
}

export const isFailed = ({ channels }: Published): boolean =>
  channels.some(({ outcome }) => outcome === 'failed');

/** Who signed a release, as the keys know them; the first letters of the key where they do not. */
export const signerWords = (by: string, keys: readonly LeadKey[]): string =>
  keys.find(({ key }) => key === by)?.name ?? t('teamWork.unnamed', [by.slice(0, 6)]);

/** What kind of release it is and since when it is in use, in words. */
export function releaseStateWords({ state, header }: ReleaseLine, now: number): string {
  if (state === 'signed') return t('teamWork.history.signed');
  if (state === 'waiting')
    return t('teamWork.history.waiting', [formatMoment(header.startsAt ?? header.at, now)]);
  return t(state === 'current' ? 'teamWork.history.current' : 'teamWork.history.past');
}

export function kindWords({ header }: ReleaseLine): string {
  if (header.kind === 'rollback') return t('teamWork.history.rollbackOf', [String(header.of ?? '')]);
  return header.kind === 'withdrawal' ? t('teamWork.history.withdrawal') : '';
}

/** The oldest client for a release that asks for nothing else: that of the newest one. Updates reach browsers on different days. */
export const minimumOf = ({ releases }: Work, { client }: WorkAround): string =>
  releases[0]?.header.minimumClient ?? client;

/**
 * When what is in use is to end (UTC ms), as something that is published on top of it should too: what was meant for a few days would stay for
 * good. Empty where it has no end.
 */
export function endOf({ releases }: Work, now: number): { endsAt?: number } {
  const endsAt = releases.find(({ state }) => state === 'current')?.header.endsAt;
  return endsAt !== undefined && endsAt > now ? { endsAt } : {};
}
