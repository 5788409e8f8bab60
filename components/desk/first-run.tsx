import { formatNames } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { DeskConsole } from './model.ts';
import { PageHead, Section } from './section.tsx';

/** Before anything was read: how to start, what will stand here, and where the data stays. */
export function FirstRun({ consoles }: { consoles: readonly DeskConsole[] }) {
  return (
    <>
      <PageHead title={t('desk.today.title')} lead={t('desk.today.welcome')} />
      <Section title={t('desk.today.start')}>
        <ol class="desk-steps">
          <li>
            {t('desk.today.stepOpen', [
              formatNames(
                consoles.map(({ name }) => name),
                'conjunction',
              ),
            ])}
          </li>
          <li>{t('desk.today.stepRead')}</li>
          <li>{t('desk.today.stepHere')}</li>
        </ol>
      </Section>
      <Section title={t('desk.today.whereTitle')}>
        <ul class="desk-plain">
          <li>{t('desk.today.whereLocal')}</li>
          <li>{t('desk.today.whereRead')}</li>
          <li>{t('desk.today.whereSend')}</li>
        </ul>
        <p>
          <a href="#/data">{t('desk.today.whereData')}</a>
        </p>
      </Section>
    </>
  );
}
