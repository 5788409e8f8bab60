import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { takeHandover } from '../../utils/page/handover.ts';
import { readFrame } from '../../utils/page/read-frame.ts';
import { ordersOf } from '../../utils/page/reading/orders.ts';
import { compile } from '../../utils/reader/compile.ts';
import { orderSurface } from './surface.ts';

/** Reads the orders of a frame. Brought into a frame that may be read, once. */
export default defineUnlistedScript(() => {
  const taken = takeHandover(location.hostname);
  if (!taken) return;
  const { data, handover } = taken;
  readFrame(handover, {
    kind: ordersOf(compile(data)),
    card: 'card',
    surfaceOf: (refresh) => orderSurface(data.timeZone, refresh),
  });
});
