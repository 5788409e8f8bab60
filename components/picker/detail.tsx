import { t } from '../../utils/locales/text.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Tone } from '../../utils/records/reply.ts';
import { WithGaps } from './marked.tsx';
import type { PickerModel } from './model.ts';
import { listText, toneText } from './words.ts';

interface DetailProps extends Pick<PickerModel, 'messages' | 'length'> {
  card: ReplyCard;
  onVoice(tone: Tone): void;
  onFavour(): void;
}

function Length({ length: { count, most, over } }: { length: NonNullable<PickerModel['length']> }) {
  return (
    <span class={over ? 'length over' : 'length'}>
      {over ? t('picker.too_long', [String(count - most), String(most)]) : `${count} / ${most}`}
    </span>
  );
}

/** The selected reply in full: its voices, every message of it, what is missing, how long the draft becomes. */
export function Detail({ card, messages, length, onVoice, onFavour }: DetailProps) {
  const shown = messages ?? [card.preview];
  return (
    <section class="detail" aria-label={card.title}>
      <div class="voices">
        {card.tones.map((tone) => (
          <button
            key={tone}
            type="button"
            tabIndex={-1}
            aria-pressed={tone === card.tone}
            onClick={(event) => event.isTrusted && onVoice(tone)}
          >
            {toneText(tone)}
          </button>
        ))}
        <button
          type="button"
          tabIndex={-1}
          class="favour"
          aria-pressed={card.favourite}
          onClick={(event) => event.isTrusted && onFavour()}
        >
          {card.favourite ? t('picker.unfavour') : t('picker.favour')}
        </button>
      </div>
      {shown.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one reply have no other name than their place
        <p key={at} class="message">
          {card.messages > 1 && <span class="nth">{`${at + 1} / ${card.messages}`}</span>}
          <WithGaps text={text} />
        </p>
      ))}
      {card.asks.length > 0 && <p class="quiet">{t('picker.will_ask', [listText(card.asks)])}</p>}
      {length && <Length length={length} />}
    </section>
  );
}
