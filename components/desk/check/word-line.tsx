import type { ComponentChildren } from 'preact';
import { formatNames } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import { consoleName, type DeskConsole } from '../model.ts';

interface WordLineProps {
  word: string;
  /** Ids of the consoles where it counts; none: everywhere. */
  where: readonly string[];
  note: string | undefined;
  consoles: readonly DeskConsole[];
  /** What is said of it before where it counts. */
  children?: ComponentChildren;
}

/** A word that the check of drafts knows from a person: where it counts, and why. */
export function WordLine({ word, where, note, consoles, children }: WordLineProps) {
  return (
    <div>
      <p>
        <b>{word}</b>
        <span class="desk-quiet">
          {' '}
          · {children}
          {where.length > 0
            ? formatNames(
                where.map((one) => consoleName(one, consoles)),
                'conjunction',
              )
            : t('desk.anyConsole')}
        </span>
      </p>
      {note && <p class="desk-quiet">{note}</p>}
    </div>
  );
}
