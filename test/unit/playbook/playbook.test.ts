import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';
import type { PlaybookFacts } from '../../../utils/playbook/facts.ts';
import { factsIn } from '../../../utils/playbook/fill.ts';
import { COSTS, PLANS } from '../../../utils/playbook/plan.ts';
import { type Playbook, playbookFor } from '../../../utils/playbook/playbook.ts';
import { en } from '../../../utils/playbook/texts/en/words.ts';
import { zhCn } from '../../../utils/playbook/texts/zh-cn/words.ts';
import { zhTw } from '../../../utils/playbook/texts/zh-tw/words.ts';
import { AMENDS, CHECKS, type PlaybookWords, STEPS } from '../../../utils/playbook/words.ts';
import { type Graveness, topic } from '../../../utils/records/review-verdict.ts';
import { SIMPLIFIED_ONLY } from '../starter/simplified-only.ts';

const LANGS = ['zh-CN', 'zh-TW', 'en'] as const;
const WORDS: Record<(typeof LANGS)[number], PlaybookWords> = { 'zh-CN': zhCn, 'zh-TW': zhTw, en };
const GRAVENESS: readonly Graveness[] = ['none', 'minor', 'serious', 'grave'];
const CHANNELS = ['phone', 'chat'] as const;

const FACTS: Record<(typeof LANGS)[number], Required<PlaybookFacts>> = {
  'zh-CN': {
    item: '手工陶瓷马克杯',
    spec: '蓝色 大号',
    words: ['杯口有缺', '颜色发灰'],
    days: 3,
    shop: '青禾小店',
    agent: '小林',
  },
  'zh-TW': {
    item: '手作陶瓷馬克杯',
    spec: '藍色 大',
    words: ['杯口有缺', '顏色發灰'],
    days: 3,
    shop: '青禾小店',
    agent: '小林',
  },
  en: {
    item: 'Handmade mug',
    spec: 'blue, large',
    words: ['chipped rim', 'grey'],
    days: 3,
    shop: 'Green Rice',
    agent: 'Lin',
  },
};

/** Every subset of the facts: 64 of them. */
function subsets(facts: Required<PlaybookFacts>): PlaybookFacts[] {
  const entries = Object.entries(facts);
  return Array.from({ length: 2 ** entries.length }, (_, bits) =>
    Object.fromEntries(entries.filter((_entry, at) => bits & (1 << at))),
  );
}

const topicsAsked = [[], ...topic.options.map((one) => [one])];

/** Every playbook there is in a language, with what it was asked for. */
function* all(
  lang: (typeof LANGS)[number],
  facts: PlaybookFacts,
): Generator<{ name: string; playbook: Playbook }> {
  for (const topics of topicsAsked)
    for (const graveness of GRAVENESS)
      for (const channel of CHANNELS)
        yield {
          name: `${lang} ${topics.join() || 'none'} ${graveness} ${channel}`,
          playbook: playbookFor({ topics, graveness, channel, lang, facts }),
        };
}

const textsOf = ({ track, checks, amends }: Playbook): string[] =>
  [...track, ...checks, ...amends].map(({ text }) => text);

const ENDS = /[。？！]|[.?!](?=\s|$)/gu;
/** Marks that only a gap leaves behind. */
const BROKEN =
  /[[\]{}|]|^[，。、：；,.;:?]|[，、；：,;:][，。、；：,.;:]|[。？][，。]|“”|「」| {2}| [,.;:?]|\bundefined\b/u;

