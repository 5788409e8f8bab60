import { t } from '../../utils/locales/text.ts';
import { readingState } from '../../utils/page/reading-state.ts';
import type { Summary } from '../../utils/platform/contract.ts';
import { Panel, type PanelProps } from './panel.tsx';

export interface ReadingPanelProps extends PanelProps {
  summary: Summary | undefined;
}

function Counts({ summary }: { summary: Summary }) {
  const due = summary.late + summary.urgent + summary.soon;
  return (
    <ul>
      {due === 0 && <li>{t('page.panel.all_fine')}</li>}
      {summary.late > 0 && <li>{t('page.late', summary.late, [String(summary.late)])}</li>}
      {due > summary.late && <li>{t('page.soon', due - summary.late, [String(due - summary.late)])}</li>}
      {summary.other > 0 && <li>{t('page.panel.other', [String(summary.other)])}</li>}
      {summary.toShip !== undefined && <li>{t('page.panel.to_ship', [String(summary.toShip)])}</li>}
    </ul>
  );
}

/** What the chip of a page with orders unfolds to. */
export function ReadingPanel({ summary, ...props }: ReadingPanelProps) {
  const words = {
    title: t('page.panel.title'),
    state: readingState(props.health, props.refused),
    unreadable: t('page.panel.unreadable_help'),
    jump: t('page.panel.jump'),
  };
  return (
    <Panel {...props} words={words}>
      {summary && <Counts summary={summary} />}
    </Panel>
  );
}
