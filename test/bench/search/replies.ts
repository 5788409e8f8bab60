import type { Reply, Variant } from '../../../utils/records/reply.ts';
import { Random } from '../../support/random.ts';
import { CLOSINGS, ENGLISH, GOODS, MATTERS, OPENINGS, PROMISES, TRADITIONAL } from './parts.ts';

const TONES = ['poised', 'fresh', 'playful', 'brisk'] as const;
const DAY = 86_400_000;

function bodyOf(random: Random, goods: string, does: string): string {
  const [opening, promise, closing] = [OPENINGS, PROMISES, CLOSINGS].map((list) => random.pick(list));
  return `${opening}，${goods}${does}。${promise}${random.int(1, 72)}小时内给您答复，${closing}`;
}

function chinese(
  random: Random,
  number: number,
): Pick<Reply, 'code' | 'title' | 'tags' | 'group' | 'variants'> {
  const goods = random.pick(GOODS);
  const matter = random.pick(MATTERS);
  const variants: Variant[] = Array.from({ length: random.int(1, 3) }, () => ({
    tone: random.pick(TONES),
    lang: 'zh-CN',
    body: bodyOf(random, goods, random.pick(matter.does)),
  }));
  return {
    code: `${matter.code}${String(number).padStart(4, '0')}`,
    title: `${goods}${matter.name}${random.pick(['', '', '怎么办', '说明', '安抚', '话术'])}`,
    tags: [random.pick(matter.tags)],
    group: [matter.group, matter.name],
    variants,
  };
}

function traditional(random: Random, number: number): ReturnType<typeof chinese> {
  const [title, body] = random.pick(TRADITIONAL);
  const goods = random.pick(['外套', '帽子', '襪子', '餐具', '檯燈', '書包', '拖鞋', '雨傘']);
  return {
    code: `tw${String(number).padStart(4, '0')}`,
    title: `${goods}${title}`,
    tags: ['繁體'],
    group: ['海外', '台灣'],
    variants: [{ tone: 'plain', lang: 'zh-TW', body: `${body}（${goods}，${random.int(1, 30)}號）` }],
  };
}

function english(random: Random, number: number): ReturnType<typeof chinese> {
  const [title, body] = random.pick(ENGLISH);
  const goods = random.pick([
    'jacket',
    'lamp',
    'kettle',
    'backpack',
    'blanket',
    'speaker',
    'sandals',
    'necklace',
  ]);
  return {
    code: `en${String(number).padStart(4, '0')}`,
    title: `${title} (${goods})`,
    tags: ['english'],
    group: ['海外', '英文'],
    variants: [
      { tone: 'plain', lang: 'en', body: `${body} Item: ${goods}, within ${random.int(1, 30)} days.` },
    ],
  };
}

/** A library as shops have them, the same for the same seed: four in five in simplified Chinese, the others Traditional or English. */
export function makeReplies(count: number, seed: number): Reply[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, number) => {
    const share = random.next();
    const make = share < 0.82 ? chinese : share < 0.92 ? traditional : english;
    return {
      id: `reply-${number}`,
      ...make(random, number),
      situations: [],
      consoles: [],
      images: [],
      state: 'approved',
      layer: 'personal',
      updatedAt: Date.UTC(2026, 0, 1) + random.int(0, 200) * DAY,
    };
  });
}
