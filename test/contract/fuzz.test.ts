import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadChats, loadConsoles, loadReviews } from '../../scripts/build/consoles.ts';
import { compileChat } from '../../utils/chat/chat-page.ts';
import { makeAcquaintance, readChat } from '../../utils/chat/read-chat.ts';
import { TURN_TEXT_LIMIT, TURNS_LIMIT } from '../../utils/chat/view.ts';
import { parseBigJson } from '../../utils/reader/big-json.ts';
import { compile } from '../../utils/reader/compile.ts';
import { readAnswer } from '../../utils/reader/read-answer.ts';
import { isEmpty, shopOn, wallOn } from '../../utils/reader/read-page.ts';
import { locateRows, readDocument, readRow } from '../../utils/reader/read-rows.ts';
import type { Reading } from '../../utils/reader/reading.ts';
import { compileReviews } from '../../utils/reader/reviews/compile-reviews.ts';
import { readReviewAnswer } from '../../utils/reader/reviews/read-review-answer.ts';
import { readReviewDocument } from '../../utils/reader/reviews/read-review-document.ts';
import { readOrder, readParcel, readReview } from '../../utils/records/batch.ts';
import { counters } from '../../utils/records/counters.ts';
import { diagnostic } from '../../utils/records/health.ts';
import { chatSamplesOf } from '../support/chat-samples.ts';
import { answerOf, documentOf, SAMPLE_NOW, sampleContext, samplesOf } from '../support/console-samples.ts';
import { fuzzJson, fuzzText } from '../support/fuzz.ts';
import { Random } from '../support/random.ts';
import { reviewSamplesOf } from '../support/review-samples.ts';

/** The part of the rounds to play, where the same has been played in full before. */
const SHARE = Number(process.env.TIEXIN_FUZZ_SHARE ?? 1);
const ANSWERS = 8000 * SHARE;
const DOCUMENTS = 2000 * SHARE;
const REVIEW_ANSWERS = 3000 * SHARE;
const REVIEW_DOCUMENTS = 1000 * SHARE;
const CHATS = 1500 * SHARE;
const PATIENCE = 120_000;

const markets = (await loadConsoles()).map((data) => ({
  data,
  market: compile(data),
  samples: samplesOf(data.id),
}));
const context = { ...sampleContext, shop: '_' };

/** What the store would refuse of a reading. */
function refused({ orders, parcels, reviews = [], counters: counted, diagnostics }: Reading): unknown[] {
  const checks: [z.ZodMiniType, readonly unknown[]][] = [
    [readOrder, orders],
    [readParcel, parcels],
    [readReview, reviews],
    [counters, counted ? [counted] : []],
    [diagnostic, diagnostics],
  ];
  return checks.flatMap(([schema, values]) =>
    values.flatMap((value) => {
      const { error } = z.safeParse(schema, value);
      return error ? [{ value, issues: error.issues }] : [];
    }),
  );
}

