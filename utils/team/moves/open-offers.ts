import { managedPolicy, type Policy } from '../../platform/managed.ts';
import type { Team } from '../../records/team.ts';
import type { TeamLayer } from '../../records/team-content.ts';
import { type Move, movesOf, offerName } from './moves.ts';
import { laterSetting } from './stored-settings.ts';

/** The addresses that the company's policy sets up. */
export const managedAddresses = ({
  channels,
  releaseUrl,
}: Pick<Policy, 'channels' | 'releaseUrl'>): string[] => [
  ...channels.flatMap((one) => (one.kind === 'web' ? [one.url, ...one.mirrors] : one.servers)),
  ...(releaseUrl === undefined ? [] : [releaseUrl]),
];

/** The offers of new addresses that nobody here has taken up or put off. */
export async function openOffers(
  { id, channels }: Pick<Team, 'id' | 'channels'>,
  layer: Pick<TeamLayer, 'addresses'> | undefined,
): Promise<Move[]> {
  const [{ policy }, later] = await Promise.all([managedPolicy(), laterSetting.get()]);
  const { offers } = movesOf(channels, managedAddresses(policy), layer?.addresses);
  return later.team === id ? offers.filter((one) => !later.offers.includes(offerName(one))) : offers;
}
