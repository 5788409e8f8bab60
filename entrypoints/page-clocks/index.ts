import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeLogHandover } from '../../utils/page/handover.ts';

/** Hears what a chat page is told of who said something when. Brought into a frame that is one, once. */
export default defineUnlistedScript(() => {
  const taken = takeLogHandover(location.hostname);
  if (!taken) return;
  taken.handover.onAnswer(() => undefined);
});
