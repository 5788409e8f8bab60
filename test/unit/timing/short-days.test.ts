import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { script } from '../../support/chat-script.ts';
import { type Ask, ask, play, tell } from '../../support/play-script.ts';

const ZONE = 'America/New_York';

/** Clocks go forward on 2026-03-08: 72 hours from a Saturday before midnight end on a Wednesday, four days on. */
it('what is answered after 72 hours of which a day had 23 is taken back from what was kept', async () => {
  const scene = { day: '2026-03-07', zone: ZONE, console: 'alibaba1688', shop: '1' };
  const [question, answer] = script('23:30:00 B\n4+00:30:00 A', scene);
  if (!question || !answer) throw new Error('no script');
  expect(answer.at - question.at).toBe(72 * 3_600_000);
  const asked: Ask = {
    messages: [question],
    from: '2026-03-07',
    to: '2026-03-11',
    zone: ZONE,
    now: answer.at + 864e5,
  };
  const database = await play(asked, 'at once');
  for (const said of await ask(database, 'everyResponse', asked))
    expect(said).toEqual({ counted: 1, inTime: 0, left: {} });
  await tell(database, [answer], asked);
  for (const said of await ask(database, 'everyResponse', asked))
    expect(said).toEqual({ counted: 1, inTime: 0, mean: 259_200, left: {} });
  database.close();
});

it('what is said within 24 hours after a question on the day before one of 23 hours goes on with its round', async () => {
  const scene = { day: '2026-03-07', zone: ZONE, console: 'alibaba1688', shop: '1' };
  // 23:30 of Saturday to 0:15 of Monday is 23 hours and 45 minutes.
  const [first, second, answer] = script('23:30:00 B\n2+00:15:00 B\n2+00:16:00 A', scene);
  if (!first || !second || !answer) throw new Error('no script');
  const asked: Ask = {
    messages: [second, answer],
    from: '2026-03-07',
    to: '2026-03-11',
    zone: ZONE,
    now: answer.at + 1e9,
  };
  const database = await play(asked, 'at once');
  for (const said of await ask(database, 'everyResponse', asked))
    expect(said).toMatchObject({ counted: 1, mean: 60 });
  await tell(database, [first], asked);
  for (const said of await ask(database, 'everyResponse', asked))
    expect(said).toMatchObject({ counted: 1, inTime: 0, mean: 85_560 });
  database.close();
});
