import { beforeAll, describe, expect, it } from 'vitest';
import { canonical } from '../../../../utils/team/release/canonical.ts';
import { type Signed, signRelease } from '../../../../utils/team/release/sign-release.ts';
import {
  aLead,
  aTeam,
  aTeamReply,
  contentWith,
  envelopeOf,
  TEAM_NOW,
  type TestTeam,
} from '../../../support/team.ts';

let team: TestTeam;
let one: Signed;
beforeAll(async () => {
  team = await aTeam();
  one = await team.release();
});

describe('signing', () => {
  const header = () =>
    ({
      team: team.id,
      at: TEAM_NOW,
      kind: 'release',
      title: '',
      note: '',
      minimumClient: '0.1.0',
      keys: team.keys,
    }) as const;
  const codeOf = async (more: Partial<Parameters<typeof signRelease>[0]>) => {
    const signed = await signRelease({
      content: contentWith(),
      header: header(),
      key: team.founder.key,
      ...more,
    });
    return signed.ok ? 'ok' : `${signed.error.code} ${signed.error.detail ?? ''}`.trim();
  };

  it('refuses what nobody could verify', async () => {
    const stranger = await aLead();
    const previous = envelopeOf(one.text);
    expect(await codeOf({})).toBe('ok');
    expect(await codeOf({ key: stranger.key })).toBe('team-other');
    expect(await codeOf({ key: stranger.key, previous })).toBe('team-unknown-key');
    expect(await codeOf({ key: { key: 'signing', public: team.founder.public } })).toBe('team-unknown-key');
    expect(await codeOf({ key: { ...stranger.key, public: team.founder.public } })).toBe(
      'team-bad-signature',
    );
    expect(await codeOf({ previous, header: { ...header(), team: 'A'.repeat(22) } })).toBe('team-other');
    expect(await codeOf({ header: { ...header(), keys: [] } })).toBe('team-content-invalid keys');
    expect(await codeOf({ header: { ...header(), keys: [...team.keys, ...team.keys] } })).toBe(
      'team-content-invalid keys',
    );
    expect(await codeOf({ header: { ...header(), endsAt: TEAM_NOW } })).toBe('team-content-invalid endsAt');
    expect(await codeOf({ header: { ...header(), minimumClient: 'new' } })).toBe(
      'team-content-invalid minimumClient',
    );
    expect(await codeOf({ header: { ...header(), note: 'x\ud83d' } })).toMatch(
      'team-content-invalid Lone surrogate',
    );
    const broken = contentWith(aTeamReply('a', { title: '\udc00' }));
    expect(await codeOf({ content: broken })).toMatch('team-content-invalid Lone surrogate');
    const foreign = { ...aTeamReply('a'), id: 'mine' };
    expect(await codeOf({ content: contentWith(foreign) })).toBe('team-content-invalid replies.0.id');
  });
});

describe('canonical JSON', () => {
  it('is that of RFC 8785', () => {
    // The example of section 3.2.2 of the RFC.
    const value = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonical(value)).toEqual({
      ok: true,
      value:
        '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    });
    expect(canonical({ '\ufb33': 1, '😀': 2, a: undefined })).toEqual({
      ok: true,
      value: '{"😀":2,"\ufb33":1}',
    });
    const circle: unknown[] = [];
    circle.push(circle);
    for (const odd of [undefined, Number.NaN, 1 / 0, '\ud800', { '\udfff': 1 }, circle])
      expect(canonical(odd)).toMatchObject({ ok: false, error: { code: 'team-content-invalid' } });
  });
});
