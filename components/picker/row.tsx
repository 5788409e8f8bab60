import { t } from '../../utils/locales/text.ts';
import { isOfTeam } from '../../utils/picker/of-team.ts';
import { Icon } from '../icon.tsx';
import { Kbd } from '../kbd.tsx';
import { Marked } from '../marked.tsx';
import type { PickerRow } from './model.ts';
import { listText } from './words.ts';

interface RowProps {
  row: PickerRow;
  /** Place in the list. */
  at: number;
  id: string;
  selected: boolean;
  onSelect(at: number): void;
  onChoose(at: number): void;
}

function ReplyLines({ row: { card, why }, at }: { row: Extract<PickerRow, { kind: 'reply' }>; at: number }) {
  const { marks } = card;
  return (
    <>
      <span class="head">
        {at < 9 && (
          <span aria-hidden="true">
            <Kbd>{String(at + 1)}</Kbd>
          </span>
        )}
        <b class="title">
          <Marked text={card.title} spans={marks.title} />
        </b>
        {card.code !== '' && (
          <span class="code">
            <Marked text={card.code} spans={marks.code} />
          </span>
        )}
        {isOfTeam(card.id) && <span class="count">{t('library.layer.team')}</span>}
        {card.favourite && <span class="star">{t('picker.favourite')}</span>}
        {card.messages > 1 && <span class="count">{t('picker.messages', card.messages)}</span>}
        {card.missing.length > 0 && (
          <span class="missing">
            <i aria-hidden="true" />
            <span>{t('picker.missing', [listText(card.missing)])}</span>
          </span>
        )}
        {why ? (
          <span class="why">{why}</span>
        ) : (
          card.group.length > 0 && <span class="path">{card.group.join(' / ')}</span>
        )}
      </span>
      <span class="preview">
        <Marked text={card.preview} spans={marks.preview} />
      </span>
    </>
  );
}

/** One line of the list: what is found is marked, what is open is said in words. */
export function Row({ row, at, id, selected, onSelect, onChoose }: RowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are caught at the window, since the focus stays in the draft
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the draft
    <div
      id={id}
      role="option"
      aria-selected={selected}
      class={`option ${row.kind}`}
      onMouseMove={() => !selected && onSelect(at)}
      onClick={(event) => event.isTrusted && onChoose(at)}
    >
      {row.kind === 'reply' ? (
        <ReplyLines row={row} at={at} />
      ) : (
        <span class="head">
          <Icon name="right" size={14} />
          <b class="title">{row.name}</b>
          <span class="count">{t('picker.replies', row.count)}</span>
        </span>
      )}
    </div>
  );
}
