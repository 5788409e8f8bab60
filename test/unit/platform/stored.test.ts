import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import * as z from 'zod/mini';
import { storedSetting } from '../../../utils/platform/stored.ts';

const schema = z.object({
  hours: z.int().check(z.gte(0), z.lte(100)),
  quiet: z.object({ from: z.int(), to: z.int() }),
  rules: z.array(z.object({ id: z.string(), hours: z.number() })),
  shops: z.record(z.string(), z.object({ hours: z.optional(z.number()) })),
});
const fallback = { hours: 12, quiet: { from: 22, to: 8 }, rules: [{ id: 'default', hours: 48 }], shops: {} };
const setting = storedSetting('local:shipping', schema, fallback);
const put = (value: unknown) => browser.storage.local.set({ shipping: value });
const stored = async (key: string) => (await browser.storage.local.get(key))[key];

describe('a stored setting', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is the fallback until it is set, and then what was set', async () => {
    expect(await setting.get()).toEqual(fallback);
    await setting.set({ ...fallback, hours: 6 });
    expect(await setting.get()).toEqual({ ...fallback, hours: 6 });
    expect(await stored('shipping')).toEqual({ ...fallback, hours: 6 });
  });

  it('repairs a bad field alone and keeps what was found', async () => {
    const found = { ...fallback, hours: 'twelve', quiet: { from: 20, to: null }, rules: [] };
    await put(found);
    expect(await setting.get()).toEqual({ hours: 12, quiet: { from: 20, to: 8 }, rules: [], shops: {} });
    expect(await stored('shipping:broken')).toEqual(found);
    expect(await stored('shipping')).toEqual(found);
  });

  it('leaves out bad entries of lists and maps, not their neighbours', async () => {
    await put({
      ...fallback,
      rules: [{ id: 'a', hours: 1 }, { id: 2 }, 'x', { id: 'b', hours: 3 }],
      shops: { 'jd/1': { hours: 4 }, 'jd/2': { hours: 'x' }, 'jd/3': 7 },
    });
    const value = await setting.get();
    expect(value.rules).toEqual([
      { id: 'a', hours: 1 },
      { id: 'b', hours: 3 },
    ]);
    expect(value.shops).toEqual({ 'jd/1': { hours: 4 }, 'jd/2': {} });
  });

  it('fills a field that an older version did not know without calling the value broken', async () => {
    await put({ hours: 5, quiet: { from: 1 }, rules: [] });
    expect(await setting.get()).toEqual({ hours: 5, quiet: { from: 1, to: 8 }, rules: [], shops: {} });
    expect(await stored('shipping:broken')).toBeUndefined();
  });

  it.each(['text', 7, [], true])('falls back on %j', async (value) => {
    await put(value);
    expect(await setting.get()).toEqual(fallback);
    expect(await stored('shipping:broken')).toEqual(value);
  });

  it('does not let a value reach a prototype', async () => {
    await put(JSON.parse('{"hours":5,"shops":{"__proto__":{"hours":3},"a":{"hours":"x"}},"rules":[]}'));
    const value = await setting.get();
    expect(Object.getPrototypeOf(value.shops)).toBe(Object.prototype);
    expect(value.shops).toEqual({ a: {} });
    expect(({} as { hours?: number }).hours).toBeUndefined();
  });

  it('refuses to store what the schema refuses', async () => {
    await expect(setting.set({ ...fallback, hours: 1000 })).rejects.toThrow();
    expect(await setting.get()).toEqual(fallback);
  });

  it('tells watchers until their signal ends', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    setting.watch((value) => seen.push(value.hours), controller.signal);
    await setting.set({ ...fallback, hours: 1 });
    await put({ ...fallback, hours: 'x' });
    controller.abort();
    await setting.set({ ...fallback, hours: 3 });
    expect(seen).toEqual([1, 12]);
  });

  it('walks the steps from the version that a value was stored in', async () => {
    await put({ hours: 2 });
    const later = storedSetting(
      'local:shipping',
      z.object({ minutes: z.int() }),
      { minutes: 0 },
      {
        version: 2,
        steps: { 2: (old) => ({ minutes: (old as { hours: number }).hours * 60 }) },
      },
    );
    expect(await later.get()).toEqual({ minutes: 120 });
    await later.set({ minutes: 90 });
    expect(await later.get()).toEqual({ minutes: 90 });
  });

  it('keeps the old value stored when a step fails', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    await put({ hours: 2 });
    const later = storedSetting(
      'local:shipping',
      z.object({ hours: z.int() }),
      { hours: 0 },
      {
        version: 2,
        steps: {
          2: () => {
            throw new Error('no');
          },
        },
      },
    );
    expect(await later.get()).toEqual({ hours: 2 });
    expect(log).toHaveBeenCalled();
    expect(await stored('shipping')).toEqual({ hours: 2 });
  });
});
