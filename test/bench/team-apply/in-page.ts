import { deleteDB } from 'idb';
import type { TeamReply } from '../../../utils/records/team-content.ts';
import { openStore } from '../../../utils/store/database.ts';
import { joinTeam } from '../../../utils/store/teams.ts';
import { takeRelease } from '../../../utils/team/apply/take-release.ts';
import { aLead, aTeamReply, type Lead, T0 } from '../../support/team-chain.ts';

const NAME = 'tiexin-bench-team';
const BODY =
  '亲，您的包裹已经交给快递了，一般两到三天就能到，这两天如果没有更新请随时告诉我，我帮您催一催。给您添麻烦了，';

/** Releases of a library in which every `changed`th reply has other words each time. */
const replies = (count: number, round: number, every: number): TeamReply[] =>
  Array.from({ length: count }, (_, index) => {
    const turn = index % every === 0 ? round : 0;
    const variants = (['poised', 'fresh', 'brisk'] as const).map((tone) => ({
      tone,
      lang: 'zh-CN' as const,
      body: `${BODY}${index} ${tone} ${turn}`,
    }));
    return aTeamReply(`${index}`, '', { variants, situations: ['logistics'], updatedAt: T0 + turn });
  });

interface Run {
  /** Verifying, reading and writing, in ms. */
  took: number;
  changed: number;
}

async function take(
  lead: Lead,
  count: number,
  rounds: readonly { round: number; every: number }[],
): Promise<Run[]> {
  await deleteDB(NAME);
  const database = await openStore({ name: NAME });
  await joinTeam(database, lead.membership(), [], T0);
  const runs: Run[] = [];
  for (const { every, round } of rounds) {
    const { text } = await lead.sign({ replies: replies(count, round, every) });
    const start = performance.now();
    const taken = await takeRelease(database, text, 'web', { client: '99.0.0', now: T0 + round });
    const took = performance.now() - start;
    if (!taken.ok) throw new Error(taken.error.code);
    runs.push({ took, changed: taken.value.changed.length });
  }
  database.close();
  await deleteDB(NAME);
  return runs;
}

Object.assign(globalThis, {
  tiexinTeamApply: {
    /** The first release of so many replies, which writes all of them. */
    first: async (count: number): Promise<Run> => {
      const [run] = await take(await aLead(), count, [{ round: 0, every: 1 }]);
      if (!run) throw new Error('no run');
      return run;
    },
    /** Another one in which one in a hundred is new, and another one in which all are. */
    next: async (count: number): Promise<Run[]> => {
      const rounds = [
        { round: 0, every: 1 },
        { round: 1, every: 100 },
        { round: 2, every: 1 },
      ];
      return (await take(await aLead(), count, rounds)).slice(1);
    },
  },
});
