import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { Result } from '../../utils/core/result.ts';
import { managedPolicy } from '../../utils/platform/managed.ts';
import { requestReach } from '../../utils/platform/permissions.ts';
import type { ChannelConfig, Team } from '../../utils/records/team.ts';
import { managedAddresses } from '../../utils/team/moves/open-offers.ts';
import { dropReachTo } from './team-moves.ts';

/** The permissions that joining asks for, until it is known whether they are needed. */
interface AskedReach {
  /** Must be called straight from the click: the browser asks only then. Errors: those of `requestReach`. */
  ask: (addresses: readonly string[]) => Promise<Result<boolean>>;
  /** Gives back what was asked for and the team of before does not use. */
  giveBack: () => Promise<void>;
  /** Joins, and gives back what is not used then, whether that worked or not. What is asked for is kept until then, whoever leaves the page. */
  whileJoining: (join: () => Promise<Result<Team>>) => Promise<Result<Team>>;
}

/** Whoever looks at an address and does not join leaves no permission behind, also where they just leave the page. */
export function useAskedReach(present: Team | undefined): AskedReach {
  const open = useRef<string[]>([]);
  const channels = useRef<readonly ChannelConfig[]>([]);
  channels.current = present?.channels ?? [];
  const reach = useMemo<AskedReach>(() => {
    const taken = (): string[] => {
      const addresses = open.current;
      open.current = [];
      return addresses;
    };
    const drop = async (addresses: readonly string[], left: readonly ChannelConfig[]) => {
      if (addresses.length === 0) return;
      const { policy } = await managedPolicy();
      await dropReachTo(addresses, left, managedAddresses(policy));
    };
    return {
      ask: (addresses) => {
        open.current = [...open.current, ...addresses];
        return requestReach(addresses);
      },
      giveBack: () => drop(taken(), channels.current),
      whileJoining: async (join) => {
        const addresses = taken();
        const joined = await join();
        await drop(addresses, joined.ok ? joined.value.channels : channels.current);
        return joined;
      },
    };
  }, []);
  useEffect(() => () => void reach.giveBack(), [reach]);
  return reach;
}
