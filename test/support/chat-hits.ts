import { chatPageAt, compileChat, pattern } from '../../utils/chat/chat-page.ts';
import { findComposers } from '../../utils/chat/composers.ts';
import { type Moment, shownIn, valueIn } from '../../utils/chat/places.ts';
import { readMessages } from '../../utils/chat/read-messages.ts';
import { reviewPressed } from '../../utils/chat/read-review.ts';
import type { ChatConsole, ChatPage, MessageList, TextPlace } from '../../utils/reader/chat-vocabulary.ts';
import { type ChatSample, locationOf } from './chat-samples.ts';
import { documentOf, SAMPLE_NOW } from './console-samples.ts';

/** A page with only one of its alternatives, and what it is called. */
type Alternative = [name: string, isHit: (document: Document, sample: ChatSample) => boolean];

const body = (document: Document): Element => document.body;

const alone = (place: TextPlace): TextPlace[] =>
  place.select.length === 0 ? [place] : place.select.map((selector) => ({ ...place, select: [selector] }));

const placeHits = (name: string, places: readonly TextPlace[], moment: Moment): Alternative[] =>
  places.flatMap((place, index) =>
    alone(place).map(
      (one): Alternative => [
        `${name} ${index} ${one.select[0] ?? ''}`,
        (document) => valueIn(one, body(document), moment) !== undefined,
      ],
    ),
  );

/** The rows that a document shows, read with one thing changed. */
function turnsWith(page: ChatPage, change: Partial<MessageList>, document: Document, moment: Moment) {
  if (!page.messages) return [];
  const data = { ...page.messages, ...change };
  const list = data.list.flatMap((selector) => shownIn(document, selector))[0];
  return list ? readMessages(data, list, moment).map(({ turn }) => turn) : [];
}

function messageHits(page: ChatPage, moment: Moment): Alternative[] {
  const data = page.messages;
  if (!data) return [];
  const differ = (name: string, change: Partial<MessageList>): Alternative => [
    name,
    (document) =>
      JSON.stringify(turnsWith(page, change, document, moment)) !==
      JSON.stringify(turnsWith(page, {}, document, moment)),
  ];
  const finds = (name: string, change: Partial<MessageList>): Alternative => [
    name,
    (document) => turnsWith(page, change, document, moment).some(({ text }) => text !== ''),
  ];
  return [
    ...data.list.map((selector) => finds(`list ${selector}`, { list: [selector] })),
    ...data.row.map((selector) => finds(`row ${selector}`, { row: [selector] })),
    ...data.text.map((selector) => finds(`text ${selector}`, { text: [selector] })),
    ...(data.strip ?? []).map((part, index) =>
      differ(`strip ${part}`, { strip: data.strip?.toSpliced(index, 1) ?? [] }),
    ),
    ...data.roles.map((one, index) =>
      differ(`role ${index} (${one.role})`, { roles: data.roles.toSpliced(index, 1) }),
    ),
    ...data.kinds.map((one, index) =>
      differ(`kind ${index} (${one.kind})`, { kinds: data.kinds.toSpliced(index, 1) }),
    ),
    ...(data.id
      ? ([
          ['id', (document) => turnsWith(page, {}, document, moment).some(({ id }) => id !== undefined)],
        ] satisfies Alternative[])
      : []),
    ...(data.cards === undefined ? [] : placeHits('card', [{ select: [data.cards] }], moment)),
    ...(data.time ? placeHits('time', [{ ...data.time }], moment) : []),
    ...placeHits('card item', data.item ?? [], moment),
  ];
}

function reviewHits(page: ChatPage, moment: Moment): Alternative[] {
  const rows = page.reviews;
  if (!rows) return [];
  return (['order', 'text', 'buyer', 'item'] as const).flatMap((name) =>
    (rows[name] ?? []).flatMap((place) =>
      alone(place).map(
        (one): Alternative => [
          `review ${name} ${one.select[0] ?? ''}`,
          (document, { chat }) => {
            const target = chat.press === undefined ? null : document.querySelector(chat.press);
            const with1 = { ...page, reviews: { ...rows, [name]: [one] } };
            return target !== null && reviewPressed(with1, target, moment)?.[name] !== undefined;
          },
        ],
      ),
    ),
  );
}

function alternativesOf(page: ChatPage, moment: Moment): Alternative[] {
  const elements = [...page.observe, ...(page.panel?.within ?? [])];
  const { before, after } = page.reviews ?? {};
  for (const selector of [before, after]) if (selector !== undefined) elements.push(selector);
  return [
    ...page.url.map(
      (url): Alternative => [`url ${url}`, (_, { chat }) => pattern(url).test(chat.host + chat.path)],
    ),
    ...elements.map(
      (selector): Alternative => [selector, (document) => document.querySelector(selector) !== null],
    ),
    ...page.composers.flatMap((place) =>
      place.select.map(
        (selector): Alternative => [
          `composer ${selector}`,
          (document) =>
            findComposers(document, { ...page, composers: [{ ...place, select: [selector] }] }).length > 0,
        ],
      ),
    ),
    ...placeHits('sign', page.conversation, moment),
    ...placeHits('item', page.item ?? [], moment),
    ...placeHits('shop', [...(page.shop?.id ?? []), ...(page.shop?.name ?? [])], moment),
    ...messageHits(page, moment),
    ...reviewHits(page, moment),
  ];
}

/** What the chat data of a console declares and none of its samples needs: nobody would notice if it were wrong. */
export function chatMissesOf(data: ChatConsole, samples: readonly ChatSample[]): string[] {
  const compiled = compileChat(data);
  const moment = { now: SAMPLE_NOW, zone: data.timeZone };
  return data.pages.flatMap((page) => {
    const own = samples
      .filter(({ chat }) => chatPageAt(compiled, locationOf(chat), !chat.frame) === page)
      .map((sample) => ({ sample, document: documentOf(sample.text) }));
    return alternativesOf(page, moment)
      .filter(([, isHit]) => !own.some(({ sample, document }) => isHit(document, sample)))
      .map(([name]) => `${page.id}: ${name}`);
  });
}
