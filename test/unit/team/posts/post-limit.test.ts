import { expect, it } from 'vitest';
import type { ChannelConfig } from '../../../../utils/records/team.ts';
import { postLimitOf } from '../../../../utils/team/posts/post-limit.ts';

const web = (webdav: boolean): ChannelConfig => ({
  kind: 'web',
  id: 'w',
  url: 'https://team.example/',
  mirrors: [],
  webdav,
  everyMinutes: 15,
});
const hub: ChannelConfig = { kind: 'hub', id: 'h', servers: ['wss://hub.example'] };

it('a post may be as large as the narrowest of the channels that take posts', () => {
  expect(postLimitOf([{ kind: 'file', id: 'file' }, web(false)])).toBeUndefined();
  expect(postLimitOf([web(true)])).toBe(3_000_000);
  expect(postLimitOf([web(true), hub])).toBe(900_000);
});
