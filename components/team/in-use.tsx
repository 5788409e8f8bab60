import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Team } from '../../utils/records/team.ts';
import type { ReleaseEntry } from '../../utils/team/membership/looked.ts';
import { Section } from '../desk/section.tsx';
import { StateMark } from '../state-mark.tsx';
import { Note } from '../states.tsx';
import { releaseName } from './words.ts';

interface InUseProps {
  team: Team;
  releases: readonly ReleaseEntry[];
  /** UTC ms. */
  now: number;
}

/** Who signed it, by the name that the team knows the key by. */
const signer = ({ header }: ReleaseEntry): string =>
  header.keys.find(({ key }) => key === header.by)?.name ?? t('team.release.unknownLead');

/** The release in use, and those that wait for their time. */
export function InUse({ team, releases, now }: InUseProps) {
  const current = releases.find(({ state }) => state === 'current');
  const waiting = releases.filter(({ state }) => state === 'waiting').sort((a, b) => a.number - b.number);
  return (
    <Section title={t('team.page.inUse')}>
      {current ? (
        <div class="team-card">
          <p class="team-strong">
            <StateMark state="fine" /> {releaseName(current.number, current.header.title)}
          </p>
          {current.header.note !== '' && <p class="team-note">{current.header.note}</p>}
          <p class="desk-quiet">
            {t('team.release.by', [
              signer(current),
              formatMoment(team.applied?.at ?? current.receivedAt, now),
            ])}
          </p>
          {current.header.kind !== 'release' && (
            <p>{t(`team.release.kind.${current.header.kind}`, [String(current.header.of ?? '')])}</p>
          )}
          {current.header.endsAt !== undefined && (
            <p>{t('team.release.ends', [formatMoment(current.header.endsAt, now)])}</p>
          )}
        </div>
      ) : (
        <p class="desk-quiet">{t('team.release.none')}</p>
      )}
      {waiting.map(({ key, number, header }) => (
        <Note key={key} icon="clock">
          {t('team.release.waits', [
            releaseName(number, header.title),
            formatMoment(header.startsAt ?? now, now),
          ])}
        </Note>
      ))}
    </Section>
  );
}
