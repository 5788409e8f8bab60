import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAY, HOUR, SECOND } from '../../../utils/core/time.ts';
import { ALARM, alarmTime, setAlarm } from '../../../utils/platform/alarms.ts';
import { badgeText, drawBadge } from '../../../utils/platform/badge.ts';
import { showAddress, showAttention } from '../../../utils/platform/tabs.ts';

const NOW = Date.parse('2026-09-10T12:00:00Z');

beforeEach(() => fakeBrowser.reset());

describe('the alarm', () => {
  it.each([
    [NOW - DAY, NOW + 30 * SECOND],
    [NOW, NOW + 30 * SECOND],
    [NOW + 29 * SECOND, NOW + 30 * SECOND],
    [NOW + 31 * SECOND, NOW + 31 * SECOND],
    [NOW + HOUR, NOW + HOUR],
    [NOW + 400 * DAY, NOW + HOUR],
  ])('for a job at %d rings at %d', (dueAt, expected) => {
    expect(alarmTime(dueAt, NOW)).toBe(expected);
  });

  it('is one, and none without a job', async () => {
    await setAlarm(NOW + 60 * SECOND, NOW);
    await setAlarm(NOW + 90 * SECOND, NOW);
    expect(await fakeBrowser.alarms.getAll()).toMatchObject([
      { name: ALARM, scheduledTime: NOW + 90 * SECOND },
    ]);
    await setAlarm(undefined, NOW);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });
});

describe('the badge', () => {
  it.each([
    [0, ''],
    [1, '1'],
    [999, '999'],
    [1000, '999+'],
    [123456, '999+'],
  ])('for %d says "%s"', (count, text) => {
    expect(badgeText(count)).toBe(text);
  });

  it('is drawn where the browser knows no text colour', async () => {
    vi.spyOn(fakeBrowser.action, 'setBadgeTextColor').mockReturnValue(undefined as never);
    await drawBadge({ count: 3, urgent: true, title: 'three' });
    expect(await fakeBrowser.action.getBadgeText({})).toBe('3');
    expect(await fakeBrowser.action.getTitle({})).toBe('three');
  });
});

describe('tabs', () => {
  const hosts = ['mms.example'];
  const reuse = (url: URL) => url.pathname.startsWith('/orders');
  const target = 'https://mms.example/orders/detail?sn=1';
  const open = (...urls: string[]) => {
    const tabs = urls.map((url, index) => ({ id: index + 1, windowId: 1, url, lastAccessed: index }));
    vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue(tabs as never);
    vi.spyOn(fakeBrowser.windows, 'update').mockResolvedValue(undefined as never);
    return {
      update: vi.spyOn(fakeBrowser.tabs, 'update').mockResolvedValue(undefined as never),
      create: vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue(undefined as never),
    };
  };

  it('come forward when they show the address', async () => {
    const { create, update } = open('https://mms.example/orders/list', target);
    await showAddress(target, hosts, reuse);
    expect(update).toHaveBeenCalledExactlyOnceWith(2, { active: true });
    expect(create).not.toHaveBeenCalled();
  });

  it('are reused, the last used first, where they may leave their page', async () => {
    const { update } = open(
      'https://mms.example/orders/list',
      'https://mms.example/orders/x',
      'https://mms.example/chat',
    );
    await showAddress(target, hosts, reuse);
    expect(update).toHaveBeenCalledExactlyOnceWith(2, { url: target, active: true });
  });

  it('are opened anew where none may be left', async () => {
    const { create, update } = open('https://mms.example/chat', 'https://mms.example/goods/edit');
    await showAddress(target, hosts, reuse);
    expect(create).toHaveBeenCalledExactlyOnceWith({ url: target, active: true });
    expect(update).not.toHaveBeenCalled();
  });

  it('show the list where the popup cannot be opened', async () => {
    const { create } = open();
    vi.spyOn(fakeBrowser.action, 'openPopup').mockRejectedValue(new Error('no user gesture'));
    await showAttention();
    expect(create).toHaveBeenCalledExactlyOnceWith({
      url: fakeBrowser.runtime.getURL('/popup.html' as never),
      active: true,
    });
  });
});
