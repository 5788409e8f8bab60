import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { FilledNotice } from '../../utils/platform/contract.ts';

interface NoticeListProps {
  /** At least one, best first. */
  notices: readonly FilledNotice[];
  onChoose: (notice: FilledNotice) => void;
}

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Ready texts to choose from; the first has the focus, the arrows move it. */
export function NoticeList({ notices, onChoose }: NoticeListProps) {
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => list.current?.querySelector('button')?.focus(), []);
  const move = (event: KeyboardEvent) => {
    const step = STEP[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const all: Element[] = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = all.indexOf(document.activeElement ?? document.body);
    (all[(at + step + all.length) % all.length] as HTMLElement | undefined)?.focus();
  };
  return (
    <ul class="tx-notice-list" ref={list} onKeyDown={move}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <button type="button" onClick={() => onChoose(notice)}>
            <strong>{notice.title}</strong>
            {notice.missing.length > 0 && (
              <span class="tx-notice-missing">{t('popup.notice.missing', notice.missing.length)}</span>
            )}
            <span class="tx-notice-excerpt">{notice.body}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
