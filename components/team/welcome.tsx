import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { PageHead } from '../desk/section.tsx';
import { Note } from '../states.tsx';
import { PolicyNotice, type PolicyNoticeFault } from './policy-notice.tsx';
import './team.css';

interface WelcomeProps {
  /** A team that was begun and is not finished. */
  begun: boolean;
  /** The company's policy names a team. */
  byPolicy: string | undefined;
  /** What of that policy was not used. */
  faults: readonly PolicyNoticeFault[];
  onStart: () => void;
  onJoin: () => void;
}

/** Nobody's team yet: what a team is for, and the two ways in. */
export function Welcome({ begun, byPolicy, faults, onStart, onJoin }: WelcomeProps) {
  return (
    <>
      <PageHead title={t('desk.team.title')} lead={t('team.welcome.lead')} />
      {byPolicy !== undefined && <Note>{t('team.welcome.byPolicy', [byPolicy])}</Note>}
      <PolicyNotice faults={faults} />
      <div class="team-ways">
        <section class="team-card" aria-labelledby="team-join">
          <h2 id="team-join">{t('team.join.title')}</h2>
          <p>{t('team.welcome.join')}</p>
          <Button variant="accent" onClick={onJoin}>
            {t('team.welcome.doJoin')}
          </Button>
        </section>
        <section class="team-card" aria-labelledby="team-start">
          <h2 id="team-start">{t('team.start.title')}</h2>
          <p>{t('team.welcome.start')}</p>
          <Button onClick={onStart}>{begun ? t('team.welcome.resume') : t('team.welcome.doStart')}</Button>
        </section>
      </div>
    </>
  );
}
