import type { Policy } from '../../platform/managed.ts';
import type { ChannelConfig } from '../../records/team.ts';

/** The id of the policy's channel where the team's own list has none. */
const POLICY_CHANNEL = 'policy';

/**
 * The channels of a team with those that the company's policy adds: further ones (`policy-1`, …), and the policy's own where it holds a release or
 * says where one lies.
 */
export function withPolicy(
  channels: readonly ChannelConfig[],
  { channels: further, release, releaseUrl }: Pick<Policy, 'channels' | 'release' | 'releaseUrl'>,
): ChannelConfig[] {
  const own = channels.find(({ kind }) => kind === 'policy')?.id ?? POLICY_CHANNEL;
  const hasOwn = release !== undefined || releaseUrl !== undefined;
  return [
    ...channels.filter(({ kind }) => kind !== 'policy'),
    ...further.map((one, index): ChannelConfig => ({ ...one, id: `policy-${index + 1}` })),
    ...(hasOwn ? [{ kind: 'policy' as const, id: own }] : []),
  ];
}
