import { fail, ok } from '../../../utils/core/result.ts';
import type { Handlers } from '../../../utils/platform/messages.ts';

type CareHandlers = Pick<Handlers, 'careLook' | 'careClaim'>;

/** What may be asked of the care list that the team shares. */
export const careHandlers = (): CareHandlers => ({
  async careLook() {
    return ok({ on: false, marks: [] });
  },
  async careClaim() {
    return fail('care-off');
  },
});
