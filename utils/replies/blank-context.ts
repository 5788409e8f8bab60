import type { ChatContext } from '../platform/reply-contract.ts';

/** Where no chat page is open: replies are found and copied all the same. */
export const BLANK_CONTEXT: ChatContext = {
  console: 'none',
  page: 'none',
  kind: 'chat',
  turns: [],
  orderIds: [],
};
