import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dropReach, isAllowedAddress, mayReach, requestReach } from '../../../utils/platform/permissions.ts';
import { retryAfter } from '../../../utils/platform/retry-after.ts';

const origins: string[][] = [];
beforeEach(() => {
  origins.length = 0;
  const noted = (answer: boolean) => async (asked: { origins?: string[] }) => {
    origins.push(asked.origins ?? []);
    return answer;
  };
  vi.spyOn(fakeBrowser.permissions, 'contains').mockImplementation(noted(true) as never);
  vi.spyOn(fakeBrowser.permissions, 'request').mockImplementation(noted(true) as never);
  vi.spyOn(fakeBrowser.permissions, 'remove').mockImplementation(noted(true) as never);
});

describe('addresses of channels', () => {
  it('are https, or http on this machine, without a name and a password', () => {
    for (const url of ['https://cdn.example.com/team?x=1', 'http://localhost:8080/', 'http://127.0.0.1:1/a'])
      expect(isAllowedAddress(url)).toBe(true);
    for (const url of [
      'http://cdn.example.com/',
      'http://localhost.example.com/',
      'https://a:b@example.com/',
      'https://a@example.com/',
      'file:///etc/passwd',
      'data:,x',
      'wss://hub.example.com',
      '',
      '/team',
    ])
      expect(isAllowedAddress(url), url).toBe(false);
  });

  it('are asked for by their hosts alone, each once', async () => {
    expect(await requestReach(['https://a.example.com:8443/team', 'https://a.example.com/other'])).toEqual({
      ok: true,
      value: true,
    });
    expect(await mayReach('http://localhost:99/x')).toBe(true);
    await dropReach(['https://a.example.com/team', 'no address']);
    expect(origins).toEqual([
      ['https://a.example.com/*'],
      ['http://localhost/*'],
      ['https://a.example.com/*'],
    ]);
  });

  it('that are none are not asked for', async () => {
    expect(await requestReach(['http://a.example.com/'])).toMatchObject({ ok: false });
    expect(await mayReach('http://a.example.com/')).toBe(false);
    expect(origins).toEqual([]);
  });
});

it('a server’s wish to be left alone is read by its own clock, and bounded', () => {
  const date = 'Thu, 01 Oct 2026 08:00:00 GMT';
  expect(retryAfter('90', null)).toBe(90_000);
  expect(retryAfter('Thu, 01 Oct 2026 08:10:00 GMT', date)).toBe(600_000);
  expect(retryAfter('Thu, 01 Oct 2020 08:10:00 GMT', date)).toBe(0);
  expect(retryAfter('Fri, 01 Oct 2027 08:00:00 GMT', date)).toBe(86_400_000);
  for (const header of [null, '', 'soon', '-5', '1e9']) expect(retryAfter(header, date)).toBeUndefined();
});
