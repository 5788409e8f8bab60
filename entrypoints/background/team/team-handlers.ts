import consoles from 'virtual:console-facts';
import { fail, ok } from '../../../utils/core/result.ts';
import type { Handlers } from '../../../utils/platform/messages.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { acknowledge } from '../../../utils/store/teams.ts';
import type { Surroundings } from '../surroundings.ts';

type TeamHandlers = Pick<
  Handlers,
  'teamOffer' | 'teamCheck' | 'teamPublish' | 'teamChanged' | 'teamAcknowledge' | 'teamExchange'
>;

/** What the extension's own pages may ask about the team. */
export const teamHandlers = ({ clock, refresh }: Surroundings): TeamHandlers => {
  const tellAll = () => refresh(consoles.map(({ id }) => id));
  return {
    async teamOffer() {
      return fail('team-not-joined');
    },
    async teamCheck() {
      return ok({ channels: [] });
    },
    async teamPublish() {
      return fail('team-not-joined');
    },
    async teamChanged() {
      tellAll();
      return ok({});
    },
    async teamAcknowledge({ ids }) {
      const noted = await inStore((database) => acknowledge(database, ids, clock()));
      if (!noted.ok) return noted;
      tellAll();
      return ok({});
    },
    async teamExchange() {
      return ok({ channels: [] });
    },
  };
};
