import { errors, headers, type NatsConnection } from '@nats-io/nats-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TeamRole } from '../../../../utils/records/team.ts';
import { dial, type Line } from '../../../../utils/team/hub/dial.ts';
import { bucketsOf, streamOf, subjectOf } from '../../../../utils/team/hub/names.ts';
import { prepareHub } from '../../../../utils/team/hub/prepare.ts';
import { startHub, type TestHub } from '../../../support/nats.ts';
import { dialAs } from './dial-as.ts';

let hub: TestHub;
const lines = new Map<TeamRole, Line>();
const roles = ['lead', 'editor', 'agent'] as const;

beforeAll(async () => {
  hub = await startHub();
  for (const role of roles) lines.set(role, await dialAs(hub, role));
  await prepareHub(as('lead'), hub.team);
});
afterAll(async () => {
  for (const line of lines.values()) await line.end();
  await hub?.close();
});

function as(role: TeamRole): Line {
  const line = lines.get(role);
  if (!line) throw new Error(role);
  return line;
}
const isRefusal = (error: unknown): boolean =>
  error instanceof errors.PermissionViolationError ||
  (error instanceof Error && error.cause instanceof errors.PermissionViolationError);

/** Whether the server refuses to let this be sent. */
async function refusesToSend(connection: NatsConnection, subject: string): Promise<boolean> {
  try {
    await connection.request(subject, '{}', { timeout: 15_000 });
    return false;
  } catch (error) {
    return isRefusal(error);
  }
}

/** Whether the server refuses to let this be heard. */
async function refusesToHear(connection: NatsConnection, subject: string): Promise<boolean> {
  const refused = new Promise<boolean>((resolve) => {
    const subscription = connection.subscribe(subject, { callback: (error) => resolve(isRefusal(error)) });
    // The refusal, if any, comes before the answer to this.
    void connection.flush().then(() => {
      resolve(false);
      subscription.unsubscribe();
    });
  });
  return refused;
}

const { head, releases, posts, care } = bucketsOf('AbCdEfGhIjKlMnOpQrStUw');
const api = (call: string, bucket: string) => `$JS.API.${call}.${streamOf(bucket)}`;

describe('the generated permissions', () => {
  it.each(['editor', 'agent'] as const)('keep %ss from publishing', async (role) => {
    const { connection } = as(role);
    for (const subject of [
      subjectOf(head, 'head'),
      subjectOf(releases, 'x.0'),
      `tiexin.${hub.team}.head`,
      api('STREAM.UPDATE', head),
      api('STREAM.DELETE', head),
      api('STREAM.PURGE', head),
      api('STREAM.PURGE', posts),
      api('STREAM.MSG.DELETE', care),
    ])
      expect([subject, await refusesToSend(connection, subject)]).toEqual([subject, true]);
  });

  it('keep agents from reading what others left, in every way there is', async () => {
    const { connection } = as('agent');
    for (const subject of [
      `${api('DIRECT.GET', posts)}.${subjectOf(posts, 'a.status')}`,
      api('DIRECT.GET', posts),
      api('STREAM.MSG.GET', posts),
      api('STREAM.INFO', posts),
      api('CONSUMER.CREATE', posts),
      `${api('CONSUMER.CREATE', posts)}.x`,
      `${api('CONSUMER.DURABLE.CREATE', posts)}.x`,
      `${api('CONSUMER.MSG.NEXT', posts)}.x`,
      `${api('STREAM.SNAPSHOT', posts)}`,
    ])
      expect([subject, await refusesToSend(connection, subject)]).toEqual([subject, true]);
    for (const subject of [
      subjectOf(posts, '>'),
      '>',
      '$KV.>',
      '_INBOX_lead.>',
      '_INBOX.>',
      '$JS.>',
      '$SYS.>',
    ])
      expect([subject, await refusesToHear(connection, subject)]).toEqual([subject, true]);
  });

  it('let agents do what they are for', async () => {
    const { buckets, connection } = as('agent');
    await buckets.posts.put('member.status', '{"a":1}');
    expect(await buckets.care.put('k', '{}')).toBeGreaterThan(0);
    expect((await buckets.care.get('k'))?.string()).toBe('{}');
    expect(await refusesToHear(connection, `tiexin.${hub.team}.head`)).toBe(false);
    expect(await refusesToHear(connection, `tiexin.${hub.team}.care.>`)).toBe(false);
  });

  it('let nobody take away with one message what all others left', async () => {
    await as('editor').buckets.posts.put('other.status', '{"b":2}');
    const { buckets, connection, jetstream } = as('agent');
    await buckets.care.put('other', '{}');
    const rollup = headers();
    rollup.set('Nats-Rollup', 'all');
    for (const bucket of [posts, care])
      await jetstream.publish(subjectOf(bucket, 'mine.x'), '{}', { headers: rollup }).catch(() => undefined);
    await connection.flush();
    const manager = await as('lead').manager();
    const { state } = await manager.streams.info(streamOf(posts), { subjects_filter: '>' });
    expect(Object.keys(state.subjects ?? {})).toContain(subjectOf(posts, 'other.status'));
    expect((await buckets.care.get('other'))?.string()).toBe('{}');
  });

  it('let nobody change a bucket but leads, and nobody delete one', async () => {
    for (const role of roles)
      expect(await refusesToSend(as(role).connection, api('STREAM.DELETE', releases))).toBe(true);
    const info = await (await as('lead').manager()).streams.info(streamOf(head));
    expect(info.config.republish).toMatchObject({ dest: `tiexin.${hub.team}.head` });
  });

  it('refuse a key that nobody knows', async () => {
    const { makeRoleKey } = await import('../../../../utils/team/hub/seeds.ts');
    const stranger = await dial(hub.urls[0] ?? '', {
      servers: hub.urls,
      team: hub.team,
      role: 'agent',
      seed: makeRoleKey().seed,
    });
    expect(stranger).toEqual({ ok: false, error: { code: 'channel-denied' } });
  });
});
