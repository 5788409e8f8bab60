import { describe, expect, it } from 'vitest';
import { collectTapRules, tapRulesModule } from '../../../scripts/build/tap-rules.ts';
import type { TapRule } from '../../../utils/tap/rule.ts';

const evaluate = async (code: string) =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { default: TapRule[] }).default;

describe('the rules as a module', () => {
  it('say what was declared', async () => {
    const rules: TapRule[] = [
      { hosts: ['a.test', 'b.test'], url: '^a\\.test/x{2}$', method: 'POST', charset: 'gb18030' },
      { hosts: ['c.test'], url: '^c$' },
      { hosts: ['a.test', 'b.test'], url: '^d$', query: { api: '^e, {}\\)$' }, contains: '"f", {})' },
      { hosts: ['c.test'], url: '^g, 0, {}$', method: 'GET' },
    ];
    const read = await evaluate(tapRulesModule(rules));
    expect(
      JSON.parse(JSON.stringify(read.map((rule) => ({ ...rule, method: rule.method || undefined })))),
    ).toEqual(JSON.parse(JSON.stringify(rules)));
  });

  it('hold every answer that a console declares', async () => {
    const rules = await collectTapRules();
    expect(rules.length).toBeGreaterThan(0);
    for (const { hosts, url, page = '', query = {} } of rules) {
      expect(hosts.length).toBeGreaterThan(0);
      for (const source of [url, page, ...Object.values(query)])
        expect(() => new RegExp(source, 'u')).not.toThrow();
    }
  });
});
