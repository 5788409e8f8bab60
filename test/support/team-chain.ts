import type { Reply } from '../../utils/records/reply.ts';
import type { Team, TeamKey } from '../../utils/records/team.ts';
import { EMPTY_CONTENT, type TeamContent, type TeamReply } from '../../utils/records/team-content.ts';
import { teamIdOf } from '../../utils/team/release/hash.ts';
import type { Previous } from '../../utils/team/release/key-changes.ts';
import { createKey } from '../../utils/team/release/keys.ts';
import { readEnvelope } from '../../utils/team/release/read-envelope.ts';
import { type NewRelease, type Signed, signRelease } from '../../utils/team/release/sign-release.ts';

export const T0 = Date.UTC(2026, 9, 12, 2);

/** A reply of the team as a release holds it. */
export const aTeamReply = (name: string, body: string, more: Partial<TeamReply> = {}): TeamReply => ({
  id: `team:${name}`,
  code: name,
  group: ['团队'],
  title: `答复 ${name}`,
  variants: [{ tone: 'plain', lang: 'zh-CN', body }],
  situations: [],
  tags: [],
  consoles: [],
  images: [],
  updatedAt: T0,
  ...more,
});

/** A reply of one's own beside those of the team. */
export const aPersonalReply = (id: string, more: Partial<Reply> = {}): Reply => ({
  ...aTeamReply('x', '自己的话'),
  id,
  layer: 'personal',
  state: 'approved',
  ...more,
});

/** A lead with a key, who signs one release after the other. */
export interface Lead {
  key: TeamKey;
  team: string;
  /** A membership of this team that has taken nothing in yet. */
  membership(more?: Partial<Team>): Team;
  /** Signs the next release, or another one of the same number where `after` says on which it follows. */
  sign(content: Partial<TeamContent>, more?: Partial<NewRelease>, after?: Signed): Promise<Signed>;
}

const unwrap = <T>(result: { ok: true; value: T } | { ok: false; error: { code: string } }): T => {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};

/** Founds a team. */
export async function aLead(): Promise<Lead> {
  const key = await createKey('signing');
  const founding = key.public ?? '';
  const team = (await teamIdOf(founding)) ?? '';
  const keys = [{ key: founding, name: '主管', from: 0 }];
  let last: Signed | undefined;
  return {
    key,
    team,
    membership: (more = {}) => ({
      key: 'team',
      id: team,
      name: '晨光客服',
      role: 'agent',
      founding,
      keys,
      joinedAt: T0,
      member: { id: founding },
      channels: [],
      sharing: { as: 'nobody', status: false, uses: false, times: false, care: false },
      acknowledged: {},
      ...more,
    }),
    async sign(content, more = {}, after = last) {
      const previous: Previous | undefined = after && unwrap(readEnvelope(after.text));
      const signed = unwrap(
        await signRelease({
          content: { ...EMPTY_CONTENT, ...content },
          header: {
            team,
            at: T0,
            kind: 'release',
            title: '',
            note: '',
            minimumClient: '0.0.1',
            keys,
            ...more,
          },
          previous,
          key,
        }),
      );
      last = signed;
      return signed;
    },
  };
}
