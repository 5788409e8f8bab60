import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { isOfTeam } from '../../utils/picker/of-team.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import { Marked } from '../marked.tsx';

interface ReplyRowProps {
  card: ReplyCard;
  id: string;
  active: boolean;
  onChoose: () => void;
}

/** A reply in a list: what it is called, its code, how it begins. */
export function ReplyRow({ card, id, active, onChoose }: ReplyRowProps) {
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (active) row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);
  return (
    // biome-ignore lint/a11y: the search box keeps the focus, answers the keys and names its active row
    <div ref={row} id={id} class="tx-reply-row" role="option" aria-selected={active} onClick={onChoose}>
      <span class="tx-reply-title">
        <Marked text={card.title} spans={card.marks.title} />
        {isOfTeam(card.id) && <small class="tx-quiet">{t('library.layer.team')}</small>}
        {card.messages > 1 && <small class="tx-quiet">{t('finder.messages', card.messages)}</small>}
      </span>
      {card.code !== '' && (
        <kbd>
          <Marked text={card.code} spans={card.marks.code} />
        </kbd>
      )}
      {card.favourite && (
        <span class="tx-reply-star">
          <span aria-hidden="true">★</span>
          <span class="tx-hidden">{t('finder.favourite')}</span>
        </span>
      )}
      <p lang={card.lang}>
        <Marked text={card.preview} spans={card.marks.preview} />
      </p>
    </div>
  );
}
