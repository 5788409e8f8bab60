import { afterEach, expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { seenChip, seenClocks } from '../../support/clocks-world.ts';
import { openScript } from '../../support/e2e-script.ts';
import { rigFor } from '../../support/rig.ts';
import { readStore } from '../../support/stored.ts';
import { waitFor } from '../../support/wait.ts';

const rig = rigFor({ seed: 655 });
afterEach(() => expect(rig.errors.seen).toEqual([]));

const BUYERS = [
  { key: '2900000000011', name: '南方小店迷' },
  { key: '2900000000022', name: '北方买家8' },
  { key: '2900000000033', name: '海边的猫2024' },
] as const;

const waiting = async () =>
  (await readStore(rig.desk, 'conversations'))
    .filter(({ waitingSince }) => waitingSince !== undefined)
    .map(({ id }) => id)
    .sort();
const keys = (...at: number[]) => at.map((one) => BUYERS[one]?.key ?? '').sort();

it('counts a buyer once whom a list knows by name and a thread by key', async () => {
  const now = Date.now();
  const chat = await openScript(rig, 'kuaishou', {
    buyers: [...BUYERS],
    lines: BUYERS.map(({ key }, at) => ({
      at: now - (25 + at) * MINUTE,
      buyer: key,
      role: 'buyer' as const,
    })),
  });
  const until = async (expected: string[], what: string) => {
    await waitFor(async () => (await waiting()).join() === expected.join(), what).catch(async (error) => {
      throw new Error(`${String(error)}: ${await waiting()}, wanted ${expected}`);
    });
    await waitFor(async () => (await seenChip(chat.page))?.startsWith('3 人在等'), 'the chip counts three');
  };
  await waitFor(async () => (await waiting()).length === 3, 'three wait');
  for (const { key } of BUYERS) {
    await chat.open(key);
    await waitFor(
      async () => (await readStore(rig.desk, 'messages')).some(({ conversation }) => conversation === key),
      'the thread is logged',
    );
  }
  await until(keys(0, 1, 2), 'all three wait under their keys only');
  const isLate = ({ large, text }: { large: boolean; text: string }) => !large && /^已超 2[5-9]/.test(text);
  await waitFor(
    async () => (await seenClocks(chat.page)).filter(isLate).length === 3,
    'in each row the time that the thread tells',
  ).catch(async (error) => {
    throw new Error(`${String(error)}: ${JSON.stringify(await seenClocks(chat.page))}`);
  });

  // A page that was opened again knows no name yet, and its list tells of all three by name.
  await chat.page.reload();
  await waitFor(() => chat.frame.$('.chat-scroll'), 'the thread stands');
  await chat.open(BUYERS[1].key);
  await until(keys(0, 1, 2), 'nobody waits twice after a reload');
  await chat.say({ buyer: BUYERS[1].key, role: 'agent', text: '在的' });
  await waitFor(async () => (await waiting()).join() === keys(0, 2).join(), 'the answer ends the one wait');
  await waitFor(async () => (await seenChip(chat.page))?.startsWith('2 人在等'), 'the chip counts two');
});
