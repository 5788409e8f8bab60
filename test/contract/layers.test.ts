import { describe, expect, it } from 'vitest';
import { complaintsAbout, layerComplaints } from '../../scripts/checks/layers.ts';

it('imports point downwards only', async () => {
  expect(await layerComplaints()).toEqual([]);
});

describe('the check complains about', () => {
  it.each([
    ['a layer that looks up', 'utils/core/time.ts', "import { order } from '../records/order.ts';"],
    ['a type from above', 'utils/reader/path.ts', "import type { Database } from '../store/database.ts';"],
    ['a rule that draws', 'utils/shipping/judge.ts', "import { Button } from '../../components/button.tsx';"],
    ['a re-export', 'utils/records/order.ts', "export { store } from '../store/handle.ts';"],
    ['an import on demand', 'utils/core/zone.ts', "const store = () => import('../store/handle.ts');"],
    ['a component that stores', 'components/row.tsx', "import { store } from '../utils/store/handle.ts';"],
    ['the browser outside platform', 'utils/store/orders.ts', "import { browser } from 'wxt/browser';"],
    [
      'one entry point in another',
      'entrypoints/popup/popup.tsx',
      "import { desk } from '../options/desk.tsx';",
    ],
    ['a test in the product', 'utils/core/time.ts', "import { make } from '../../test/support/data.ts';"],
    ['a script in a component', 'components/row.tsx', "import { sizes } from '../scripts/checks/bundle.ts';"],
  ])('%s', (_, file, source) => {
    expect(complaintsAbout(file, source)).toHaveLength(1);
  });

  it.each([
    [
      'a capability that reads the store',
      'utils/shipping/a.ts',
      "import { store } from '../store/handle.ts';",
    ],
    [
      'the message contract in a component',
      'components/row.tsx',
      "import type { Outlook } from '../utils/platform/contract.ts';",
    ],
    ['a part of the same entry point', 'entrypoints/popup/popup.tsx', "import { fit } from './fit.ts';"],
  ])('but not about %s', (_, file, source) => {
    expect(complaintsAbout(file, source)).toEqual([]);
  });
});
