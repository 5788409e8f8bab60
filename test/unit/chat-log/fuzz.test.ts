import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { loadLogs } from '../../../scripts/build/consoles.ts';
import { compileLog } from '../../../utils/chat-log/compile-log.ts';
import { readLogAnswer } from '../../../utils/chat-log/read-log-answer.ts';
import { readMessage } from '../../../utils/records/message.ts';
import { SAMPLE_NOW } from '../../support/console-samples.ts';
import { fuzzJson, fuzzText } from '../../support/fuzz.ts';
import { heardOf, logSamplesOf } from '../../support/log-samples.ts';
import { Random } from '../../support/random.ts';

const ROUNDS = 1500;

const samples = (await loadLogs()).flatMap((data) => {
  const compiled = compileLog(data);
  return logSamplesOf(data.id)
    .filter(({ log }) => log.url !== undefined)
    .map((sample) => ({ compiled, sample }));
});

it(`reads nothing from ${ROUNDS} spoilt answers that the store refuses, or that was not there`, () => {
  const random = new Random('log answers');
  let read = 0;
  for (let count = 0; count < ROUNDS; count += 1) {
    const { compiled, sample } = random.pick(samples);
    const isJson = random.chance(0.8);
    const text = isJson ? fuzzJson(sample.text, random) : fuzzText(sample.text, random);
    const heard = isJson ? heardOf({ ...sample, text }) : { ...heardOf(sample), text };
    const reading = readLogAnswer(compiled, heard, SAMPLE_NOW);
    for (const message of reading?.messages ?? []) {
      expect(z.safeParse(readMessage, message).error).toBeUndefined();
      expect(text).toContain(message.id);
      read += 1;
    }
  }
  expect(read).toBeGreaterThan(ROUNDS / 2);
});

it('reads the same of frames in any order', () => {
  const random = new Random('order');
  for (const { compiled, sample } of samples.filter(({ sample: { log } }) => log.frames)) {
    const gist = (frames: unknown[]) =>
      readLogAnswer(compiled, heardOf({ ...sample, text: JSON.stringify(frames) }), SAMPLE_NOW)
        ?.messages.map(({ buyer: _, ...one }) => JSON.stringify(one))
        .sort();
    const frames = JSON.parse(sample.text) as unknown[];
    const whole = gist(frames);
    for (let count = 0; count < 20; count += 1)
      expect(gist([...frames].sort(() => random.next() - 0.5))).toEqual(whole);
    expect(gist([...frames, ...frames])).toEqual(whole);
  }
});
