import { afterEach, expect, it } from 'vitest';
import { openChat, useLibrary } from '../../../support/e2e-chat.ts';
import { replyOf } from '../../../support/e2e-picker.ts';
import { Random } from '../../../support/random.ts';
import { rigFor } from '../../../support/rig.ts';
import { waitFor } from '../../../support/wait.ts';

const rig = rigFor({ seed: 97 });
const COUNT = 20_000;
const WORDS = [
  '退款',
  '发货',
  '物流',
  '尺码',
  '颜色',
  '发票',
  '换货',
  '优惠',
  '赠品',
  '保修',
  '安装',
  '地址',
  '签收',
  '破损',
];

afterEach(() => expect(rig.errors.seen).toEqual([]));

it('a library of twenty thousand replies: found by each key, put in, and the folders open', async () => {
  const random = new Random('large');
  const word = () => random.pick(WORDS);
  const replies = Array.from({ length: COUNT }, (_, at) =>
    replyOf(`r${at}`, {
      code: `k${at}`,
      title: `${word()}${word()}${at}`,
      group: [`店${at % 20}`, word()],
      body: `${word()}的事，${word()}这边为您${word()}，编号 ${at}。`,
    }),
  );
  await useLibrary(rig, replies);
  const chat = await openChat(rig, 'pinduoduo');
  await chat.isReady();
  await chat.type('/k19999');
  await chat.lists('19999');
  await chat.press('Enter');
  await waitFor(async () => (await chat.draft()).endsWith('编号 19999。'), 'the last one is in the draft');
  await chat.isClosed();
  await chat.clear();
  await chat.type('/tuikuan');
  await chat.lists('退款');
  const { rows } = await chat.shown();
  expect(rows.length).toBeLessThanOrEqual(50);
  await chat.press('Escape');
  await chat.clear();
  await chat.type('/');
  await waitFor(
    async () => (await chat.shown()).rows.some((row) => row.startsWith('店')),
    'folders are listed',
  );
  const folder = (await chat.shown()).rows.findIndex((row) => row.startsWith('店'));
  await chat.press('ArrowDown', folder);
  await chat.press('ArrowRight');
  await waitFor(
    async () => /^[^店\d]{2}\s*\d+ 条/.test((await chat.shown()).rows[0] ?? ''),
    'the folders in it are listed',
  );
  expect(await chat.sent()).toEqual([]);
});
