import { useRef } from 'preact/hooks';
import { formatCount } from '../../../utils/locales/format.ts';
import { t } from '../../../utils/locales/text.ts';
import type { Shop } from '../../../utils/records/shop.ts';
import type { CaseRow } from '../../../utils/review-case/case-row.ts';
import { EmptyState } from '../../states.tsx';
import { consoleName, type DeskConsole, shopName } from '../model.ts';
import { CaseList } from './list.tsx';
import { stepTo } from './list-step.ts';

interface ListPaneProps {
  shown: readonly CaseRow[];
  consoles: readonly DeskConsole[];
  shops: readonly Shop[];
  openKey: string | undefined;
  /** UTC ms. */
  now: number;
  listRef: { current: HTMLDivElement | null };
  onOpen: (key: string) => void;
  /** Goes into the case that is open. */
  onEnter: () => void;
}

/** The list with how many it has; the case of the active row stands beside it. */
export function ListPane({ shown, consoles, shops, openKey, now, listRef, onOpen, onEnter }: ListPaneProps) {
  const last = useRef(0);
  const at = shown.findIndex(({ key }) => key === openKey);
  if (at >= 0) last.current = at;
  const press = (key: string) => {
    listRef.current?.focus({ preventScroll: true });
    onOpen(key);
  };
  return (
    <div class="rev-middle">
      <p class="lib-count tx-quiet" role="status">
        {t('reviewCase.count', shown.length, [formatCount(shown.length)])}
      </p>
      {shown.length === 0 ? (
        <EmptyState title={t('reviewCase.noMatch')}>{t('reviewCase.noMatchHow')}</EmptyState>
      ) : (
        <CaseList
          rows={shown}
          openKey={openKey}
          now={now}
          placeOf={({ review }) =>
            `${consoleName(review.console, consoles)} ${shopName(review.console, review.shop, shops)}`
          }
          listRef={listRef}
          onPress={press}
          onKey={(event, page) => {
            if (event.key === 'Enter') {
              onEnter();
              return true;
            }
            const to = stepTo(event, shown, openKey, { last: last.current, page });
            if (to === undefined) return false;
            onOpen(to);
            return true;
          }}
        />
      )}
    </div>
  );
}
