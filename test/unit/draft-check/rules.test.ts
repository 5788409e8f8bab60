import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import { rulesFor } from '../../../utils/draft-check/compile.ts';
import { listedRules } from '../../../utils/draft-check/listed-rules.ts';
import { CHECK_GROUPS } from '../../../utils/draft-check/rule.ts';
import { RULES } from '../../../utils/draft-check/rules.ts';
import { levelOf, STRENGTH } from '../../../utils/draft-check/strongest.ts';
import { draftLines } from '../../support/drafts.ts';
import { keyInCode, localeTexts } from '../../support/locale-texts.ts';

const texts = localeTexts('zh-CN');
const share = (part: number, whole: number) => part / whole;

describe('the rules as data', () => {
  it('have ids of their own, which begin with their group', () => {
    const ids = listedRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(RULES.filter(({ id, group }) => !id.startsWith(`${group}.`))).toEqual([]);
    expect(RULES.filter(({ group }) => !CHECK_GROUPS.includes(group))).toEqual([]);
  });

  it('compile for any console', () => {
    for (const console of [undefined, 'pinduoduo', 'taobao', 'jd', 'made-up'])
      expect(rulesFor(console).length).toBeGreaterThan(40);
    expect(rulesFor('jd')).toBe(rulesFor('jd'));
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))('%s finds its own example', (id, rule) => {
    const findings = checkDraft(rule.example, { kind: rule.only });
    const found = findings.map((finding) => finding.id);
    const ofGroup = findings.filter(({ group }) => group === rule.group);
    expect(found.includes(id) || ofGroup.length > 0).toBe(true);
  });

  it('say why in words that are there, and no words are left over', () => {
    const codes = new Set([
      ...listedRules.map(({ why }) => why.code),
      ...['phone_disguised', 'apology_angry', 'own_word', 'own_word_note'],
    ]);
    const keys = [...texts.keys()].map(keyInCode).filter((key) => key.startsWith('check.why.'));
    expect(keys.sort()).toEqual([...codes].map((code) => `check.why.${code}`).sort());
  });

  it('offer wordings that the check itself has nothing against, apart from gaps to fill', () => {
    const wrong = RULES.flatMap(({ id, rewrite = {} }) =>
      Object.values(rewrite).flatMap((words) =>
        checkDraft(words)
          .filter(({ group }) => group !== 'empty-variable')
          .map((finding) => `${id}: ${words} → ${finding.id}`),
      ),
    );
    expect(wrong).toEqual([]);
  });
});

describe.each(['first', 'second', 'third', 'fourth'] as const)('on the %s set of lines', (set) => {
  const lines = draftLines(set);
  const told = lines.map(({ text, level, group }) => {
    const findings = checkDraft(text);
    return { text, wanted: level, group, level: levelOf(findings), groups: findings.map((one) => one.group) };
  });
  const bad = told.filter(({ wanted }) => wanted !== 'none');
  const fine = told.filter(({ wanted }) => wanted === 'none');

  it('finds nearly all that should be found, in their groups', () => {
    expect(
      share(bad.filter(({ groups, group }) => groups.includes(group)).length, bad.length),
    ).toBeGreaterThan(0.95);
  });

  it('blocks nearly all that break a rule and keeps quiet on harmless ones', () => {
    const blocks = bad.filter(({ wanted }) => wanted === 'block');
    expect(share(blocks.filter(({ level }) => level === 'block').length, blocks.length)).toBeGreaterThan(
      0.95,
    );
    const alarms = fine.filter(({ level }) => level !== 'none' && STRENGTH[level] >= STRENGTH.warn);
    expect(share(alarms.length, fine.length)).toBeLessThan(0.02);
  });
});
