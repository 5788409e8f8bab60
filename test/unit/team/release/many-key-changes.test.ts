import { describe, expect, it } from 'vitest';
import { readJoin } from '../../../../utils/team/join.ts';
import { signJoin } from '../../../../utils/team/join-form.ts';
import { changesWith, KEY_CHANGES_LIMIT } from '../../../../utils/team/release/key-changes.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { verifyRelease } from '../../../../utils/team/release/verify-release.ts';
import { aLead, aTeam, envelopeOf, type Lead, type TestTeam, trustAfter } from '../../../support/team.ts';

async function joined(team: TestTeam, last: Signed, lead: Lead): Promise<string> {
  const envelope = envelopeOf(last.text);
  const join = await signJoin(
    {
      team: team.id,
      name: '青禾',
      founding: team.founder.public,
      channels: [],
      keyChanges: changesWith(envelope),
      head: { header: last.header, signature: envelope.signature },
    },
    lead.key,
  );
  if (!join.ok) throw new Error(`${join.error.code} ${join.error.detail}`);
  const read = await readJoin(JSON.stringify(join.value));
  return read.ok ? 'ok' : read.error.code;
}

const keyOf = (lead: Lead, name: string) => ({ key: lead.public, name, from: 0 });

describe('more than a hundred changes of keys', () => {
  it('lead on from the founding key, and from wherever somebody stopped, where one lead made most of them', async () => {
    const [team, second, third] = [await aTeam(), await aLead(), await aLead()];
    const both = [...team.keys, keyOf(second, '陈')];
    const chain: Signed[] = [await team.release(undefined, { keys: both })];
    // The founder hands over to the second lead among them, so one of the old changes must stay.
    const keysAt = (at: number) => {
      const own = at < 10 ? both : [keyOf(second, '陈')];
      return at % 2 === 0 ? [...own, keyOf(third, '马')] : own;
    };
    for (let at = 2; at <= KEY_CHANGES_LIMIT + 20; at += 1)
      chain.push(
        await team.release(chain.at(-1), { keys: keysAt(at), lead: at <= 10 ? team.founder : second }),
      );
    const last = chain.at(-1) as Signed;
    expect(envelopeOf(last.text).keyChanges).toHaveLength(KEY_CHANGES_LIMIT);
    expect(await joined(team, last, second)).toBe('ok');
    expect((await verifyRelease(last.text, team.trust)).ok).toBe(true);
    for (const one of chain)
      expect((await verifyRelease(last.text, trustAfter(team, one))).ok, String(one.header.number)).toBe(
        true,
      );
  });

  it('are told apart from an altered text where each leans on the one before', async () => {
    const team = await aTeam();
    let lead = team.founder;
    let last = await team.release();
    for (let at = 2; at <= KEY_CHANGES_LIMIT + 3; at += 1) {
      const next = await aLead();
      last = await team.release(last, { keys: [keyOf(next, '主管')], lead });
      lead = next;
    }
    expect(changesWith(envelopeOf(last.text))).toHaveLength(KEY_CHANGES_LIMIT);
    expect(await joined(team, last, lead)).toBe('team-join-cut');
  });
});
