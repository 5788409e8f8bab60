import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Toast } from '../toast.tsx';
import type { Said } from './model.ts';
import './shell.css';
import './desk.css';
import './forms.css';
import './rules/rules.css';
import './consoles/health.css';
import './table.css';
import './notices.css';
import './data/data.css';

/** The pages of the desk, in the order of the navigation; the id is the hash. */
export const DESK_PAGES = [
  'today',
  'reviews',
  'reviewBoard',
  'times',
  'replies',
  'replySettings',
  'draftCheck',
  'team',
  'teamLibrary',
  'teamBoard',
  'rules',
  'alerts',
  'timeSettings',
  'consoles',
  'notices',
  'data',
] as const;
export type DeskPage = (typeof DESK_PAGES)[number];

interface ShellProps {
  page: DeskPage;
  /** How many alerts stand behind a page's name. */
  counts?: Partial<Record<DeskPage, string>>;
  /** Pages that are no business of whoever sits here: they are not named, though their address works. */
  without?: readonly DeskPage[];
  version: string;
  said: Said | undefined;
  onSaidClose: () => void;
  children: ComponentChildren;
}

/** Navigation on the left, one task on the right, and the line that says what just happened. */
export function Shell({ page, counts = {}, without = [], version, said, onSaidClose, children }: ShellProps) {
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus moves whenever the page does
  useEffect(() => {
    if (first.current) first.current = false;
    else main.current?.querySelector<HTMLElement>('h1')?.focus();
    main.current?.scrollTo?.(0, 0);
  }, [page]);
  return (
    <div class="desk">
      <button type="button" class="desk-skip" onClick={() => main.current?.querySelector('h1')?.focus()}>
        {t('desk.skip')}
      </button>
      <nav class="desk-nav" aria-label={t('desk.nav')}>
        <p class="desk-name">{t('app.short_name')}</p>
        <ul>
          {DESK_PAGES.filter((one) => !without.includes(one)).map((one) => (
            <li key={one}>
              <a href={`#/${one}`} aria-current={one === page ? 'page' : undefined}>
                <span>{t(`desk.${one}.title`)}</span>
                {counts[one] !== undefined && <span class="desk-nav-count">{counts[one]}</span>}
              </a>
            </li>
          ))}
        </ul>
        <p class="desk-version">{version}</p>
      </nav>
      <main class="desk-main" ref={main}>
        <div class="desk-page">{children}</div>
      </main>
      <div class="desk-said">
        {said && (
          <Toast
            tone={said.tone ?? 'plain'}
            onClose={onSaidClose}
            {...(said.undo && { action: { label: t('common.undo'), onClick: said.undo } })}
          >
            {said.text}
          </Toast>
        )}
      </div>
    </div>
  );
}
