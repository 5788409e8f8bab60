import { describe, expect, it } from 'vitest';
import { teamContract } from '../../../../utils/platform/team-contract.ts';
import { ID_LIMIT } from '../../../../utils/records/key.ts';
import type { Reply } from '../../../../utils/records/reply.ts';
import {
  addressesOf,
  addressFault,
  channelFaults,
  configOf,
  draftOf,
  hostNames,
  newChannel,
} from '../../../../utils/team/membership/channel-draft.ts';
import { keepOwnStep, takeOriginalStep } from '../../../../utils/team/membership/copy-choices.ts';
import { type ReleaseEntry, stepsSince } from '../../../../utils/team/membership/looked.ts';
import {
  acknowledgedAt,
  acknowledgementOf,
  unreadReadings,
} from '../../../../utils/team/membership/readings.ts';
import { sharedKinds, sharesAnything } from '../../../../utils/team/membership/sharing.ts';
import { release } from '../../../component/team/support.tsx';
import { aReply } from '../../../support/replies.ts';

describe('an address', () => {
  it.each([
    ['https://files.example.com/team/', 'https', undefined],
    ['wss://hub.example.com:4443', 'wss', undefined],
    ['http://localhost:8080/', 'https', undefined],
    ['ws://127.0.0.1:9222', 'wss', undefined],
    ['http://files.example.com/', 'https', 'noTls'],
    ['ws://hub.example.com', 'wss', 'noTls'],
    ['https://me:word@files.example.com/', 'https', 'secret'],
    ['https://hub.example.com', 'wss', 'none'],
    ['ftp://files.example.com', 'https', 'none'],
    ['javascript:alert(1)', 'https', 'none'],
    ['files.example.com', 'https', 'none'],
    ['', 'https', 'none'],
  ] as const)('%s by %s: %s', (text, secure, fault) => {
    expect(addressFault(text, secure)).toBe(fault);
  });
});

it('a reading with the longest id can be acknowledged in every version', () => {
  const { request } = teamContract.teamAcknowledge;
  const ids = [1, 2, 999_999].map((version) => acknowledgementOf({ id: 'r'.repeat(ID_LIMIT), version }));
  expect(request.safeParse({ ids })).toMatchObject({ success: true });
  expect(request.safeParse({ ids: ['r'.repeat(ID_LIMIT + 30)] })).toMatchObject({ success: false });
});

describe('a channel as it is typed', () => {
  const web = { ...newChannel('w', 'web'), url: ' https://a.example/ ' };
  it('has its faults by field', () => {
    expect(channelFaults(web)).toEqual({});
    expect(channelFaults({ ...web, mirrors: 'https://b.example/ nonsense' })).toEqual({ mirrors: 'none' });
    const many = Array.from({ length: 6 }, (_, at) => `https://m${at}.example/`).join('\n');
    expect(channelFaults({ ...web, mirrors: many })).toEqual({ mirrors: 'tooMany' });
    expect(channelFaults(newChannel('h', 'hub'))).toEqual({ servers: 'none' });
  });

  it('is kept without blanks, and needs the permission of its own hosts only', () => {
    const config = configOf({ ...web, mirrors: '\nhttps://b.example:8443/x \n' });
    expect(config).toMatchObject({
      url: 'https://a.example/',
      mirrors: ['https://b.example:8443/x'],
      webdav: false,
    });
    const hub = configOf({ ...newChannel('h', 'hub'), servers: 'wss://c.example' });
    expect(hostNames(addressesOf([config, hub]))).toEqual(['a.example', 'b.example:8443']);
  });

  it('can be typed anew from what is kept, for who changes its addresses', () => {
    const typed = [
      {
        ...newChannel('w', 'webdav'),
        url: 'https://a.example/',
        mirrors: 'https://b.example/',
        everyMinutes: 45,
      },
      { ...newChannel('h', 'hub'), servers: 'wss://c.example\nwss://d.example' },
    ];
    expect(typed.map(configOf).map(draftOf)).toEqual(typed);
    expect(draftOf({ kind: 'file', id: 'file' })).toBeUndefined();
  });
});

