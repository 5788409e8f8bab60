import type { TeamKey } from '../../utils/records/team.ts';
import { EMPTY_CONTENT, type TeamContent, type TeamReply } from '../../utils/records/team-content.ts';
import type { Envelope } from '../../utils/records/team-release.ts';
import { teamIdOf } from '../../utils/team/release/hash.ts';
import { createKey } from '../../utils/team/release/keys.ts';
import { readEnvelope } from '../../utils/team/release/read-envelope.ts';
import { type NewRelease, type Signed, signRelease } from '../../utils/team/release/sign-release.ts';
import type { Trust } from '../../utils/team/release/verified.ts';
import { Random } from './random.ts';

export const TEAM_NOW = 1_789_000_000_000;
export const CLIENT = '0.1.0';

export interface Lead {
  key: TeamKey;
  public: string;
}

export async function aLead(): Promise<Lead> {
  const key = await createKey('signing');
  return { key, public: key.public ?? '' };
}

export const aTeamReply = (id: string, more: Partial<TeamReply> = {}): TeamReply => ({
  id: `team:${id}`,
  code: '',
  group: [],
  title: `话术 ${id}`,
  variants: [{ tone: 'plain', lang: 'zh-CN', body: `正文 ${id}` }],
  situations: [],
  tags: [],
  consoles: [],
  images: [],
  updatedAt: TEAM_NOW,
  ...more,
});

export const contentWith = (...replies: TeamReply[]): TeamContent => ({ ...EMPTY_CONTENT, replies });

/** A team with its founder; `release` signs one after the other, or after what it is told. */
export async function aTeam() {
  const founder = await aLead();
  const id = (await teamIdOf(founder.public)) ?? '';
  const keys = [{ key: founder.public, name: '林', from: 0 }];
  const trust: Trust = { team: id, number: 0, release: '', keys, client: CLIENT };
  const release = async (
    previous?: Signed,
    {
      lead = founder,
      content = contentWith(aTeamReply('1')),
      ...more
    }: Partial<NewRelease> & { lead?: Lead; content?: TeamContent } = {},
  ): Promise<Signed> => {
    const signed = await signRelease({
      content,
      header: {
        team: id,
        at: TEAM_NOW,
        kind: 'release',
        title: '九月更新',
        note: '',
        minimumClient: '0.1.0',
        keys: previous?.header.keys ?? keys,
        ...more,
      },
      previous: previous && envelopeOf(previous.text),
      key: lead.key,
    });
    if (!signed.ok) throw new Error(`${signed.error.code} ${signed.error.detail}`);
    return signed.value;
  };
  return { founder, id, keys, trust, release };
}
export type TestTeam = Awaited<ReturnType<typeof aTeam>>;

export function envelopeOf(text: string): Envelope {
  const read = readEnvelope(text);
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.detail}`);
  return read.value;
}

/** What a browser trusts that took in a release. */
export const trustAfter = (team: TestTeam, { release, header }: Signed): Trust => ({
  ...team.trust,
  number: header.number,
  release,
  keys: header.keys,
});

const CHARACTERS =
  '您好亲这边帮查了一下快递已经到站点正在派送请放心如果今天没有收到随时联系我们给处理退换货运费由店铺承担非常抱歉耽误时间了商品质量问题可以拍照发过来看看尺码偏大建议选小号面料柔软不掉色';

/** A library of a busy team: each reply in four voices of 60 to 120 characters, the same for the same seed. */
export function aLibrary(count: number, seed = 6): TeamContent {
  const random = new Random(seed);
  const text = () => Array.from({ length: random.int(60, 120) }, () => random.pick([...CHARACTERS])).join('');
  const tones = ['poised', 'fresh', 'playful', 'brisk'] as const;
  return contentWith(
    ...Array.from({ length: count }, (_, at) =>
      aTeamReply(String(at), {
        code: `d${at}`,
        group: ['售后', `组 ${at % 40}`],
        variants: tones.map((tone) => ({ tone, lang: 'zh-CN', body: text() })),
      }),
    ),
  );
}
