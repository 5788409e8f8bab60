import { expect, it } from 'vitest';
import { KINDS } from '../../../components/desk/data/kinds.ts';
import { STORES } from '../../../utils/store/database.ts';

/** Others in another form: verdicts and messages in columns, figures of them, and what the release in use says. */
const COPIES = ['reviewSheets', 'logTails', 'logSheets', 'tallySheets', 'teamLayers'];

it('the desk names every store whose records are no copies of others', () => {
  expect([...KINDS, ...COPIES].sort()).toEqual([...STORES].sort());
});