describe('fuzzed', () => {
  it(
    `answers (${ANSWERS}): no throw, no record that the store refuses, no number that was not there`,
    () => {
      const random = new Random('answers');
      let records = 0;
      const choices = markets
        .map((one) => ({ ...one, samples: one.samples.filter(({ answer }) => answer) }))
        .filter(({ samples }) => samples.length > 0);
      for (let count = 0; count < ANSWERS; count++) {
        const { market, samples } = random.pick(choices);
        const sample = random.pick(samples);
        const isJson = parseBigJson(sample.text).ok;
        const text =
          isJson && random.chance(0.75) ? fuzzJson(sample.text, random) : fuzzText(sample.text, random);
        const page = sample.answer?.page;
        const reading = readAnswer(
          market,
          { ...answerOf(sample), text },
          { ...context, ...(page !== undefined && { pagePath: page }) },
        );
        if (!reading) continue;
        expect(refused(reading)).toEqual([]);
        for (const { id } of [...reading.orders, ...reading.parcels]) expect(text).toContain(id);
        records += reading.orders.length + reading.parcels.length;
      }
      expect(records).toBeGreaterThan(ANSWERS / 4);
    },
    PATIENCE,
  );

  it(
    `documents (${DOCUMENTS}): no throw, no record that the store refuses`,
    () => {
      const random = new Random('documents');
      let records = 0;
      const choices = markets
        .map((one) => ({ ...one, samples: one.samples.filter(({ document }) => document) }))
        .filter(({ samples }) => samples.length > 0);
      for (let count = 0; count < DOCUMENTS; count++) {
        const { data, market, samples } = random.pick(choices);
        const document = documentOf(fuzzText(random.pick(samples).text, random));
        if (!document.documentElement) continue;
        wallOn(market, document, 'a.test/');
        shopOn(market, document);
        const page = random.pick(data.pages);
        isEmpty(page, document);
        for (const reading of readDocument(market, page, document, context)) {
          expect(refused(reading)).toEqual([]);
          records += reading.orders.length;
        }
        for (const source of page.sources)
          if (source.kind === 'dom')
            for (const row of locateRows(market, source, document.documentElement))
              readRow(market, source, row, context);
      }
      expect(records).toBeGreaterThan(DOCUMENTS / 10);
    },
    PATIENCE,
  );

  it(
    `reviews (${REVIEW_ANSWERS} answers, ${REVIEW_DOCUMENTS} documents): no throw, no record that the store refuses`,
    async () => {
      const random = new Random('reviews');
      const choices = (await loadReviews()).flatMap((data) =>
        reviewSamplesOf(data.id).map((sample) => ({ data, market: compileReviews(data), sample })),
      );
      const count = { answers: 0, documents: 0 };
      const answers = choices.filter(({ sample }) => sample.answer);
      for (let index = 0; index < REVIEW_ANSWERS; index++) {
        const { market, sample } = random.pick(answers);
        const isJson = parseBigJson(sample.text).ok;
        const text =
          isJson && random.chance(0.75) ? fuzzJson(sample.text, random) : fuzzText(sample.text, random);
        const reading = readReviewAnswer(market, { ...answerOf(sample), text }, context);
        if (!reading) continue;
        expect(refused(reading)).toEqual([]);
        for (const { id, orderId = '' } of reading.reviews ?? [])
          expect(text.includes(id) || text.includes(orderId)).toBe(true);
        count.answers += reading.reviews?.length ?? 0;
      }
      const documents = choices.filter(({ sample }) => sample.document);
      for (let index = 0; index < REVIEW_DOCUMENTS; index++) {
        const { data, market, sample } = random.pick(documents);
        const document = documentOf(fuzzText(sample.text, random));
        if (!document.documentElement) continue;
        wallOn(market, document, 'a.test/');
        for (const page of data.pages)
          for (const reading of readReviewDocument(market, page, document, context)) {
            expect(refused(reading)).toEqual([]);
            count.documents += reading.reviews?.length ?? 0;
          }
      }
      expect(count.answers).toBeGreaterThan(REVIEW_ANSWERS / 4);
      expect(count.documents).toBeGreaterThan(REVIEW_DOCUMENTS / 4);
    },
    PATIENCE,
  );

  it(
    `chat pages (${CHATS}): no throw, and no more than was agreed on`,
    async () => {
      const random = new Random('chats');
      const chats = (await loadChats()).map((data) => ({ data, samples: chatSamplesOf(data.id) }));
      let turns = 0;
      for (let count = 0; count < CHATS; count++) {
        const { data, samples } = random.pick(chats);
        const document = documentOf(fuzzText(random.pick(samples).text, random));
        if (!document.documentElement) continue;
        const acquaintance = makeAcquaintance(document);
        for (const page of data.pages) {
          const view = readChat(document, compileChat(data), page, SAMPLE_NOW, acquaintance);
          expect(view.turns.length).toBeLessThanOrEqual(TURNS_LIMIT);
          expect(view.orderIds.length).toBeLessThanOrEqual(20);
          for (const { text, role } of view.turns) {
            expect(text.length).toBeLessThanOrEqual(TURN_TEXT_LIMIT);
            expect(['buyer', 'agent', 'robot', 'system']).toContain(role);
          }
          turns += view.turns.length;
        }
      }
      expect(turns).toBeGreaterThan(CHATS / 2);
    },
    PATIENCE,
  );
});
