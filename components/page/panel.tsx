import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { Health } from '../../utils/records/health.ts';
import { PageDialog } from './page-dialog.tsx';

export interface PanelProps {
  health: Health | undefined;
  /** Why the last reading was not kept: a failure code of the background. */
  refused: string | undefined;
  /** Goes to the next one on this page that needs somebody; undefined when there is none. */
  onJump: (() => void) | undefined;
  onCopyReport(): Promise<boolean>;
  onClose(): void;
}

interface PanelWords {
  title: string;
  /** How far the page was read. */
  state: string;
  /** What to do where the page could not be read. */
  unreadable: string;
  jump: string;
}

function adviceOf({ health, refused }: PanelProps, { unreadable }: PanelWords): string | undefined {
  if (refused === 'store-full') return t('page.panel.full_help');
  if (refused === 'console-off') return t('page.panel.off_help');
  if (health?.state === 'wall') return t('page.panel.what_now');
  return health?.state === 'unreadable' || health?.state === 'partial' ? unreadable : undefined;
}

/** What a chip unfolds to: what was read (`children`), what could not be, what to do now, and a report without personal data. */
export function Panel(props: PanelProps & { words: PanelWords; children: ComponentChildren }) {
  const { health, words, onJump, onClose, children } = props;
  const [copied, setCopied] = useState(false);
  const advice = adviceOf(props, words);
  return (
    <PageDialog name={words.title} class="card panel" head={<h3>{words.title}</h3>} onClose={onClose}>
      <p>{words.state}</p>
      {advice && <p>{advice}</p>}
      {children}
      <footer class="row">
        {onJump && (
          <button type="button" onClick={onJump}>
            {words.jump}
          </button>
        )}
        {health && health.state !== 'read' && health.state !== 'empty' && (
          <button
            type="button"
            onClick={async (event) => event.isTrusted && setCopied(await props.onCopyReport())}
          >
            {copied ? t('page.panel.copied') : t('page.panel.copy_report')}
          </button>
        )}
      </footer>
    </PageDialog>
  );
}
