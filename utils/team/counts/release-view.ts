import type { Post } from '../../records/team-post.ts';
import { disclosureOf } from './disclosure.ts';
import { type BoardMember, membersIn } from './members.ts';

/** How one member stands with the releases. */
export interface MemberStanding {
  member: BoardMember;
  role: 'lead' | 'editor' | 'agent';
  client: string;
  /** Absent: none is in use there yet. */
  release?: { number: number; at: number };
  /** Releases behind the newest that is known here. */
  behind: number;
  /** Of the required readings of now: how many were acknowledged. */
  read: number;
  /** When that was told, UTC ms. */
  heardAt: number;
}

export interface ReleaseView {
  /** The newest release that is here; 0: none. */
  newest: number;
  required: number;
  /** Who shares it, and may be told of person by person. */
  rows: MemberStanding[];
  sharing: number;
  /** Shares it under a pseudonym in a group too small to be told apart. */
  folded: number;
  /** How many of those who share have which release, the newest first; 0 stands for none. */
  releases: { number: number; members: number }[];
  clients: { client: string; members: number }[];
}

const countBy = <K>(keys: Iterable<K>): Map<K, number> => {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** Who has which release, and who acknowledged what. `required` are the names of acknowledgements that are asked for now. */
export function releaseView(
  posts: readonly Post[],
  { newest, required }: { newest: number; required: readonly string[] },
): ReleaseView {
  const members = new Map(membersIn(posts).map((one) => [one.id, one]));
  const { byPerson, sharing } = disclosureOf([...members.values()], 'status');
  const rows = posts.flatMap(({ at, body, member: id }): MemberStanding[] => {
    const member = members.get(id);
    if (body.kind !== 'status' || body.client === '' || !member) return [];
    const { acknowledged, client, release, role } = body;
    return [
      {
        member,
        role,
        client,
        ...(release && { release: { number: release.number, at: release.at } }),
        behind: Math.max(0, newest - (release?.number ?? 0)),
        read: required.filter((name) => Object.hasOwn(acknowledged, name)).length,
        heardAt: at,
      },
    ];
  });
  const shown = byPerson ? rows : rows.filter(({ member }) => !member.pseudonym);
  return {
    newest,
    required: required.length,
    rows: shown,
    sharing,
    folded: rows.length - shown.length,
    releases: [...countBy(shown.map(({ release }) => release?.number ?? 0))]
      .map(([number, count]) => ({ number, members: count }))
      .sort((one, other) => other.number - one.number),
    clients: [...countBy(shown.map(({ client }) => client))]
      .map(([client, count]) => ({ client, members: count }))
      .sort((one, other) => other.members - one.members),
  };
}
