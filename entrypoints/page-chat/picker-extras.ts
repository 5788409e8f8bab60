import type { PickerRow } from '../../components/picker/model.ts';
import { toneText } from '../../components/picker/words.ts';
import { t } from '../../utils/locales/text.ts';
import type { Tone } from '../../utils/records/reply.ts';
import type { Questions } from './picker-questions.ts';
import { nextTone } from './picker-rows.ts';
import { messagesKey, type OpenPicker } from './picker-state.ts';

interface Opened {
  open(): OpenPicker | undefined;
  rows(): readonly PickerRow[];
  draw(): void;
  say(text: string): void;
}

export interface Extras {
  /** Has a reply of several messages shown whole. */
  lookFurther(): void;
  speak(tone: Tone | undefined): void;
  /** The voice that is so many further. */
  speakNext(by: number): void;
  favour(): void;
}

/** What can be done with the selected reply besides putting it in. An answer that comes after the picker was closed is dropped. */
export function createExtras(questions: Questions, { open, rows, draw, say }: Opened): Extras {
  const selected = () => {
    const state = open();
    const row = state && rows()[state.selected];
    return state && row?.kind === 'reply' ? { state, card: row.card } : undefined;
  };

  async function lookFurther(): Promise<void> {
    const found = selected();
    if (!found || found.card.messages < 2) return;
    const { state, card } = found;
    const key = messagesKey(card);
    if (state.messages.has(key)) return;
    const filled = await questions.fill(card, card.tone);
    if (state !== open() || !filled.ok) return;
    state.messages.set(key, filled.value.messages);
    draw();
  }

  async function speak(tone: Tone | undefined): Promise<void> {
    const found = selected();
    if (!found || !tone || tone === found.card.tone) return;
    const { state, card } = found;
    const filled = await questions.fill(card, tone);
    if (state !== open() || !filled.ok) return;
    const { messages, missing } = filled.value;
    state.voices.set(card.id, { tone, messages, missing });
    state.messages.set(messagesKey({ id: card.id, tone }), messages);
    draw();
    say(`${toneText(tone)} ${(messages[0] ?? '').slice(0, 60)}`);
  }

  async function favour(): Promise<void> {
    const found = selected();
    if (!found) return;
    const { state, card } = found;
    const on = !card.favourite;
    if (!(await questions.favour(card, on)) || state !== open()) return;
    state.favourites.set(card.id, on);
    draw();
    say(on ? t('picker.favour') : t('picker.unfavour'));
  }

  return {
    lookFurther: () => void lookFurther(),
    speak: (tone) => void speak(tone),
    speakNext(by) {
      const found = selected();
      void speak(found && nextTone(found.card, by));
    },
    favour: () => void favour(),
  };
}
