import { t } from '../../utils/locales/text.ts';
import type { ReplyCard } from '../../utils/platform/reply-contract.ts';
import type { Tone } from '../../utils/records/reply.ts';
import { WithGaps } from '../marked.tsx';
import type { PickerModel } from './model.ts';
import { listText, toneText } from './words.ts';

interface DetailProps extends Pick<PickerModel, 'messages'> {
  card: ReplyCard;
  onVoice(tone: Tone): void;
  onFavour(): void;
}

/** The selected reply in full: its voices, every message of it, what is missing, what will be asked. */
export function Detail({ card, messages, onVoice, onFavour }: DetailProps) {
  const shown = messages ?? [card.preview];
  return (
    <section class="detail" aria-label={card.title}>
      <div class="voices">
        {(card.tones.length > 1 ? card.tones : []).map((tone) => (
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
          <span aria-hidden="true">{card.favourite ? '★' : '☆'}</span> {t('picker.favourite')}
        </button>
      </div>
      {shown.map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages of one reply have no other name than their place
        <p key={at} class="message" lang={card.lang}>
          {card.messages > 1 && <span class="nth">{`${at + 1} / ${card.messages}`}</span>}
          <WithGaps text={text} />
        </p>
      ))}
      {card.images.length > 0 && <p class="quiet">{t('picker.images', [listText(card.images)])}</p>}
      {card.asks.length > 0 && <p class="quiet">{t('picker.will_ask', [listText(card.asks)])}</p>}
    </section>
  );
}
