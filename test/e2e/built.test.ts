import { readFileSync } from 'node:fs';
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

  it('measures every budget', async () => {
    for (const { bytes } of await sizes(dir)) expect(bytes).toBeGreaterThan(0);
  });
});
