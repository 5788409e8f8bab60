import type { NamedCoverage } from '../../components/attention/notes.ts';
import { ok, type Result } from '../../utils/core/result.ts';
import { loadCoverage as readCoverage } from '../../utils/health/load-coverage.ts';
import { inStore } from '../../utils/store/handle.ts';
import { type Naming, nameOf } from './data.ts';

/** What the consoles count as still to ship, beside what was read. `now` in UTC ms. */
export const loadCoverage = (now: number, { consoles, lang }: Naming): Promise<Result<NamedCoverage[]>> =>
  inStore(async (database) => {
    const [coverage, shops] = await Promise.all([readCoverage(database, now), database.getAll('shops')]);
    return ok(
      coverage.map((one) => {
        const consoleName = nameOf(consoles, one.console)?.name[lang] ?? one.console;
        const shop = shops.find(({ console, id }) => console === one.console && id === one.shop);
        return { ...one, consoleName, shopName: shop?.name ?? consoleName };
      }),
    );
  });
