import { fail } from '../../utils/core/result.ts';
import type { Handlers } from '../../utils/platform/messages.ts';

type ReviewHandlers = Pick<
  Handlers,
  'reviewForget' | 'reviewLook' | 'reviewOpen' | 'reviewStep' | 'reviewTeach'
>;

/** What may be asked about reviews. */
export const reviewHandlers = (): ReviewHandlers => ({
  reviewForget: async () => fail('no-record'),
  reviewLook: async () => fail('no-record'),
  reviewOpen: async () => fail('no-record'),
  reviewStep: async () => fail('no-record'),
  reviewTeach: async () => fail('no-record'),
});
