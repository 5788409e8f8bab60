import type { ChannelConfig } from './team.ts';

const originOf = (url: string): string | undefined => (URL.canParse(url) ? new URL(url).origin : undefined);

/**
 * Whether a web channel is at another server than it was, or was none: a password goes to the server for which it was given out and to no other.
 * Of a hub's key nothing is ever sent, so a hub never is.
 */
export const isAtOtherServer = (before: ChannelConfig | undefined, after: ChannelConfig): boolean =>
  after.kind === 'web' &&
  !(
    before?.kind === 'web' &&
    originOf(after.url) !== undefined &&
    originOf(before.url) === originOf(after.url)
  );
