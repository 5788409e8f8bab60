import { describe, expect, it } from 'vitest';
import { logOf } from '../../../scripts/build/console-facts.ts';
import { collectTapRules, joinRules, logRules, tapRulesModule } from '../../../scripts/build/tap-rules.ts';
import type { ChatPage } from '../../../utils/reader/chat-vocabulary.ts';
import type { LogConsole } from '../../../utils/reader/log-vocabulary.ts';
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

describe('rules that differ only in the path', () => {
  const hosts = ['a.test'];
  const paths = ['b/c$', 'b/d/e$', 'b/d/f$', 'g/?$'];
  const rules: TapRule[] = paths.map((path) => ({ hosts, url: `^a\\.test/${path}`, method: 'POST' }));

  it('become one that holds for the same addresses and no others', () => {
    const [rule, ...others] = joinRules(rules);
    expect(others).toEqual([]);
    expect(rule).toMatchObject({ hosts, method: 'POST' });
    const test = new RegExp(rule?.url ?? '', 'u');
    for (const address of ['a.test/b/c', 'a.test/b/d/e', 'a.test/b/d/f', 'a.test/g', 'a.test/g/'])
      expect(test.test(address), address).toBe(true);
    for (const address of [
      'a.test/b',
      'a.test/b/d/',
      'a.test/d/e',
      'a.test/b/c/',
      'x.test/b/c',
      'a.test/g/h',
    ])
      expect(test.test(address), address).toBe(false);
  });

  it('stay as they are where anything else differs, or what follows the host is not plain', () => {
    const apart: TapRule[] = [
      { hosts, url: '^a\\.test/b$', method: 'POST' },
      { hosts, url: '^a\\.test/c$' },
      { hosts: ['c.test'], url: '^a\\.test/d$', method: 'POST' },
      { hosts, url: '^a\\.test/e', method: 'POST' },
      { hosts, url: '^(?:a|b)\\.test/f$', method: 'POST' },
      { hosts, url: '^a\\.test/g$|h$', method: 'POST' },
      { hosts, url: '^a\\.test/i$', method: 'POST', charset: 'gb18030' },
    ];
    expect(joinRules(apart)).toEqual(apart);
  });
});

describe('the log of a console', () => {
  const page = (more: Partial<ChatPage>): ChatPage => ({
    id: 'chat',
    kind: 'chat',
    url: ['^im\\.a\\.test/chat$'],
    frames: 'top',
    observe: [],
    composers: [],
    conversation: [],
    ...more,
  });
  const source = { envelope: [], messages: [] };
  const log: LogConsole = {
    id: 'a',
    hosts: ['a.test', 'im.a.test'],
    timeZone: 'Asia/Shanghai',
    pages: [
      page({}),
      page({ id: 'framed', frames: 'any', url: ['^a\\.test/framed$'] }),
      page({ id: 'reviews', kind: 'review', url: ['^a\\.test/reviews$'] }),
    ],
    threads: [],
    records: [page({ id: 'records', frames: 'any', url: ['^c\\.test/records$'] })],
    sources: [
      { ...source, kind: 'answer', id: 'list', request: { method: 'POST', url: '^a\\.test/chat/list$' } },
      {
        ...source,
        kind: 'answer',
        id: 'old',
        request: { method: 'any', url: '^b\\.test/old$' },
        charset: 'gb18030',
      },
      {
        ...source,
        kind: 'frame',
        id: 'push',
        request: { method: 'GET', url: '^ws\\.a\\.test/$', contains: '"push"' },
      },
    ],
  };

  it('gives the tap its answers and sockets, on every host of the console', () => {
    const { hosts } = log;
    expect(logRules(log)).toEqual([
      { hosts, url: '^a\\.test/chat/list$', method: 'POST' },
      { hosts, url: '^b\\.test/old$', charset: 'gb18030' },
      { hosts, url: '^ws\\.a\\.test/$', contains: '"push"', method: 'WS' },
    ]);
  });

  it('gives the first script of a page where it is kept and what is heard for it', () => {
    expect(logOf(log)).toEqual({
      pages: ['^im\\.a\\.test/chat$', '^a\\.test/framed$', '^c\\.test/records$'],
      frames: ['^a\\.test/framed$', '^c\\.test/records$'],
      answers: ['^a\\.test/chat/list$', '^b\\.test/old$', '^ws\\.a\\.test/$'],
    });
  });
});
