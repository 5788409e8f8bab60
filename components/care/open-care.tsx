import type { CareSubject } from '../../utils/records/care-claim.ts';
import type { CareSource } from '../../utils/team/care/care-source.ts';
import { CareLine } from './care-line.tsx';
import { careWords } from './care-words.ts';
import { useCare } from './use-care.ts';

interface OpenCareProps {
  source: CareSource;
  subject: CareSubject;
  /** UTC ms. */
  now: number;
  /** Says nothing while nobody works on it. */
  quiet?: boolean;
}

/** Who works on what is open here; nothing where no care list is shared. */
export function OpenCare({ source, subject, now, quiet = false }: OpenCareProps) {
  const { on, mark, failed, busy, toggle } = useCare(source, subject);
  if (!on || (quiet && !mark)) return null;
  return (
    <CareLine
      mark={mark}
      words={mark ? careWords(mark, now) : ''}
      failed={failed}
      busy={busy}
      onToggle={toggle}
    />
  );
}
