import { t } from '../../utils/locales/text.ts';
import type { TellLine } from '../../utils/team/moves/next-addresses.ts';
import { Note } from '../states.tsx';
import { channelName } from './words.ts';

export interface TellListProps {
  lines: readonly TellLine[];
  /** The next release would say something else than the newest. */
  isNews: boolean;
  onTold: (id: string, isTold: boolean) => void;
}

const fateWords = ({ fate, isKnown }: TellLine): string =>
  fate === 'goes' && isKnown
    ? t('teamMoves.known')
    : t(fate === 'goes' ? 'teamMoves.next' : 'teamMoves.held');

/** Which channels' addresses go along with the next release, for a lead to choose. Nothing where the team has none with an address. */
export function TellList({ lines, isNews, onTold }: TellListProps) {
  if (lines.length === 0 && !isNews) return null;
  return (
    <fieldset class="desk-box">
      <legend>{t('teamMoves.tell')}</legend>
      <p class="desk-quiet">{t('teamMoves.tellLead')}</p>
      {lines.map((line) => {
        const { channel, fate, id } = line;
        if (fate === 'unfit')
          return (
            <p key={id}>
              {channelName(channel)} <span class="desk-quiet">{t('teamMoves.unfit')}</span>
            </p>
          );
        return (
          <label key={id} class="team-tell">
            <input
              type="checkbox"
              checked={fate === 'goes'}
              onChange={(event) => onTold(id, event.currentTarget.checked)}
            />
            <span>
              {channelName(channel)}{' '}
              <span class="desk-quiet">
                {fateWords(line)}
                {'secret' in channel && channel.secret && <> · {t('teamMoves.secret')}</>}
              </span>
            </span>
          </label>
        );
      })}
      {isNews && (
        <div role="status">
          <Note>{t('teamMoves.isNews')}</Note>
        </div>
      )}
    </fieldset>
  );
}