describe.each(LANGS)('in %s', (lang) => {
  it('says each of the six steps in a few whole sentences, whatever is known', () => {
    const wrong = new Set<string>();
    for (const facts of subsets(FACTS[lang]))
      for (const { name, playbook } of all(lang, facts)) {
        if (playbook.track.map(({ step }) => step).join() !== STEPS.join()) wrong.add(name);
        for (const { step, text } of playbook.track) {
          const most = step === 'listen' || step === 'open' ? 3 : 2;
          const isClean = !BROKEN.test(text) && /[。？.?]$/u.test(text);
          if (!isClean || (text.match(ENDS)?.length ?? 0) > most) wrong.add(`${name} ${step}: ${text}`);
        }
      }
    expect([...wrong]).toEqual([]);
  });

  it('has nothing that the draft check blocks or warns of', () => {
    const texts = [{}, FACTS[lang]].flatMap((facts) =>
      [...all(lang, facts)].flatMap(({ playbook }) => textsOf(playbook)),
    );
    const found = new Set<string>();
    // Most of them stand in many playbooks.
    for (const text of new Set(texts))
      for (const { id, level, start, end } of checkDraft(text, { lang }))
        if (level !== 'hint') found.add(`${id} 「${text.slice(start, end)}」 ${text}`);
    expect([...found]).toEqual([]);
  });

  it('never gives anything for a change of the review, and says whose review it is', () => {
    for (const { name, playbook } of all(lang, FACTS[lang])) {
      for (const text of textsOf(playbook))
        expect(text, name).not.toMatch(/好评|好評|改评|改評|删评|刪評|五星|five.star|change your review/iu);
      const last = playbook.track.at(-1)?.text ?? '';
      expect(last, name).toMatch(/谢谢|謝謝|Thank you/u);
    }
  });

  it('sees the person, says sorry and owns it before it offers anything', () => {
    for (const { name, playbook } of all(lang, {})) {
      const own = playbook.track.find(({ step }) => step === 'own')?.text ?? '';
      expect(own, name).toMatch(/对不起|抱歉|sorry/u);
      expect(own, name).toMatch(/我|\b(?:we|our|ours|us|I)\b/iu);
    }
  });

  it('promises a time when something will have happened', () => {
    for (const { name, playbook } of all(lang, {}))
      expect(playbook.track.find(({ step }) => step === 'agree')?.text, name).toMatch(
        /12 点|12 點|两小时|兩小時|noon|two hours/u,
      );
  });

  it('uses facts inside of parts only, and known ones', () => {
    const { common, topics } = WORDS[lang];
    const said = [...Object.values(common), ...Object.values(topics)]
      .flatMap((one) => Object.values(one))
      .flat();
    for (const text of said as string[]) {
      expect(factsIn(text.replace(/\[[^\]]*\]/gu, '')), text).toEqual([]);
      for (const fact of factsIn(text))
        expect(['item', 'spec', 'words', 'received', 'shop', 'agent']).toContain(fact);
    }
  });
});

it('puts what was bought, what the buyer wrote and who speaks into the words', () => {
  const { track } = playbookFor({
    topics: ['quality'],
    graveness: 'minor',
    channel: 'phone',
    lang: 'zh-CN',
    facts: FACTS['zh-CN'],
  });
  expect(track[0]?.text).toBe(
    '您好，我是青禾小店的客服小林。看到您对手工陶瓷马克杯的评价，想听您说说，现在方便讲两分钟吗？',
  );
  expect(track[1]?.text).toContain('您写到“杯口有缺、颜色发灰”，');
});

it('shortens what nobody could say, and takes nothing for markup', () => {
  const facts = {
    item: '【官方正品】2026新款加绒加厚连帽卫衣男女同款宽松显瘦百搭外套秋冬',
    words: ['{item}[a|b]\n\u0000'],
    agent: ' ',
    days: Number.NaN,
  };
  const { track } = playbookFor({
    topics: ['size'],
    graveness: 'minor',
    channel: 'chat',
    lang: 'zh-CN',
    facts,
  });
  expect(track[0]?.text).toContain('2026新款加绒加厚连帽卫衣男女同款宽松…');
  expect(track[0]?.text).not.toContain('官方正品');
  const quality = playbookFor({
    topics: ['quality'],
    graveness: 'minor',
    channel: 'chat',
    lang: 'zh-CN',
    facts,
  });
  expect(quality.track[1]?.text).toContain('“item a b”');
});

