import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Team } from '../../utils/records/team.ts';
import type { TeamReading } from '../../utils/records/team-content.ts';
import { acknowledgedAt, unreadReadings } from '../../utils/team/membership/readings.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { StateMark } from '../state-mark.tsx';

interface ReadingsProps {
  team: Team;
  readings: readonly TeamReading[];
  /** UTC ms. */
  now: number;
  onAcknowledge: (readings: readonly TeamReading[]) => void;
}

/** What the leads want everybody to read. Nothing is held up by it. */
export function Readings({ team, readings, now, onAcknowledge }: ReadingsProps) {
  if (readings.length === 0) return null;
  const unread = unreadReadings(team, readings);
  const read = readings.filter((one) => !unread.includes(one));
  return (
    <Section
      title={t('team.page.readings')}
      lead={unread.length > 0 ? t('team.reading.lead') : t('team.reading.allRead')}
    >
      {[...unread, ...read].map((reading) => {
        const at = acknowledgedAt(team, reading);
        return (
          <article key={`${reading.id}@${reading.version}`} class="team-card" aria-label={reading.title}>
            <details open={at === undefined}>
              <summary>
                <StateMark state={at === undefined && reading.required ? 'soon' : 'fine'} />{' '}
                <b>{reading.title}</b>{' '}
                <span class="desk-quiet">
                  {at !== undefined
                    ? t('team.reading.readAt', [formatMoment(at, now)])
                    : reading.required
                      ? t('team.reading.required')
                      : t('team.reading.new')}
                </span>
              </summary>
              <p class="team-note">{reading.body}</p>
            </details>
            {at === undefined && (
              <div class="desk-actions">
                <Button
                  icon="check"
                  onClick={(event) => {
                    // The button goes: the focus stays at what was read.
                    const button = event.currentTarget as Element;
                    button.closest('article')?.querySelector('summary')?.focus();
                    onAcknowledge([reading]);
                  }}
                >
                  {t('team.reading.acknowledge')}
                </Button>
              </div>
            )}
          </article>
        );
      })}
    </Section>
  );
}
