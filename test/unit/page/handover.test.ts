import { expect, it } from 'vitest';
import {
  CHAT_NAME,
  CONSOLE_NAME,
  type Handover,
  isChatTaken,
  LOG_NAME,
  leaveHandover,
  REVIEWS_NAME,
  takeChatHandover,
  takeHandover,
  takeLogHandover,
  takeReviewsHandover,
} from '../../../utils/page/handover.ts';

const world = globalThis as { [key: symbol]: unknown };
const bringData = (hosts: readonly string[], name = CONSOLE_NAME, id = 'a') => {
  world[Symbol.for(name)] = { id, hosts };
};
const handover: Handover = { signal: AbortSignal.abort(), alive: () => true, onAnswer: () => undefined };
const reviews: Handover = { ...handover };
const log: Handover = { ...handover };

it('is taken once, and only with the data of the console whose page it is', () => {
  expect(takeHandover('a.test')).toBeUndefined();
  leaveHandover(handover, reviews, log);
  bringData(['b.test']);
  expect(takeHandover('a.test')).toBeUndefined();
  bringData(['a.test', 'c.test']);
  expect(takeHandover('a.test')?.handover).toBe(handover);
  expect(takeHandover('a.test')).toBeUndefined();
});

it('is taken by the reader and by the chat part of a page, once each', () => {
  leaveHandover(handover, reviews, log);
  bringData(['a.test']);
  expect(takeHandover('a.test')?.handover).toBe(handover);
  expect(isChatTaken()).toBe(false);
  expect(takeChatHandover('a.test')).toBeUndefined();
  bringData(['a.test'], CHAT_NAME);
  expect(takeChatHandover('a.test')?.handover).toBe(handover);
  expect(isChatTaken()).toBe(true);
  expect(takeChatHandover('a.test')).toBeUndefined();
});

it('is another one for the reader of reviews, whose answers are its own', () => {
  leaveHandover(handover, reviews, log);
  bringData(['a.test'], REVIEWS_NAME);
  expect(takeReviewsHandover('b.test')).toBeUndefined();
  expect(takeReviewsHandover('a.test')?.handover).toBe(reviews);
  expect(takeReviewsHandover('a.test')).toBeUndefined();
  expect(isChatTaken()).toBe(false);
});

it('is another one for the log of messages, beside the chat part', () => {
  leaveHandover(handover, reviews, log);
  const bringLog = (id: string) => {
    world[Symbol.for(LOG_NAME)] = { id, sources: [], threads: [] };
  };
  bringData(['a.test'], CHAT_NAME, 'b');
  bringLog('a');
  expect(takeLogHandover('a.test')).toBeUndefined();
  bringData(['a.test'], CHAT_NAME);
  expect(takeLogHandover('b.test')).toBeUndefined();
  expect(takeLogHandover('a.test')).toEqual({
    handover: log,
    data: { id: 'a', hosts: ['a.test'], sources: [], threads: [] },
  });
  bringLog('a');
  expect(takeLogHandover('a.test')).toBeUndefined();
  expect(isChatTaken()).toBe(false);
});
