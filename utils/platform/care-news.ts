import { CARE_CHANNEL } from './on-care-news.ts';

/** Tells our open pages that somebody took something on or gave it back. They ask who works on what they show. */
export function announceCare(): void {
  const channel = new BroadcastChannel(CARE_CHANNEL);
  channel.postMessage(true);
  channel.close();
}
