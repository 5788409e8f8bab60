import { beforeAll, describe, expect, it } from 'vitest';
import { bytesOf, digestOf } from '../../../../utils/team/release/hash.ts';
import { signBytes } from '../../../../utils/team/release/keys.ts';
import { chained, identify, signedBytes } from '../../../../utils/team/release/release-id.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import type { Trust } from '../../../../utils/team/release/verified.ts';
import { verifyRelease } from '../../../../utils/team/release/verify-release.ts';
import {
  aLead,
  aTeam,
  aTeamReply,
  contentWith,
  envelopeOf,
  type Lead,
  type TestTeam,
  trustAfter,
} from '../../../support/team.ts';

let team: TestTeam;
let second: Lead;
let one: Signed;
let two: Signed;
let three: Signed;
beforeAll(async () => {
  team = await aTeam();
  second = await aLead();
  one = await team.release();
  two = await team.release(one);
  three = await team.release(two);
});

const codeOf = async (text: string, trust: Trust) => {
  const verified = await verifyRelease(text, trust);
  return verified.ok ? 'ok' : verified.error.code;
};
const withPart = (signed: Signed, part: object) => JSON.stringify({ ...JSON.parse(signed.text), ...part });
const keysWith = (...leads: Lead[]) => [
  ...team.keys,
  ...leads.map((lead) => ({ key: lead.public, name: '陈', from: 0 })),
];

describe('a release', () => {
  it('is verified, and brings what was signed', async () => {
    const content = contentWith(aTeamReply('a', { title: '道歉 😊' }), aTeamReply('b'));
    const signed = await team.release(undefined, { content });
    const verified = await verifyRelease(signed.text, team.trust);
    if (!verified.ok) throw new Error(verified.error.code);
    expect(verified.value.release).toBe(signed.release);
    expect(verified.value.keys).toEqual(team.keys);
    expect(await verified.value.content()).toEqual({ ok: true, value: content });
  });

  it('follows on the one here, however many came between', async () => {
    expect(await codeOf(two.text, trustAfter(team, one))).toBe('ok');
    expect(await codeOf(three.text, trustAfter(team, one))).toBe('ok');
    expect(await codeOf(three.text, team.trust)).toBe('ok');
  });

  it('is taken again as it is', async () => {
    expect(await codeOf(two.text, trustAfter(team, two))).toBe('ok');
  });

  it('is refused where it is older', async () => {
    expect(await codeOf(one.text, trustAfter(team, two))).toBe('team-older');
  });

  it('is refused where another of its number is here, said only of what a lead signed', async () => {
    const beside = await team.release(one, { title: '另一份' });
    expect(await codeOf(beside.text, trustAfter(team, two))).toBe('team-fork');
    const { signature } = envelopeOf(two.text);
    expect(await codeOf(withPart(beside, { signature }), trustAfter(team, two))).toBe('team-bad-signature');
  });

  it('is refused where it follows on something else', async () => {
    const beside = await team.release(one, { title: '另一份' });
    expect(await codeOf(three.text, trustAfter(team, beside))).toBe('team-broken-chain');
    const gone = { from: 3, bodies: [] };
    expect(await codeOf(withPart(three, { trail: gone }), trustAfter(team, one))).toBe('team-gap');
    expect(await codeOf(withPart(three, { trail: gone }), trustAfter(team, two))).toBe('ok');
  });

  it('is refused of another team', async () => {
    const other = await aTeam();
    expect(await codeOf((await other.release()).text, team.trust)).toBe('team-other');
  });

  it('is refused of a key that nobody admitted', async () => {
    const said = await team.release(one, { keys: keysWith(second) });
    const theirs = await team.release(said, { lead: second });
    expect(await codeOf(theirs.text, trustAfter(team, said))).toBe('ok');
    // Who never saw `said` learns of it from the changes of keys; without them the key is unknown.
    expect(await codeOf(theirs.text, trustAfter(team, one))).toBe('ok');
    expect(await codeOf(withPart(theirs, { keyChanges: [] }), trustAfter(team, one))).toBe(
      'team-unknown-key',
    );
  });

  it('is refused where somebody else signed in the name of a lead', async () => {
    const { header } = envelopeOf(two.text);
    const other = await aTeam();
    const { signature } = envelopeOf((await other.release()).text);
    expect(await codeOf(withPart(two, { header, signature }), trustAfter(team, one))).toBe(
      'team-bad-signature',
    );
  });

  it('is refused where the client is too old, or the format is later', async () => {
    const later = await team.release(one, { minimumClient: '0.10.0' });
    expect(await codeOf(later.text, { ...trustAfter(team, one), client: '0.9.9' })).toBe(
      'team-client-too-old',
    );
    expect(await codeOf(later.text, { ...trustAfter(team, one), client: '0.10.0' })).toBe('ok');
    expect(await codeOf(later.text, { ...trustAfter(team, one), client: '1.0.0.3' })).toBe('ok');
    expect(await codeOf(withPart(two, { format: 2 }), trustAfter(team, one))).toBe('team-client-too-old');
    // Nobody without a key can send people off to update.
    const header = { ...envelopeOf(two.text).header, minimumClient: '99.0.0' };
    expect(await codeOf(withPart(two, { header }), trustAfter(team, one))).toBe('team-bad-signature');
  });

  it('is refused where its content is another', async () => {
    const { content } = JSON.parse(three.text);
    const richer = await team.release(one, { content: contentWith(aTeamReply('1'), aTeamReply('2')) });
    expect(await codeOf(withPart(richer, { content }), trustAfter(team, one))).toBe('team-content-changed');
    expect(await codeOf(withPart(richer, { content: '' }), trustAfter(team, one))).toBe(
      'team-content-changed',
    );
  });
});

