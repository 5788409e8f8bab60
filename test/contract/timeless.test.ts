import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isTimeless, testsOfTime } from '../../scripts/checks/timeless.ts';

describe('in another zone', () => {
  it.each([
    'test/unit/core/zone.test.ts',
    'test/unit/locales/format.test.ts',
    'test/contract/consoles.test.ts',
    'test/contract/fuzz.test.ts',
    // By what it imports.
    'test/unit/suggest/why-text.test.ts',
    // By a helper of tests.
    'test/unit/team/care/handlers.test.ts',
    // By a package that writes dates.
    'test/unit/template/fill.test.ts',
  ])('%s runs again', (file) => expect(isTimeless(file)).toBe(false));

  it.each(['test/unit/composer/editable-text.test.ts', 'test/unit/team/release/sign.test.ts'])(
    '%s does not: it reaches no calendar',
    (file) => expect(isTimeless(file)).toBe(true),
  );

  it('every test of the rules of shipping and of waiting runs again that reaches a zone', async () => {
    const again = await testsOfTime();
    const ofTime = globSync('test/unit/{shipping,timing,times-board}/**/*.test.ts').map((file) =>
      file.replaceAll('\\', '/'),
    );
    expect(again.filter((file) => ofTime.includes(file)).length).toBeGreaterThan(ofTime.length / 2);
  });
});
