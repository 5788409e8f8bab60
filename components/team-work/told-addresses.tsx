import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { TeamAddresses } from '../../utils/records/team-addresses.ts';
import { hostNames } from '../../utils/team/membership/channel-draft.ts';
import { addressesIn } from '../../utils/team/moves/way.ts';
import type { Work } from './model.ts';

/** Where a release says that the team's channels are; nothing where it names none. */
export function AddressLine({ addresses }: { addresses: TeamAddresses | undefined }) {
  const hosts = hostNames((addresses?.now ?? []).flatMap(addressesIn));
  return hosts.length === 0 ? null : (
    <p>{t('teamMoves.inReleaseNow', [formatNames(hosts, 'conjunction')])}</p>
  );
}

/** What a release says of the team's channels, before it is signed. Nothing where it says nothing. */
export function ToldAddresses({ tells: { next, givenUp } }: Pick<Work, 'tells'>) {
  if (!next) return null;
  return (
    <section class="desk-stack" aria-label={t('teamMoves.inRelease')}>
      <h3>{t('teamMoves.inRelease')}</h3>
      <AddressLine addresses={next} />
      {givenUp > 0 && <p>{t('teamMoves.inReleaseGone', givenUp, [String(givenUp)])}</p>}
      <p class="desk-quiet">{t('teamMoves.inReleaseHow')}</p>
    </section>
  );
}