describe('keys', () => {
  it('that were removed sign no more; what they signed before holds', async () => {
    const admitted = await team.release(one, { keys: keysWith(second) });
    const theirs = await team.release(admitted, { lead: second });
    const removed = await team.release(theirs, { keys: team.keys });
    expect(await codeOf(theirs.text, trustAfter(team, admitted))).toBe('ok');
    expect(await codeOf(removed.text, trustAfter(team, one))).toBe('ok');
    // The removed lead goes on from the release before the removal, and from nothing of this browser's.
    const fork = await team.release(theirs, { lead: second });
    expect(await codeOf(fork.text, trustAfter(team, removed))).toBe('team-unknown-key');
    const longer = await team.release(fork, { lead: second, supersedes: [removed.release] });
    expect(await codeOf(longer.text, trustAfter(team, removed))).toBe('team-unknown-key');
    // Nor with an old change of keys that admitted them.
    const { keyChanges } = envelopeOf(theirs.text);
    expect(keyChanges).toHaveLength(1);
    expect(await codeOf(withPart(longer, { keyChanges }), trustAfter(team, removed))).toBe(
      'team-unknown-key',
    );
  });

  it('change hands: the founder goes, the second lead goes on', async () => {
    const admitted = await team.release(one, { keys: keysWith(second) });
    const handed = await team.release(admitted, { lead: second, keys: keysWith(second).slice(1) });
    const next = await team.release(handed, { lead: second });
    for (const signed of [one, admitted, handed])
      expect(await codeOf(next.text, trustAfter(team, signed))).toBe('ok');
    expect(await codeOf(next.text, team.trust)).toBe('ok');
    expect(next.header.keys).toEqual([{ key: second.public, name: '陈', from: 2 }]);
  });

  it('cannot be brought in by a change that stands in no chain', async () => {
    const elsewhere = await team.release(undefined, { keys: keysWith(second), title: '另一份' });
    const header = { ...envelopeOf(three.text).header, by: second.public };
    const id = await identify(header);
    if (!id.ok) throw new Error(id.error.code);
    const signature = await signBytes(second.key, signedBytes(id.value.release));
    const change = { header: elsewhere.header, signature: envelopeOf(elsewhere.text).signature };
    const text = withPart(three, { header, signature, keyChanges: [change] });
    expect(await codeOf(text, team.trust)).toBe('team-broken-chain');
    expect(await codeOf(withPart(three, { header, signature }), team.trust)).toBe('team-unknown-key');
  });

  it('reach somebody who joins after more releases than the trail holds', async () => {
    const admitted = await team.release(one, { keys: keysWith(second) });
    const next = await team.release(admitted, { lead: second });
    const text = withPart(next, { trail: { from: 3, bodies: [] } });
    expect(await codeOf(text, team.trust)).toBe('ok');
    expect(await codeOf(withPart(next, { trail: { from: 3, bodies: [] }, keyChanges: [] }), team.trust)).toBe(
      'team-unknown-key',
    );
  });
});

describe('two leads who publish at once', () => {
  it('heal by the next release, whichever of the two somebody took', async () => {
    const beside = await team.release(one, { title: '另一份' });
    const next = await team.release(two, { supersedes: [beside.release] });
    const after = await team.release(next);
    for (const taken of [two, beside])
      for (const signed of [next, after])
        expect(await codeOf(signed.text, trustAfter(team, taken))).toBe('ok');
    // A release that is of neither is not let in.
    const third = await team.release(one, { title: '第三份' });
    expect(await codeOf(next.text, trustAfter(team, third))).toBe('team-broken-chain');
  });

  it('heal even where one of the two changed the keys', async () => {
    const admitted = await team.release(one, { keys: keysWith(second) });
    const next = await team.release(admitted, { lead: second, supersedes: [two.release] });
    expect(await codeOf(next.text, trustAfter(team, two))).toBe('ok');
  });
});

describe('a long chain', () => {
  it('proves up to a thousand releases; further back there is a gap', async () => {
    const [third, fourth] = [three, await team.release(three)];
    const bodies = envelopeOf((await team.release(fourth)).text).trail.bodies;
    // Of the releases 5 to 1002 only the bodies matter: the next one is signed by hand.
    let previous = fourth.release;
    for (let number = 5; number <= 1002; number++) {
      bodies.push(await digestOf(bytesOf(`release ${number}`)));
      previous = (await chained(previous, bodies.at(-1) ?? '')) ?? '';
    }
    const header = { ...fourth.header, number: 1003, previous };
    const id = await identify(header);
    if (!id.ok) throw new Error(id.error.code);
    const signature = await signBytes(team.founder.key, signedBytes(id.value.release));
    const text = withPart(fourth, { header, signature, trail: { from: 3, bodies: bodies.slice(2) } });
    const signed = await team.release({ ...fourth, header, text });
    const { trail } = envelopeOf(signed.text);
    expect([trail.from, trail.bodies.length]).toEqual([4, 1000]);
    expect(await codeOf(signed.text, trustAfter(team, fourth))).toBe('ok');
    expect(await codeOf(signed.text, trustAfter(team, third))).toBe('ok');
    expect(await codeOf(signed.text, trustAfter(team, two))).toBe('team-gap');
    expect(await codeOf(signed.text, team.trust)).toBe('ok');
  });

  it('does not hand on a trail that does not lead here', async () => {
    const { bodies } = envelopeOf(three.text).trail;
    const forged = { ...three, text: withPart(three, { trail: { from: 1, bodies: [...bodies].reverse() } }) };
    const next = await team.release(forged);
    expect(envelopeOf(next.text).trail.from).toBe(3);
    expect(await codeOf(next.text, trustAfter(team, three))).toBe('ok');
  });
});
