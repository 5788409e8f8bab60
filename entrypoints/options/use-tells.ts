import { useEffect, useMemo } from 'preact/hooks';
import type { TellListProps } from '../../components/team/tell-list.tsx';
import { choseTold, tellLines, tellsNews } from '../../utils/team/moves/next-addresses.ts';
import { choicesFor, decide, tellSetting } from '../../utils/team/moves/stored-choices.ts';
import { guardedOf, settleTold } from './team-tells.ts';
import type { TeamVisit } from './team-visit.ts';
import { useSetting } from './use-setting.ts';
import type { TeamView } from './use-team.ts';

const NOT_JUDGED = { judged: false };

/** What a lead decides about which addresses go along with the next release; `decided` are the channels about which nothing is released yet. */
export function useTells({ team, layer, keys }: TeamView, say: TeamVisit['say']) {
  const [kept] = useSetting(tellSetting, say, NOT_JUDGED);
  const isLead = team.role === 'lead';
  const telling = useMemo(
    () => ({
      before: layer?.addresses,
      own: team.channels,
      guarded: guardedOf(team.channels, keys),
      choices: choicesFor(kept, isLead ? team.id : ''),
    }),
    [kept, isLead, team, layer, keys],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: another release may say what was decided
  useEffect(() => {
    if (isLead && kept) void settleTold();
  }, [isLead, kept, layer]);
  const { fresh, gone } = telling.choices;
  const tell: TellListProps = {
    lines: tellLines(telling),
    isNews: tellsNews(telling),
    onTold: (id, isTold) => void decide(team.id, (choices) => choseTold(choices, id, isTold)),
  };
  return { tell, decided: new Set([...fresh, ...gone]) };
}
