import { answerBackground, askBackground } from '../../utils/platform/offscreen.ts';
import type { HubRequest } from '../../utils/team/hub/calls.ts';
import { hubThread } from '../../utils/team/hub/hub-thread.ts';

const ask = hubThread(async (news) => {
  const taken = await askBackground(news);
  return typeof taken === 'boolean' ? taken : undefined;
});

answerBackground((body) => ask(body as HubRequest));
