import { toneText } from '../../components/picker/words.ts';
import { t } from '../../utils/locales/text.ts';
import type { Tone } from '../../utils/records/reply.ts';
import type { DockActions, DockModel } from './dock-model.ts';
import { part } from './dock-parts.ts';

export interface Dock {
  draw(model: DockModel | undefined): void;
  /** Moves the focus into the dock; false where there is nothing to focus. */
  focus(): boolean;
  /** Moves the focus inside by so many controls. */
  move(by: number): void;
}

const LEVELS = ['block', 'warn', 'hint'] as const;
const STATES = { block: 'late', warn: 'soon', hint: 'fine' } as const;
const CONTROLS = 'button, select';

/** The line at a composer: what is suggested and why, or what the draft wants before that. In plain DOM, since every chat page pays. */
export function createDock(layer: HTMLElement, actions: DockActions, signal: AbortSignal): Dock {
  const { ownerDocument: document } = layer;
  const bar = part(document, 'div', { role: 'group', 'aria-label': t('picker.dock.label') });
  const controls = () => [...bar.querySelectorAll<HTMLElement>(CONTROLS)];
  let drawn = '';

  const button = (
    does: string,
    label: string,
    more: Readonly<Record<string, string | undefined>>,
    ...children: (Node | string)[]
  ) =>
    part(
      document,
      'button',
      { type: 'button', 'data-does': does, title: more.title ?? label, ...more },
      ...(children.length > 0 ? children : [label]),
    );
  const key = (name: string) => part(document, 'kbd', { 'aria-hidden': 'true' }, name);
  const words = (className: string, text: string) => part(document, 'span', { class: className }, text);

  const perform: Readonly<Record<string, (element: HTMLElement) => void>> = {
    suggest: ({ dataset }) => actions.suggest(Number(dataset.at)),
    open: actions.open,
    accept: actions.accept,
    finding: actions.showFinding,
    silence: actions.silence,
    ignore: actions.ignore,
    drop: actions.dropNext,
    dismiss: actions.dismiss,
    fold: () => actions.fold(true),
    unfold: () => actions.fold(false),
  };
  bar.addEventListener(
    'click',
    (event) => {
      const target = (event.target as Element).closest<HTMLElement>('[data-does]');
      if (target && event.isTrusted) perform[target.dataset.does ?? '']?.(target);
    },
    { signal },
  );
  // The cursor stays in the draft; a list of voices needs the focus for itself.
  bar.addEventListener(
    'mousedown',
    (event) => {
      if (!(event.target as Element).closest('select')) event.preventDefault();
    },
    { signal },
  );
  bar.addEventListener(
    'change',
    ({ isTrusted, target }) => isTrusted && actions.voice((target as HTMLSelectElement).value as Tone),
    { signal },
  );

  const draftParts = (draft: NonNullable<DockModel['draft']>) => [
    ...LEVELS.flatMap((level) =>
      draft[level] === 0
        ? []
        : part(
            document,
            'b',
            { class: STATES[level] },
            part(document, 'i', {}),
            t(`picker.dock.${level}`, draft[level]),
          ),
    ),
    button(
      'finding',
      `${draft.part} ${draft.why}`,
      { class: 'why' },
      part(document, 'em', {}, draft.part),
      ` ${draft.why}`,
    ),
    ...(draft.rewrite === undefined
      ? []
      : [
          button(
            'accept',
            draft.rewrite,
            { class: 'pick' },
            t('picker.dock.rewrite', [draft.rewrite]),
            ' ',
            key('Alt ↵'),
          ),
        ]),
    button('ignore', t('picker.dock.ignore'), { class: 'quiet' }),
    button('silence', t('picker.dock.silence'), { class: 'quiet' }),
  ];

  const mainParts = (model: DockModel): Node[] => {
    if (model.notice)
      return [
        part(document, 'span', { class: 'notice late' }, part(document, 'i', {}), model.notice),
        button('dismiss', t('common.close'), { class: 'quiet' }),
      ];
    if (model.draft) return draftParts(model.draft);
    if (model.over)
      return [
        part(
          document,
          'span',
          { class: 'notice late' },
          part(document, 'i', {}),
          t('picker.too_long', [String(model.over.by), String(model.over.most)]),
        ),
      ];
    if (model.gap)
      return [
        part(
          document,
          'b',
          { class: 'soon' },
          part(document, 'i', {}),
          t('picker.dock.gaps', model.gap.count),
        ),
        button(
          'accept',
          model.gap.label,
          { class: 'pick' },
          t('picker.dock.gap', [model.gap.label]),
          ' ',
          key('Tab'),
        ),
      ];
    if (model.next)
      return [
        button(
          'accept',
          t('picker.dock.next', [String(model.next.nth), String(model.next.of)]),
          { class: 'pick next' },
          t('picker.dock.next', [String(model.next.nth), String(model.next.of)]),
          ' ',
          key('Alt ↵'),
        ),
        button('drop', t('picker.dock.drop'), { class: 'quiet' }),
      ];
    return [
      ...(model.why ? [words('why', model.why)] : []),
      ...model.suggestions.map(({ title, text, missing }, at) =>
        button(
          'suggest',
          title,
          { class: 'pick', 'data-at': String(at), 'aria-keyshortcuts': `Alt+${at + 1}`, title: text },
          key(String(at + 1)),
          ' ',
          part(document, 'span', { class: 'text' }, text.replace(/\s+/g, ' ').slice(0, 80)),
          ...(missing ? [words('soon', missing)] : []),
        ),
      ),
    ];
  };

  const sideParts = (model: DockModel): Node[] => [
    button(
      'open',
      t('picker.dock.search'),
      { class: 'quiet' },
      key(model.trigger),
      ` ${t('picker.dock.search')}`,
    ),
    part(
      document,
      'select',
      { 'aria-label': t('picker.dock.voice') },
      ...model.voices.map((tone) =>
        part(document, 'option', { value: tone, selected: tone === model.voice }, toneText(tone)),
      ),
    ),
    button('fold', t('picker.dock.fold'), { class: 'quiet', 'aria-label': t('picker.dock.fold') }, '−'),
  ];

  const contentOf = (model: DockModel): Node[] => {
    if (model.folded && !model.notice)
      return [
        button('unfold', t('picker.dock.unfold'), {
          class: `quiet ${model.draft?.block ? 'late' : ''}`.trim(),
          'aria-expanded': 'false',
        }),
      ];
    const main = mainParts(model);
    const isBusy = Boolean(model.notice || model.draft);
    return [
      part(document, 'div', { class: 'main' }, ...main),
      ...(isBusy ? [] : [part(document, 'div', { class: 'side' }, ...sideParts(model))]),
    ];
  };

  const isThin = (model: DockModel) =>
    model.folded ||
    !(model.notice || model.draft || model.over || model.gap || model.next || model.suggestions.length > 0);

  const draw = (model: DockModel) => {
    const { box, ...rest } = model;
    bar.style.top = `${Math.round(box.top)}px`;
    bar.style.left = `${Math.round(box.left)}px`;
    bar.style.width = `${Math.round(box.right - box.left)}px`;
    const text = JSON.stringify(rest);
    if (text === drawn && bar.isConnected) return;
    drawn = text;
    const root = layer.getRootNode() as ShadowRoot | Document;
    const focused = controls().indexOf(root.activeElement as HTMLElement);
    bar.className = ['dock', isThin(model) && 'thin', model.draft?.loud && 'loud'].filter(Boolean).join(' ');
    bar.replaceChildren(...contentOf(model));
    if (!bar.isConnected) layer.append(bar);
    if (focused >= 0) (controls()[focused] ?? controls().at(-1))?.focus({ preventScroll: true });
  };

  return {
    draw(model) {
      if (model) draw(model);
      else bar.remove();
    },
    focus() {
      const [first] = controls();
      first?.focus({ preventScroll: true });
      return bar.isConnected && first !== undefined;
    },
    move(by) {
      const all = controls();
      const root = layer.getRootNode() as ShadowRoot | Document;
      const at = all.indexOf(root.activeElement as HTMLElement);
      all[(at + by + all.length) % all.length]?.focus({ preventScroll: true });
    },
  };
}
