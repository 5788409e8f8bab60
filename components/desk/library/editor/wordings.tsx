import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReplyFindings } from '../../../../utils/draft-check/check-reply.ts';
import { strongestLevel } from '../../../../utils/library/found.ts';
import { insertSnippet, type Snippet } from '../../../../utils/library/snippets.ts';
import {
  editMessage,
  freeWordings,
  messagesOf,
  tabOrder,
  withMessages,
} from '../../../../utils/library/wordings.ts';
import { t } from '../../../../utils/locales/text.ts';
import { MESSAGES_LIMIT, type Reply, type Variant } from '../../../../utils/records/reply.ts';
import { Button, IconButton } from '../../../button.tsx';
import { Menu, type MenuItem } from '../../../menu.tsx';
import { StateMark } from '../../../state-mark.tsx';
import { wordingWords } from '../words.ts';
import { STATE_OF } from './findings.tsx';
import { Message } from './message.tsx';
import { Variables } from './variables.tsx';

interface WordingsProps {
  reply: Reply;
  /** Which wording is shown. */
  at: number;
  found: readonly ReplyFindings[];
  disabled: boolean;
  onAt: (at: number) => void;
  onChange: (variants: Reply['variants']) => void;
}

function Tabs({ reply, at, found, disabled, onAt, onChange }: WordingsProps) {
  const [menu, setMenu] = useState<{ anchor: DOMRect; kind: 'add' | 'copy' }>();
  const order = tabOrder(reply);
  const list = useRef<HTMLDivElement>(null);
  const current = reply.variants[at];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const place = (order.indexOf(at) + step + order.length) % order.length;
    onAt(order[place] ?? 0);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[place]?.focus();
  };
  const add: MenuItem[] = freeWordings(reply).map((free) => ({
    id: wordingWords(free),
    label: wordingWords(free),
    onChoose: () => {
      onChange([...reply.variants, { ...free, body: '' }]);
      onAt(reply.variants.length);
    },
  }));
  const copy: MenuItem[] = order
    .filter((place) => place !== at)
    .flatMap((place) => {
      const from = reply.variants[place];
      if (!from || !current) return [];
      return {
        id: String(place),
        label: wordingWords(from),
        onChoose: () =>
          onChange(
            reply.variants.map((one, index) => (index === at ? withMessages(one, messagesOf(from)) : one)),
          ),
      };
    });
  return (
    <div class="lib-tabs">
      <div role="tablist" aria-label={t('library.wordings')} ref={list} onKeyDown={onKeyDown}>
        {order.map((place) => {
          const one = reply.variants[place];
          const level = strongestLevel(found, place);
          return (
            one && (
              <button
                type="button"
                role="tab"
                key={place}
                id={`lib-tab-${place}`}
                aria-controls="lib-wording"
                aria-selected={place === at}
                tabIndex={place === at ? 0 : -1}
                onClick={() => onAt(place)}
              >
                {wordingWords(one)}
                {level && (
                  <span class={`tx-state-${STATE_OF[level]}`}>
                    {' '}
                    <StateMark state={STATE_OF[level]} size={8} />
                    <span class="tx-hidden">{t('library.check.has')}</span>
                  </span>
                )}
              </button>
            )
          );
        })}
      </div>
      {!disabled && (
        <span>
          <IconButton
            icon="plus"
            label={t('library.wordingAdd')}
            disabled={add.length === 0}
            onClick={(event) =>
              setMenu({ kind: 'add', anchor: (event.currentTarget as Element).getBoundingClientRect() })
            }
          />
          <IconButton
            icon="copy"
            label={t('library.wordingCopy')}
            disabled={copy.length === 0}
            onClick={(event) =>
              setMenu({ kind: 'copy', anchor: (event.currentTarget as Element).getBoundingClientRect() })
            }
          />
          <IconButton
            icon="trash"
            label={t('library.wordingRemove')}
            disabled={reply.variants.length < 2}
            onClick={() => {
              onChange(reply.variants.filter((_, place) => place !== at));
              onAt(0);
            }}
          />
        </span>
      )}
      {menu && (
        <Menu
          label={menu.kind === 'add' ? t('library.wordingAdd') : t('library.wordingCopy')}
          anchor={menu.anchor}
          items={menu.kind === 'add' ? add : copy}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}

/** Puts a snippet where the cursor is, so that the browser's own undo takes it back; answers whether the browser did. */
function typed(field: HTMLTextAreaElement, snippet: Snippet): boolean {
  field.focus();
  const from = field.selectionStart;
  // The only way that a page has to type into a field and keep its undo.
  if (!document.execCommand?.('insertText', false, snippet.text)) return false;
  if (snippet.select) field.setSelectionRange(from + snippet.select.start, from + snippet.select.end);
  return true;
}

/** The wordings of a reply: one tab for each voice and language, its messages, and what they can name. */
export function Wordings(props: WordingsProps) {
  const { reply, at, disabled, onChange } = props;
  const variant = reply.variants[at];
  const fields = useRef<(HTMLTextAreaElement | null)[]>([]);
  const last = useRef(0);
  const pending = useRef<{ at: number; start: number; end: number } | undefined>(undefined);
  useLayoutEffect(() => {
    const wanted = pending.current;
    const field = wanted && fields.current[wanted.at];
    if (!wanted || !field) return;
    pending.current = undefined;
    field.focus();
    field.setSelectionRange(wanted.start, wanted.end);
  });
  if (!variant) return null;
  const messages = messagesOf(variant);
  const change = (next: Variant) => onChange(reply.variants.map((one, place) => (place === at ? next : one)));
  const insert = (snippet: Snippet) => {
    const place = Math.min(last.current, messages.length - 1);
    const field = fields.current[place];
    if (!field || typed(field, snippet)) return;
    const put = insertSnippet(
      messages[place] ?? '',
      { start: field.selectionStart, end: field.selectionEnd },
      snippet,
    );
    pending.current = { at: place, start: put.start, end: put.end };
    change(editMessage(variant, place, { text: put.text }));
  };
  return (
    <section class="lib-wordings" aria-label={t('library.wordings')}>
      <Tabs {...props} />
      <div role="tabpanel" id="lib-wording" aria-labelledby={`lib-tab-${at}`}>
        {messages.map((text, place) => (
          <Message
            // biome-ignore lint/suspicious/noArrayIndexKey: messages are told apart by their order alone
            key={place}
            at={place}
            count={messages.length}
            text={text}
            lang={variant.lang}
            disabled={disabled}
            fieldRef={(field) => {
              fields.current[place] = field;
            }}
            onText={(next) => change(editMessage(variant, place, { text: next }))}
            onFocus={() => {
              last.current = place;
            }}
            onMove={(to) => change(editMessage(variant, place, to))}
            onRemove={() => change(editMessage(variant, place, 'remove'))}
          />
        ))}
        {!disabled && (
          <>
            <Button
              variant="quiet"
              icon="plus"
              disabled={messages.length >= MESSAGES_LIMIT}
              onClick={() => {
                pending.current = { at: messages.length, start: 0, end: 0 };
                change(editMessage(variant, messages.length - 1, 'add'));
              }}
            >
              {t('library.message.add')}
            </Button>
            <Variables lang={variant.lang} onInsert={insert} />
          </>
        )}
      </div>
    </section>
  );
}
