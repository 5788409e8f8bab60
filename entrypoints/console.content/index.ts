import addresses from 'virtual:console-addresses';
import { browser } from '@wxt-dev/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ConsoleAddress } from '../../scripts/build/console-facts.ts';
import { pathOf, watchAddress } from '../../utils/page/address.ts';
import { leaveHandover } from '../../utils/page/handover.ts';
import { clearRemains } from '../../utils/page/host-tag.ts';
import { deliver } from '../../utils/platform/send.ts';
import { receiveAnswers } from '../../utils/tap/receive.ts';
import { createWaitingAnswers } from './waiting-answers.ts';

/** Whether a document may show a page that is read; a child frame may be any page that allows frames. */
const mayBeRead = ({ frames, urls }: ConsoleAddress, top: boolean): boolean =>
  (!top && frames) || urls.some((test) => new RegExp(test, 'u').test(pathOf(location)));

/**
 * Runs in every frame of a console, and is all that a page costs of which nothing is read: it hears the tap from the first moment on,
 * knows which addresses are read, and has the reader brought into the frame when there is something for it.
 */
export default defineContentScript({
  matches: addresses.flatMap(({ hosts }) => hosts.map((host) => `https://${host}/*`)),
  allFrames: true,
  runAt: 'document_start',
  cssInjectionMode: 'manual',
  /** Called without WXT's context (`scripts/build/bare-content.ts`). */
  main() {
    const address = addresses.find(({ hosts }) => hosts.includes(location.hostname));
    if (!address || !(document instanceof HTMLDocument)) return;
    clearRemains(document);
    const ended = new AbortController();
    const { signal } = ended;
    const alive = () => {
      if (browser.runtime?.id !== undefined) return true;
      ended.abort();
      return false;
    };
    let bringing = false;
    /** A failure is tried again at the next answer, address or look at the page. */
    const bring = async () => {
      if (bringing || answers.isTaken() || !alive()) return;
      bringing = true;
      await deliver('bring', { part: 'reader' }, signal);
      bringing = false;
    };
    const bringIfRead = () => {
      if (mayBeRead(address, window === window.top)) void bring();
    };
    const answers = createWaitingAnswers(() => void bring());
    leaveHandover({ signal, alive, onAnswer: answers.take });
    receiveAnswers(document, (answer) => answers.put({ answer, at: Date.now() }), signal);
    watchAddress(window, bringIfRead, signal);
    document.addEventListener('visibilitychange', bringIfRead, { signal });
    bringIfRead();
  },
});
