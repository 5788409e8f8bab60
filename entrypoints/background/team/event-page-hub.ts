import type { Result } from '../../../utils/core/result.ts';
import { keepAwake } from '../../../utils/platform/stay-awake.ts';
import type { HubRequest, TellNews } from '../../../utils/team/hub/calls.ts';

type Serve = (request: HubRequest) => Promise<Result<unknown>>;
let serving: Promise<Serve> | undefined;
/** The hubs that are followed: while there is one, the page is kept. */
const followed = new Set<string>();
let release: (() => void) | undefined;

/**
 * Holds the connection in this page itself, as Firefox does, where the background is a page that can load code later. What is kept here is
 * built anew by the next call.
 */
export async function eventPageHub(request: HubRequest, tell: TellNews): Promise<Result<unknown>> {
  serving ??= import('../../../utils/team/hub/host.ts').then(({ hubHost }) => hubHost(tell));
  const { call, id } = request;
  if (call.do === 'follow') followed.add(id);
  if (call.do === 'leave') followed.delete(id);
  if (followed.size > 0) release ??= keepAwake();
  else {
    release?.();
    release = undefined;
  }
  return (await serving)(request);
}