describe('when somebody may be harmed', () => {
  const playbook = playbookFor({
    topics: ['packaging', 'safety'],
    graveness: 'grave',
    channel: 'chat',
    lang: 'zh-CN',
    facts: {},
  });

  it('stops the use and sends to a doctor before anything else', () => {
    expect(playbook.track[0]?.text).toMatch(/停用.*医院/u);
    expect(playbook.checks.map(({ id }) => id).slice(0, 5)).toEqual([
      'stop-use',
      'health',
      'take-down',
      'evidence',
      'report',
    ]);
    expect(playbook.amends.map(({ id }) => id)).toContain('medical-costs');
  });

  it('takes a grave matter of another topic, or of none, for a harm', () => {
    for (const topics of [['damaged'], []] as const)
      expect(
        playbookFor({ topics, graveness: 'grave', channel: 'phone', lang: 'en', facts: {} }).track[0]?.text,
      ).toMatch(/feeling/u);
  });

  it('does not argue with a doubt whether it is real', () => {
    const { track, checks } = playbookFor({
      topics: ['quality', 'fake'],
      graveness: 'grave',
      channel: 'phone',
      lang: 'zh-CN',
      facts: {},
    });
    expect(track[0]?.text).toContain('先不要用');
    expect(track.map(({ text }) => text).join('')).not.toMatch(/保证是正品|绝对正品|不可能是假/u);
    expect(checks[1]?.id).toBe('take-down');
  });
});

describe('checks and amends', () => {
  it('look for the cause before blaming anyone', () => {
    for (const { name, playbook } of all('zh-CN', {})) {
      expect(playbook.checks.at(-1)?.id, name).toBe('cause');
      expect(playbook.checks.length, name).toBeGreaterThanOrEqual(5);
      expect(playbook.amends.length, name).toBeGreaterThanOrEqual(3);
    }
  });

  it('let the buyer pay for a matter of taste only, and say it last', () => {
    for (const { name, playbook } of all('zh-CN', {})) {
      const paid = playbook.amends.filter(({ pays }) => pays === 'buyer');
      if (paid.length > 0) expect(name).toMatch(/size|colour|price/u);
      if (paid.length > 0) expect(playbook.amends.at(-1)?.pays, name).toBe('buyer');
    }
    const serious = playbookFor({
      topics: ['size'],
      graveness: 'serious',
      channel: 'chat',
      lang: 'zh-CN',
      facts: {},
    });
    const mixed = playbookFor({
      topics: ['size', 'damaged'],
      graveness: 'minor',
      channel: 'chat',
      lang: 'zh-CN',
      facts: {},
    });
    for (const { amends } of [serious, mixed])
      expect(amends.filter(({ pays }) => pays === 'buyer')).toEqual([]);
  });

  it('are each used, and each has words and costs', () => {
    const used = Object.values(PLANS);
    for (const id of AMENDS)
      expect(
        used.some(({ amends }) => amends.includes(id)),
        id,
      ).toBe(true);
    expect(Object.keys(COSTS).sort()).toEqual([...AMENDS].sort());
    const seen = new Set([...all('en', {})].flatMap(({ playbook }) => playbook.checks.map(({ id }) => id)));
    expect([...CHECKS].filter((id) => !seen.has(id))).toEqual([]);
  });

  it('join those of several topics, each once', () => {
    const { checks, amends } = playbookFor({
      topics: ['damaged', 'missing'],
      graveness: 'minor',
      channel: 'chat',
      lang: 'zh-CN',
      facts: {},
    });
    expect(new Set(checks.map(({ id }) => id)).size).toBe(checks.length);
    expect(checks.map(({ id }) => id)).toEqual(expect.arrayContaining(['packing', 'contents']));
    expect(new Set(amends.map(({ id }) => id)).size).toBe(amends.length);
  });
});

it("is written in Taiwan's script", () => {
  const simplified = new Set(SIMPLIFIED_ONLY);
  expect([...JSON.stringify(zhTw)].filter((one) => simplified.has(one)).join('')).toBe('');
  expect(JSON.stringify(zhTw)).not.toMatch(/发货|快遞|信息|質量|面單|反饋|尺碼/u);
});
