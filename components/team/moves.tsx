import { useState } from 'preact/hooks';
import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { type Accounts, hostNames, NO_ACCOUNTS } from '../../utils/team/membership/channel-draft.ts';
import type { Move } from '../../utils/team/moves/moves.ts';
import { type Addressed, addressesIn } from '../../utils/team/moves/way.ts';
import { Button } from '../button.tsx';
import { StateMark } from '../state-mark.tsx';
import { AccountFields } from './account-fields.tsx';
import { channelName } from './words.ts';
import './team.css';

/** A new address of the team, as it is offered. */
export interface OfferView {
  move: Move;
  /** It asks for something that a release never brings. */
  lacks: boolean;
  /** A lead can type in the folder's accounts, since those of another server never go there. */
  asksAccounts?: boolean;
  /** Somebody put it off. */
  isLater: boolean;
}

/** An address that the team gave up and that is here still. */
export interface RetiredView {
  channel: Addressed;
  /** None of the others answers. */
  isLast: boolean;
}

interface MovesProps {
  offers: readonly OfferView[];
  retired: readonly RetiredView[];
  /** The id of the channel that is being set up or taken away. */
  busy: string | undefined;
  /** Must be called straight from the click: the browser may ask for permission. */
  onTake: (move: Move, accounts: Accounts) => void;
  onLater: (move: Move) => void;
  onDrop: (channel: Addressed) => void;
}

function Offer({
  offer,
  busy,
  onTake,
  onLater,
}: { offer: OfferView } & Omit<MovesProps, 'offers' | 'retired'>) {
  const { asksAccounts, isLater, lacks, move } = offer;
  const [accounts, setAccounts] = useState(NO_ACCOUNTS);
  const { before, way } = move;
  const was = before && formatNames(hostNames(addressesIn(before)), 'conjunction');
  return (
    <li>
      <p>
        <StateMark state={isLater ? 'fine' : 'soon'} />{' '}
        {was === undefined ? t('teamMoves.new') : t('teamMoves.moved', [was])}
        {' · '}
        <b>{channelName(way)}</b>
      </p>
      {asksAccounts ? (
        <AccountFields
          accounts={accounts}
          note={t(lacks ? 'teamMoves.accountsNeeded' : 'teamMoves.accountsAway')}
          onAccounts={setAccounts}
        />
      ) : (
        lacks && <p>{t('teamMoves.lacks')}</p>
      )}
      <div class="desk-actions">
        {(!lacks || asksAccounts) && (
          <Button
            variant={isLater ? 'plain' : 'accent'}
            busy={busy === way.id}
            disabled={lacks && accounts.user === ''}
            onClick={() => onTake(move, accounts)}
          >
            {t(way.kind === 'web' ? 'teamMoves.allow' : 'teamMoves.use')}
          </Button>
        )}
        {!isLater && (
          <Button variant="quiet" onClick={() => onLater(move)}>
            {t('teamMoves.later')}
          </Button>
        )}
      </div>
    </li>
  );
}

/** What a release said of the team's addresses that this browser has not followed: each new one with one click, each that was given up, too. */
export function Moves({ offers, retired, ...does }: MovesProps) {
  if (offers.length + retired.length === 0) return null;
  const isQuiet = retired.length === 0 && offers.every(({ isLater }) => isLater);
  return (
    <section class="team-card" aria-labelledby="team-moves-title">
      <h2 id="team-moves-title">{t(isQuiet ? 'teamMoves.laterTitle' : 'teamMoves.title')}</h2>
      <ul class="team-plain team-channels team-moves">
        {offers.map((offer) => (
          <Offer key={offer.move.way.id} offer={offer} {...does} />
        ))}
        {retired.map(({ channel, isLast }) => (
          <li key={channel.id}>
            <p>
              <StateMark state="fine" /> {t('teamMoves.gone')} · <b>{channelName(channel)}</b>
            </p>
            {isLast && <p>{t('teamMoves.last')}</p>}
            <div class="desk-actions">
              <Button
                variant="quiet"
                icon="trash"
                busy={does.busy === channel.id}
                onClick={() => does.onDrop(channel)}
              >
                {t('teamMoves.drop')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
