import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import { Kbd } from '../kbd.tsx';
import { Detail } from './detail.tsx';
import { FillForm } from './fill-form.tsx';
import type { PickerActions, PickerModel } from './model.ts';
import { Row } from './row.tsx';

interface PickerProps {
  model: PickerModel;
  actions: PickerActions;
}

const optionId = (at: number): string => `tiexin-option-${at}`;

/** Where the list has come to: the folders that lead to it. */
function Path({ model: { path }, actions }: PickerProps) {
  if (path.length === 0) return null;
  return (
    <nav class="folders" aria-label={t('picker.folders')}>
      <button type="button" tabIndex={-1} onClick={() => actions.leave(0)}>
        {t('picker.all')}
      </button>
      {path.map((name, at) => (
        <button
          key={path.slice(0, at + 1).join(' / ')}
          type="button"
          tabIndex={-1}
          onClick={() => actions.leave(at + 1)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}

function List({ model, actions }: PickerProps) {
  const list = useRef<HTMLDivElement>(null);
  const { rows, selected } = model;
  // By hand: `scrollIntoView` would move the page, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows move the selected one
  useLayoutEffect(() => {
    const box = list.current;
    const row = box?.children[selected] as HTMLElement | undefined;
    if (!box || !row) return;
    const top = row.offsetTop - box.offsetTop;
    if (top < box.scrollTop) box.scrollTop = top;
    const under = top + row.offsetHeight - box.clientHeight;
    if (under > box.scrollTop) box.scrollTop = under;
  }, [selected, rows]);
  return (
    <div
      ref={list}
      class="list"
      tabIndex={-1}
      role="listbox"
      aria-label={t('picker.list')}
      aria-activedescendant={selected < 0 ? undefined : optionId(selected)}
    >
      {rows.map((row, at) => (
        <Row
          key={row.kind === 'reply' ? row.card.id : `/${row.name}`}
          row={row}
          at={at}
          id={optionId(at)}
          selected={at === selected}
          onSelect={actions.select}
          onChoose={actions.choose}
        />
      ))}
    </div>
  );
}

/** Rows that stand where replies will be; shown by the style sheet after a moment only. */
const Waiting = () => (
  <div class="waiting">
    <span class="spoken">{t('common.loading')}</span>
    {[0, 1, 2].map((at) => (
      <i key={at} aria-hidden="true" />
    ))}
  </div>
);

function Body({ model, actions }: PickerProps) {
  const row = model.rows[model.selected];
  if (model.phase === 'failed')
    return (
      <div class="empty" role="alert">
        <p>{t('picker.failed')}</p>
        <Button onClick={actions.retry}>{t('common.retry')}</Button>
      </div>
    );
  if (model.rows.length === 0)
    return model.phase === 'waiting' ? (
      <Waiting />
    ) : (
      <div class="empty">
        <p>{model.query === '' ? t('picker.nothing') : t('picker.not_found', [model.query])}</p>
        <p class="quiet">{t('picker.add')}</p>
      </div>
    );
  return (
    <div class="columns">
      <List model={model} actions={actions} />
      {row?.kind === 'reply' && (
        <Detail
          card={row.card}
          {...(model.messages && { messages: model.messages })}
          onVoice={actions.voice}
          onFavour={actions.favour}
        />
      )}
    </div>
  );
}

const isMac = () => /^Mac/.test(globalThis.navigator?.platform ?? '');

/** What the keys do now: with something typed a digit alone belongs to the query, and a folder is opened rather than put in. */
function keysOf({ rows, selected, query }: PickerModel): [name: string, does: string, look?: string][] {
  const row = rows[selected];
  const digits = query === '' ? '1–9' : `${isMac() ? '⌥' : 'Alt+'}1–9`;
  return [
    ['↑↓', t('picker.keys.move'), 'roomy'],
    ['↵', row?.kind === 'folder' ? t('picker.keys.open') : t('picker.keys.insert')],
    [digits, t('picker.keys.number'), 'roomy'],
    ...(row?.kind === 'reply' && row.card.tones.length > 1
      ? [['Tab', t('picker.keys.voice')] as [string, string]]
      : []),
    ['Esc', t('picker.keys.close')],
  ];
}

function Length({ length: { count, most, over } }: { length: NonNullable<PickerModel['length']> }) {
  return (
    <span class={over ? 'length over' : 'length'}>
      {over ? t('picker.too_long', [String(count - most), String(most)]) : `${count} / ${most}`}
    </span>
  );
}

const Foot = ({ model }: { model: PickerModel }) => (
  <footer>
    {keysOf(model).map(([key, does, name]) => (
      <span key={key} class={name}>
        <Kbd>{key}</Kbd> {does}
      </span>
    ))}
    <span class="total">
      {model.length && <Length length={model.length} />}
      {model.total > model.rows.length && <span>{t('picker.total', model.total)}</span>}
    </span>
  </footer>
);

/** The height that the picker has come to, so that it does not shrink and grow under the eyes while somebody types. */
function useSteadyHeight(isOpen: boolean, most: number) {
  const box = useRef<HTMLElement>(null);
  const height = useRef(0);
  useLayoutEffect(() => {
    if (isOpen) height.current = Math.max(height.current, box.current?.offsetHeight ?? 0);
  });
  return { box, least: isOpen ? Math.min(height.current, most) : 0 };
}

/** The list of replies at a composer. The focus stays in the draft: the keys come from there, and pressing the mouse takes nothing away. */
export function Picker({ model, actions }: PickerProps) {
  const { place, form } = model;
  const { box, least } = useSteadyHeight(!form && model.phase !== 'failed', place.maxHeight);
  const style = {
    '--room': `${place.maxHeight}px`,
    minHeight: `${least}px`,
    left: `${place.left}px`,
    width: `${place.width}px`,
    maxHeight: `${place.maxHeight}px`,
    top: place.top === undefined ? 'auto' : `${place.top}px`,
    bottom: place.bottom === undefined ? 'auto' : `${place.bottom}px`,
  };
  const keepFocus = (event: MouseEvent) => {
    if (!(event.target as Element).closest('.form')) event.preventDefault();
  };
  return (
    <section
      ref={box}
      class={`picker${place.wide ? ' wide' : ''}`}
      style={style}
      aria-label={t('picker.label')}
      aria-busy={model.busy}
      onMouseDown={keepFocus}
    >
      {model.notice && (
        <p class="notice" role="alert">
          {model.notice}
        </p>
      )}
      {form ? (
        <FillForm
          key={form.card.id}
          card={form.card}
          asks={form.asks}
          busy={model.busy}
          onAnswer={actions.answer}
          onCancel={actions.cancelForm}
        />
      ) : (
        <>
          <Path model={model} actions={actions} />
          <Body model={model} actions={actions} />
          <Foot model={model} />
        </>
      )}
    </section>
  );
}
