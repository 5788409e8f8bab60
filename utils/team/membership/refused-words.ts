import { t } from '../../locales/text.ts';
import type { Refusal } from '../release/verified.ts';

/** Names of texts may hold no hyphen. */
const REFUSED = {
  'team-unreadable': 'unreadable',
  'team-too-large': 'tooLarge',
  'team-other': 'other',
  'team-unknown-key': 'unknownKey',
  'team-bad-signature': 'badSignature',
  'team-broken-chain': 'brokenChain',
  'team-gap': 'gap',
  'team-older': 'older',
  'team-fork': 'fork',
  'team-content-changed': 'contentChanged',
  'team-content-invalid': 'contentInvalid',
  'team-client-too-old': 'clientTooOld',
  'team-not-joined': 'notJoined',
} as const satisfies Record<Refusal, string>;

const CHANNEL = {
  'channel-unreachable': 'unreachable',
  'channel-denied': 'denied',
  'channel-no-access': 'noAccess',
  'channel-nonsense': 'nonsense',
  'channel-overtaken': 'overtaken',
  'channel-unguarded': 'unguarded',
  'channel-empty': 'nothingThere',
  'channel-post-large': 'postLarge',
} as const;

/**
 * Why a release was refused, or a channel failed: what happened, what is safe, what to do. `code` is that of a `Failure`; one that is not known is
 * named as it is.
 */
export function refusedWords(code: string): string {
  if (Object.hasOwn(REFUSED, code)) return t(`team.refused.${REFUSED[code as Refusal]}`);
  if (Object.hasOwn(CHANNEL, code)) return t(`team.channel.${CHANNEL[code as keyof typeof CHANNEL]}`);
  if (code.startsWith('hub-')) return t('team.channel.hub', [code]);
  return t('team.refused.unknown', [code]);
}
