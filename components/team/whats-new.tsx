import { useState } from 'preact/hooks';
import { formatMoment } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Section } from '../desk/section.tsx';
import { Note, Skeleton } from '../states.tsx';
import { ChangeList } from './change-list.tsx';
import type { ChangeLine } from './model.ts';
import { releaseName } from './words.ts';

/** A release with what it changed; `lines` is undefined while that is being read, `gone` where the one before is not here any more. */
export interface NewRelease {
  number: number;
  title: string;
  note: string;
  /** When it came here, UTC ms. */
  at: number;
  lines: readonly ChangeLine[] | 'gone' | undefined;
  /** The number of a later release that has ended, which is why this one is in use again. */
  ended?: number;
}

interface WhatsNewProps {
  /** Newest first. */
  news: readonly NewRelease[];
  /** UTC ms. */
  now: number;
  onLooked: () => void;
}

/** How many releases are shown before somebody asks for all. */
const SHOWN = 3;

/** What changed with each release since the one looked at last. */
export function WhatsNew({ news, now, onLooked }: WhatsNewProps) {
  const [all, setAll] = useState(false);
  if (news.length === 0)
    return (
      <Section title={t('team.page.whatsNew')}>
        <p class="desk-quiet">{t('team.changes.nothingNew')}</p>
      </Section>
    );
  const shown = all ? news : news.slice(0, SHOWN);
  return (
    <Section
      title={t('team.page.whatsNew')}
      actions={
        <Button icon="check" onClick={onLooked}>
          {t('team.changes.looked')}
        </Button>
      }
    >
      {shown.map(({ number, title, note, at, lines, ended }) => (
        <article key={number} class="team-card" aria-label={releaseName(number, title)}>
          <h3>{releaseName(number, title)}</h3>
          <p class="desk-quiet">{formatMoment(at, now)}</p>
          {ended !== undefined && <Note>{t('team.changes.back', [String(ended)])}</Note>}
          {note !== '' && <p class="team-note">{note}</p>}
          {lines === undefined ? (
            <Skeleton rows={2} label={t('common.loading')} height={32} />
          ) : lines === 'gone' ? (
            <p class="desk-quiet">{t('team.changes.gone')}</p>
          ) : (
            <ChangeList label={releaseName(number, title)} lines={lines} />
          )}
        </article>
      ))}
      {news.length > shown.length && (
        <div class="desk-actions">
          <Button onClick={() => setAll(true)}>{t('team.changes.all', [String(news.length)])}</Button>
        </div>
      )}
    </Section>
  );
}
