import { SECOND } from '../../core/time.ts';
import { onCareNews } from '../../platform/on-care-news.ts';
import { send } from '../../platform/send.ts';
import type { CareSource } from './care-source.ts';

/** How often (ms) is asked again: the time left is told in minutes, and a hub that is only polled is polled by this. */
const AGAIN = 20 * SECOND;
/** In a page of a console, where nobody tells, while a card is open. */
const AGAIN_IN_PAGE = 5 * SECOND;

const asked = {
  async look(subjects) {
    const answer = await send('careLook', { subjects: [...subjects] });
    return answer.ok && answer.value.on ? answer.value.marks : undefined;
  },
  claim: (subject, on) => send('careClaim', { subject, on }),
} satisfies Partial<CareSource>;

function every(ms: number, callback: () => void, signal: AbortSignal): void {
  const timer = setInterval(() => !document.hidden && callback(), ms);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

/** The care list for a page of the extension: it is told of every change. */
export const careForPages: CareSource = {
  ...asked,
  follow(callback, signal) {
    onCareNews(callback, signal);
    every(AGAIN, callback, signal);
  },
};

/** The care list for a card in a console's page. */
export const careForCards: CareSource = {
  ...asked,
  follow: (callback, signal) => every(AGAIN_IN_PAGE, callback, signal),
};
