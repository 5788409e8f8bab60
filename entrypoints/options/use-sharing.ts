import { useEffect, useRef, useState } from 'preact/hooks';
import type { Sharing, Team } from '../../utils/records/team.ts';

/** A name is typed letter by letter; what is shared follows when somebody pauses, ms. */
const PAUSE = 500;

interface Choice {
  name: string;
  sharing: Sharing;
}

/** What somebody chose to share, shown at once and kept a moment later: nothing that they type is lost to what the store still says. */
export function useSharing(team: Team, keep: (name: string, sharing: Sharing) => Promise<void>) {
  const [choice, setChoice] = useState<Choice>();
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const pending = useRef<(() => void) | undefined>(undefined);
  const change = (name: string, sharing: Sharing, pause = PAUSE) => {
    setChoice({ name, sharing });
    clearTimeout(timer.current);
    const save = () => {
      pending.current = undefined;
      void keep(name, sharing).then(() =>
        setChoice((now) => (now?.name === name && now.sharing === sharing ? undefined : now)),
      );
    };
    pending.current = save;
    timer.current = setTimeout(save, pause);
  };
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      pending.current?.();
    },
    [],
  );
  const name = choice?.name ?? team.member.name ?? '';
  return { name, sharing: choice?.sharing ?? team.sharing, change };
}
