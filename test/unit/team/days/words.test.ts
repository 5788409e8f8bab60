import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outcomeWords } from '../../../../components/team-work/release-words.ts';
import { workFailure } from '../../../../components/team-work/words.ts';
import { joinWords } from '../../../../utils/team/membership/join-words.ts';
import { refusedWords } from '../../../../utils/team/membership/refused-words.ts';
import { LANGUAGES, useTexts } from '../../../support/i18n.ts';

/** What says what to do next, or that nothing has to be done. */
const NEXT = {
  'zh-CN': /请|别再|别用|先收下|再试|再点|重新|点“|不用做|自己收到|核对/,
  'zh-TW': /請|別再|別用|先收下|再試|再按|重新|按「|不用做|自己收到|核對/,
  en: /\b(?:ask|tell|get|check|copy|update|press|join|publish|choose|try|tried|set|restore|comes by itself|nothing to do|compare|paste|take)\b/i,
};
/** What says that nothing was lost and nothing unverified is used. */
const SAFE = {
  'zh-CN': /没有变|照常可用|没有改动|没有丢|没有倒回|草稿|自己收到|先别|没有加入|都没有留下/,
  'zh-TW': /沒有變|照常可用|沒有改動|沒有遺失|還在|沒有倒回|草稿|自己收到|先別|沒有加入|都沒有留下/,
  en: /not changed|goes on working|nothing was (?:changed|left)|not lost|nothing is lost|drafts? (?:stay|is as)|comes by itself|don't join|not joined/i,
};

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : path.endsWith('.ts') ? [path] : [];
  });
}

/** Every code of a channel or a release that stands anywhere in what takes in, asks and hands out. */
function codesInUse(): string[] {
  const folders = ['release', 'channels', 'hub', 'apply'].map((name) => `utils/team/${name}`);
  const files = [...folders, 'entrypoints/background/team'].flatMap(filesUnder);
  const texts = [...files, 'utils/platform/request.ts'].map((file) => readFileSync(file, 'utf8'));
  const codes = texts.flatMap((text) =>
    [...text.matchAll(/'((?:channel|team)-[a-z-]+)'/g)].map(([, one = '']) => one),
  );
  return [...new Set(codes)].sort();
}

/** Never seen by a person: jobs of the store, and what is tried again at once. */
const UNSEEN = /^team-(?:poll|send|start|moved|backup-)/;
/** Those of a text out of a group chat have words of their own. */
const wordsFor = (code: string) =>
  code.startsWith('team-text-') ? joinWords({ code, detail: '2' }) : refusedWords(code);

describe.each(LANGUAGES)('words for a bad day, %s', (language) => {
  const codes = codesInUse().filter((code) => !UNSEEN.test(code));

  it('are there for every code that is in use', () => {
    useTexts(language);
    expect(codes.length).toBeGreaterThan(20);
    for (const code of codes) expect(wordsFor(code), code).not.toContain(code);
  });

  it('say what is safe and what to do next', () => {
    useTexts(language);
    for (const code of codes) {
      expect(wordsFor(code), code).toMatch(NEXT[language]);
      expect(wordsFor(code), code).toMatch(SAFE[language]);
    }
  });

  it('say what to do to who joins, and to who has no key', () => {
    useTexts(language);
    for (const code of [
      'team-join-changed',
      'team-join-cut',
      'team-join-code',
      'team-join-unreadable',
      'not-asked',
    ])
      expect(joinWords({ code }), code).toMatch(NEXT[language]);
    for (const code of ['key-missing', 'store-full', 'draft-changed'])
      expect(workFailure({ code }), code).toMatch(NEXT[language]);
  });

  it('do not say of a release that was sent that it was not', () => {
    useTexts(language);
    const around = {
      channelName: () => 'A',
      failureWords: ({ code }: { code: string }) => refusedWords(code),
    };
    const failure = { code: 'channel-unguarded' };
    const sent = outcomeWords({ channel: 'a', outcome: 'sent', failure }, around);
    expect(sent).toMatch({ 'zh-CN': /^A：已送到。/, 'zh-TW': /^A：已送到。/, en: /^A: sent\. / }[language]);
    expect(sent).toContain(refusedWords('channel-unguarded'));
  });
});
