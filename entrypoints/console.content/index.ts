import addresses from 'virtual:console-addresses';
import { browser } from '@wxt-dev/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { ConsoleAddress } from '../../scripts/build/console-facts.ts';
import { pathOf, watchAddress } from '../../utils/page/address.ts';
import { standFirst } from '../../utils/page/first-keys.ts';
import { type HeardAnswer, isChatTaken, leaveHandover } from '../../utils/page/handover.ts';
import { clearRemains } from '../../utils/page/host-tag.ts';
import type { PagePart } from '../../utils/platform/page-parts.ts';
import { deliver } from '../../utils/platform/send.ts';
import { receiveAnswers } from '../../utils/tap/receive.ts';
import { createWaitingAnswers, type WaitingAnswers } from './waiting-answers.ts';

const fits = (tests: readonly string[] | undefined, address: string): boolean =>
  !!tests?.some((test) => new RegExp(test, 'u').test(address));

/** Whether a document may show a page that is read; a child frame may be any page that allows frames. */
const mayBeRead = ({ frames, urls }: ConsoleAddress, top: boolean): boolean =>
  (!top && frames) || fits(urls, pathOf(location));

/** Whether a document is one of these pages, which in a child frame are others. */
const isOne = (top: boolean, pages?: readonly string[], frames?: readonly string[]): boolean =>
  fits(top ? pages : frames, location.hostname + pathOf(location));

/**
 * Runs in every frame of a console, and is all that a page costs of which nothing is read: it hears the tap from the first moment on,
 * knows which addresses are read, and has the readers of orders, reviews and chats or the chat part brought into the frame when there is
 * something for it.
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
    const top = window === window.top;
    const bringing = new Set<PagePart>();
    /** A failure is tried again at the next answer, address or look at the page. */
    const bring = async (part: PagePart) => {
      if (bringing.has(part) || !alive()) return;
      bringing.add(part);
      await deliver('bring', { part }, signal);
      bringing.delete(part);
    };
    const bringReader = () => {
      if (!answers.isTaken()) void bring('reader');
    };
    const bringReviews = () => {
      if (top && !reviewAnswers.isTaken()) void bring('reviews');
    };
    const bringClocks = () => {
      if (!logAnswers.isTaken()) void bring('clocks');
    };
    const bringWhatIsNeeded = () => {
      if (mayBeRead(address, top)) bringReader();
      if (fits(address.reviews?.pages, pathOf(location))) bringReviews();
      if (!isChatTaken() && isOne(top, address.chat, address.chatFrames)) void bring('chat');
      if (isOne(top, address.log?.pages, address.log?.frames)) bringClocks();
    };
    const answers = createWaitingAnswers(bringReader);
    const reviewAnswers = createWaitingAnswers(bringReviews);
    const logAnswers = createWaitingAnswers(bringClocks);
    /** Each reader gets what it alone asks for, and what tells the shop goes to both: neither takes it from the other. */
    const sort = (heard: HeardAnswer) => {
      const asked = /\/\/([^?#]*)/.exec(heard.answer.url)?.[1] ?? '';
      if (fits(address.log?.answers, asked)) logAnswers.put(heard);
      else if (fits(address.reviews?.answers, asked)) reviewAnswers.put(heard);
      else {
        if (fits(address.reviews?.shop, asked)) reviewAnswers.keep(heard);
        answers.put(heard);
      }
    };
    if ((top ? address.chat : address.chatFrames).length > 0) standFirst(window, signal);
    const handover = ({ take }: WaitingAnswers) => ({ signal, alive, onAnswer: take });
    leaveHandover(handover(answers), handover(reviewAnswers), handover(logAnswers));
    receiveAnswers(document, (answer) => sort({ answer, at: Date.now() }), signal);
    watchAddress(window, bringWhatIsNeeded, signal);
    document.addEventListener('visibilitychange', bringWhatIsNeeded, { signal });
    bringWhatIsNeeded();
  },
});
