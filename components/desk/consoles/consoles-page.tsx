import { t } from '../../../utils/locales/text.ts';
import type { Health } from '../../../utils/records/health.ts';
import { Button } from '../../button.tsx';
import { StateMark } from '../../state-mark.tsx';
import { EmptyState } from '../../states.tsx';
import { Switch } from '../../switch.tsx';
import type { DeskConsole } from '../model.ts';
import { PageHead } from '../section.tsx';
import { HealthList } from './health-list.tsx';

interface ConsolesPageProps {
  consoles: readonly DeskConsole[];
  /** Ids of consoles that are switched off. */
  off: readonly string[];
  /** Whether the browser lets us read a console, by id; undefined while that is being asked. */
  access: Readonly<Record<string, boolean>> | undefined;
  health: readonly Health[];
  /** UTC ms. */
  now: number;
  onToggle: (console: DeskConsole, on: boolean) => void;
  onGrant: (console: DeskConsole) => void;
  onCopyReport: (console: DeskConsole | undefined) => void;
}

function Access({ given, onGrant }: { given: boolean | undefined; onGrant: () => void }) {
  if (given === undefined) return null;
  if (given)
    return (
      <span class="desk-state tx-state-fine">
        <StateMark state="fine" />
        {t('desk.consoles.allowed')}
      </span>
    );
  return (
    <>
      <span class="desk-state tx-state-late">
        <StateMark state="late" />
        {t('desk.consoles.notAllowed')}
      </span>
      <Button variant="accent" onClick={onGrant}>
        {t('desk.consoles.grant')}
      </Button>
    </>
  );
}

/** Each console: on or off, whether we may read it, and how well its pages could be read. */
export function ConsolesPage(props: ConsolesPageProps) {
  const { consoles, off, access, health, now } = props;
  return (
    <>
      <PageHead
        title={t('desk.consoles.title')}
        lead={t('desk.consoles.lead')}
        actions={
          <Button icon="copy" disabled={health.length === 0} onClick={() => props.onCopyReport(undefined)}>
            {t('desk.consoles.copyAll')}
          </Button>
        }
      />
      {consoles.length === 0 && (
        <EmptyState title={t('desk.consoles.noneTitle')}>{t('desk.consoles.none')}</EmptyState>
      )}
      {consoles.map((console) => {
        const own = health.filter((one) => one.console === console.id);
        const on = !off.includes(console.id);
        return (
          <section key={console.id} class="desk-section desk-console" aria-label={console.name}>
            <header>
              <h2>{console.name}</h2>
              <Switch
                checked={on}
                onChange={(next) => props.onToggle(console, next)}
                label={on ? t('desk.consoles.isOn') : t('desk.consoles.isOff')}
              />
              <p class="desk-quiet desk-hosts">{console.hosts.join(' · ')}</p>
            </header>
            <div class="desk-line">
              <Access given={access?.[console.id]} onGrant={() => props.onGrant(console)} />
              <Button
                variant="quiet"
                icon="copy"
                disabled={own.length === 0}
                onClick={() => props.onCopyReport(console)}
              >
                {t('desk.consoles.copyOf', [console.name])}
              </Button>
            </div>
            <HealthList health={own} pages={console.pages} now={now} />
          </section>
        );
      })}
      <p class="desk-quiet">{t('desk.consoles.reportHolds')}</p>
    </>
  );
}
