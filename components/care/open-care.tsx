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
}

/** Who works on what is open here; nothing where no care list is shared. */
export function OpenCare({ source, subject, now }: OpenCareProps) {
  const { on, mark, failed, busy, toggle } = useCare(source, subject);
  if (!on) return null;
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
