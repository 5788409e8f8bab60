import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { DATABASE_VERSION, openStore, STORES } from '../../utils/store/database.ts';
import { migrations } from '../../utils/store/migrations.ts';
import { recordSchemas } from '../../utils/store/schemas.ts';

type DataSet = Record<string, { key: string }[]>;

const folder = new URL('../support/store-versions/', import.meta.url);
const versions = migrations.map((_, index) => index + 1);
/** Copies in columns that JSON can't hold, and that are made anew where they are missing. */
const MADE: readonly string[] = ['reviewSheets', 'logSheets', 'tallySheets'];
const dataOf = (version: number): DataSet =>
  JSON.parse(readFileSync(new URL(`v${version}.json`, folder), 'utf8'));

async function fill(version: number, data: DataSet): Promise<void> {
  const database = await openStore({ migrations: migrations.slice(0, version) });
  for (const [name, records] of Object.entries(data))
    for (const record of records) await database.put(name as 'orders', record as never);
  database.close();
}

describe('migrations', () => {
  beforeEach(() => {
    globalThis.indexedDB = new IDBFactory();
  });

  it('have an example data set per version, and none besides', () => {
    expect(readdirSync(folder).sort()).toEqual(versions.map((version) => `v${version}.json`).sort());
  });

  it.each(versions)('version %i: its example has a record in every store it has', async (version) => {
    await fill(version, dataOf(version));
    const database = await openStore({ migrations: migrations.slice(0, version) });
    expect([...database.objectStoreNames].sort()).toEqual(Object.keys(dataOf(version)).sort());
    for (const name of database.objectStoreNames)
      if (!MADE.includes(name)) expect(await database.count(name)).toBeGreaterThan(0);
    database.close();
  });

  it.each(versions)('from version %i lead to the present one with every record valid', async (version) => {
    const data = dataOf(version);
    await fill(version, data);
    const database = await openStore();
    expect(database.version).toBe(DATABASE_VERSION);
    expect([...database.objectStoreNames].sort()).toEqual([...STORES].sort());
    for (const name of STORES) {
      const records = await database.getAll(name);
      // Secrets hold keys that no JSON can: they have no schema, and no archive brings them.
      for (const record of name === 'teamKeys' ? [] : records)
        expect(z.safeParse(recordSchemas[name as keyof typeof recordSchemas], record)).toMatchObject({
          success: true,
        });
      if (version === DATABASE_VERSION) expect(records).toEqual(data[name]);
    }
    expect(await database.countFromIndex('orders', 'seenAt')).toBe(await database.count('orders'));
    database.close();
  });
});
