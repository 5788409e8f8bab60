import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { bundleComplaints, sizes } from '../../scripts/checks/bundle.ts';

const BUILDS = ['.output/chrome-mv3', '.output/firefox-mv3'];

describe.each(BUILDS)('%s', (dir) => {
  it('holds no code from strings, no HTML from strings, nothing remote, and keeps its budgets', async () => {
    expect(await bundleComplaints(dir)).toEqual([]);
  });

  it('has the manifest that was agreed on', () => {
    expect(JSON.parse(readFileSync(`${dir}/manifest.json`, 'utf8'))).toMatchSnapshot();
  });

  it('has parts of a chat page that share what both need, and do nothing without it', () => {
    const world = createContext({});
    const run = (file: string) => runInContext(readFileSync(`${dir}/${file}`, 'utf8'), world);
    const left = () =>
      runInContext(
        "Reflect.ownKeys(globalThis).filter((key) => String(key).includes('tiexin.reading')).map((key) => globalThis[key])",
        world,
      ) as object[];
    for (const part of ['page-chat.js', 'page-clocks.js']) expect(run(part)).toBeUndefined();
    expect(left()).toHaveLength(0);
    run('page-reading.js');
    const [reading] = left();
    expect(Object.values(reading ?? {}).filter((one) => one !== undefined).length).toBeGreaterThan(20);
    run('page-reading.js');
    expect(left()).toEqual([reading]);
    expect(left()[0]).toBe(reading);
    const takes = (file: string) => readFileSync(`${dir}/${file}`, 'utf8').includes('tiexin.reading.');
    expect(['page-chat.js', 'page-clocks.js', 'page-reader.js'].map(takes)).toEqual([true, true, false]);
  });

  it('measures every budget', async () => {
    for (const { bytes } of await sizes(dir)) expect(bytes).toBeGreaterThan(0);
  });
});
