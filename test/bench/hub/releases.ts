import type { LeadKey, TeamKey } from '../../../utils/records/team.ts';
import { EMPTY_CONTENT, type TeamContent } from '../../../utils/records/team-content.ts';
import { starterReplies } from '../../../utils/starter/catalogue.ts';
import { teamIdOf } from '../../../utils/team/release/hash.ts';
import { createKey } from '../../../utils/team/release/keys.ts';
import { readEnvelope } from '../../../utils/team/release/read-envelope.ts';
import { type Signed, signRelease } from '../../../utils/team/release/sign-release.ts';

/** A team with its founder's key, for benches. */
export interface BenchTeam {
  id: string;
  founding: string;
  key: TeamKey;
  keys: LeadKey[];
}

/** Makes a team. */
export async function makeTeam(): Promise<BenchTeam> {
  const key = await createKey('signing');
  const founding = key.public ?? '';
  const id = (await teamIdOf(founding)) ?? '';
  return { id, founding, key, keys: [{ key: founding, name: '阿青', from: 0 }] };
}

/**
 * So many replies with the texts of the starter library in four voices, each its own; with `all`, in three languages. `mark` makes them
 * others than those of the last release.
 */
export function contentOf(count: number, mark: string, all = false): TeamContent {
  const starter = starterReplies(1_790_000_000_000);
  const enough = Array.from({ length: Math.ceil(count / starter.length) }, () => starter).flat();
  const replies = enough.slice(0, count).map(({ layer: _layer, state: _state, ...reply }, at) => {
    const spoken = reply.variants.filter(({ lang }) => all || lang === 'zh-CN');
    const variants = spoken.map((one) => ({ ...one, body: `${one.body}${mark}${at}` }));
    return { ...reply, id: `team:${at}`, code: '', variants };
  });
  return { ...EMPTY_CONTENT, replies };
}

/** Signs a release that follows on `previous`. */
export async function releaseAfter(
  team: BenchTeam,
  content: TeamContent,
  previous?: Signed,
): Promise<Signed> {
  const before = previous && readEnvelope(previous.text);
  const signed = await signRelease({
    content,
    header: {
      team: team.id,
      at: Date.now(),
      kind: 'release',
      title: '新版回复',
      note: '',
      minimumClient: '0.1.0',
      keys: team.keys,
    },
    previous: before?.ok ? before.value : undefined,
    key: team.key,
  });
  if (!signed.ok) throw new Error(`${signed.error.code} ${signed.error.detail ?? ''}`);
  return signed.value;
}
