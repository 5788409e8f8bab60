import { mayReach } from '../../utils/platform/permissions.ts';
import { type Ask, createRequest, type Patience } from '../../utils/platform/request.ts';

/** Runs in a page of the built extension: one request of the product's, with the browser's own permissions. */
Object.assign(globalThis, {
  tiexinAsk: (ask: Ask, patience: Patience) =>
    createRequest(mayReach, patience)(ask, new AbortController().signal),
});
