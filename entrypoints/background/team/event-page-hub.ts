import type { Result } from '../../../utils/core/result.ts';
import type { HubRequest, TellNews } from '../../../utils/team/hub/calls.ts';

type Serve = (request: HubRequest) => Promise<Result<unknown>>;
let serving: Promise<Serve> | undefined;

/**
 * Holds the connection in this page itself, as Firefox does, where the background is a page that can load code later. What is kept here is
 * built anew by the next call.
 */
export async function eventPageHub(request: HubRequest, tell: TellNews): Promise<Result<unknown>> {
  serving ??= import('../../../utils/team/hub/host.ts').then(({ hubHost }) => hubHost(tell));
  return (await serving)(request);
}