it('tells of the releases since the one looked at last, each with the one before it that is here in full', () => {
  const entries: ReleaseEntry[] = [
    release(2, { hasContent: false }),
    release(5, { state: 'current' }),
    release(3),
    release(4, { hasContent: false }),
    release(6, { state: 'waiting' }),
    release(7, { state: 'signed' }),
  ];
  const steps = stepsSince(entries, 3).map((step) => [step.release.number, step.before?.number]);
  expect(steps).toEqual([
    [5, 3],
    [4, 3],
  ]);
  expect(stepsSince(entries, 5)).toEqual([]);
});

it('tells of going back where the release that was looked at last has ended, and not again once that was looked at', () => {
  const header = (endsAt?: number) => ({ ...release(1).header, ...(endsAt !== undefined && { endsAt }) });
  const entries = [release(3), release(4, { state: 'current' }), release(5, { header: header(1) })];
  const stepsAt = (number: number, of = entries) =>
    stepsSince(of, number).map((step) => [step.release.number, step.before?.number, step.ended]);
  expect(stepsAt(5)).toEqual([[4, 5, 5]]);
  expect(stepsAt(4)).toEqual([]);
  expect(stepsAt(3)).toEqual([[4, 3, undefined]]);
  const drained = [release(4, { state: 'current' }), release(5, { header: header(1), hasContent: false })];
  expect(stepsAt(5, drained)).toEqual([[4, undefined, 5]]);
  expect(stepsAt(9, [release(4, { state: 'current' })])).toEqual([]);
  const next = [
    ...entries.map((one) => ({ ...one, state: 'past' as const })),
    release(6, { state: 'current' }),
  ];
  expect(stepsAt(5, next)).toEqual([[6, 5, undefined]]);
});

it('has required readings first, and those that changed again', () => {
  const reading = (id: string, required: boolean, version = 1) => ({
    id,
    title: id,
    body: '',
    required,
    version,
  });
  const readings = [reading('a', false), reading('b', true), reading('c', true, 2), reading('d', true)];
  expect(unreadReadings({ acknowledged: { c: 1, d: 1 } }, readings).map(({ id }) => id)).toEqual([
    'b',
    'c',
    'a',
  ]);
  expect(acknowledgedAt({ acknowledged: {} }, reading('constructor', true))).toBeUndefined();
});

it('shares nothing with nobody, whatever is switched on', () => {
  const on = { status: true, uses: false, times: true, care: false };
  expect(sharesAnything({ as: 'nobody', ...on })).toBe(false);
  expect(sharedKinds({ as: 'pseudonym', ...on })).toEqual(['status', 'times']);
});

describe('a personal copy', () => {
  const reply = (id: string, part: Partial<Reply>): Reply =>
    aReply(id, { code: id, title: '标题', updatedAt: 1, ...part });
  const copy = reply('mine', { group: ['常用'], copyOf: { id: 'team:1', updatedAt: 1 } });
  const original = reply('team:1', { layer: 'team', updatedAt: 9, title: '新标题', group: ['团队'] });

  it('takes the team’s words and stays where and what it is', () => {
    const { change, unless } = takeOriginalStep(copy, original, 20);
    expect(change.put[0]).toMatchObject({
      ...{ id: 'mine', code: 'mine', group: ['常用'], layer: 'personal', title: '新标题', updatedAt: 20 },
      copyOf: { id: 'team:1', updatedAt: 9 },
    });
    expect(unless.get('mine')).toBe(1);
  });

  it('stays as it is, and hears of the next change only', () => {
    expect(keepOwnStep(copy, original, 20).change.put[0]).toMatchObject({
      ...{ title: '标题', copyOf: { id: 'team:1', updatedAt: 9 } },
    });
    expect(keepOwnStep(copy, undefined, 20).change.put[0]).not.toHaveProperty('copyOf');
  });
});
