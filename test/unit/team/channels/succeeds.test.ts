import { beforeAll, describe, expect, it } from 'vitest';
import { succeeds } from '../../../../utils/team/channels/succeeds.ts';
import type { Signed } from '../../../../utils/team/release/sign-release.ts';
import { aTeam, contentWith, type TestTeam } from '../../../support/team.ts';

let team: TestTeam;
const chain: Signed[] = [];
const at = ({ header, release }: Signed) => ({ release, number: header.number });
const nth = (number: number): Signed => {
  const found = chain[number - 1];
  if (!found) throw new Error(String(number));
  return found;
};

beforeAll(async () => {
  team = await aTeam();
  for (let number = 1; number <= 6; number += 1) chain.push(await team.release(chain.at(-1)));
});

describe('a release that is to take the place of another', () => {
  it('may where that comes before it in the same chain, however far back', async () => {
    for (let number = 1; number < 6; number += 1)
      expect(await succeeds(nth(6).text, at(nth(number))), String(number)).toBe(true);
  });

  it('may not where that is later, the same, or says another number than it has', async () => {
    expect(await succeeds(nth(3).text, at(nth(3)))).toBe(false);
    expect(await succeeds(nth(3).text, at(nth(5)))).toBe(false);
    expect(await succeeds(nth(6).text, { ...at(nth(2)), number: 3 })).toBe(false);
    expect(await succeeds(nth(6).text, { ...at(nth(2)), number: 0 })).toBe(false);
  });

  it('may not where that stood beside the chain, unless it heals that', async () => {
    const beside = await team.release(nth(3), { content: contentWith() });
    expect(beside.header.number).toBe(4);
    expect(await succeeds(nth(6).text, at(beside))).toBe(false);
    const healing = await team.release(nth(6), { supersedes: [beside.release] });
    expect(await succeeds(healing.text, at(beside))).toBe(true);
  });

  it('may not where another team’s lies there, or what is to go there is no release', async () => {
    const stranger = await aTeam();
    const theirs = await stranger.release();
    expect(await succeeds(nth(6).text, at(theirs))).toBe(false);
    expect(await succeeds('{}', at(nth(1)))).toBe(false);
  });
});
