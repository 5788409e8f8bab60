import { useMemo, useRef, useState } from 'preact/hooks';
import { formatCount } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { moveOf } from '../cursor.ts';
import { Segmented } from '../segmented.tsx';
import type { ChangeLine } from './model.ts';
import './changes.css';

type Kind = 'all' | ChangeLine['kind'];
const KINDS = ['added', 'changed', 'removed', 'withdrawn'] as const;

function Parts({ line }: { line: ChangeLine }) {
  if (line.parts.length === 0) return <p class="desk-quiet">{t('team.changes.noText')}</p>;
  return (
    <dl class="team-parts">
      {line.parts.map(({ label, runs }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one change never move
        <div key={at}>
          <dt>{label}</dt>
          <dd>
            {runs.map(({ text, kind }, place) => {
              const key = `${place}`;
              if (kind === 'added') return <ins key={key}>{text}</ins>;
              if (kind === 'removed') return <del key={key}>{text}</del>;
              return <span key={key}>{text}</span>;
            })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface ChangeListProps {
  label: string;
  lines: readonly ChangeLine[];
  /** Whether the words are shown at once, as where somebody asked for them. */
  isOpen?: boolean;
}

/** What a release changed: one line for each thing, which opens to its words. Arrow keys move, Enter opens. */
export function ChangeList({ label, lines, isOpen: opens = false }: ChangeListProps) {
  const [kind, setKind] = useState<Kind>('all');
  const [active, setActive] = useState(0);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(opens ? lines.map(({ id }) => id) : []),
  );
  const list = useRef<HTMLUListElement>(null);
  const counts = useMemo(() => {
    const found = new Map<Kind, number>([['all', lines.length]]);
    for (const line of lines) found.set(line.kind, (found.get(line.kind) ?? 0) + 1);
    return found;
  }, [lines]);
  const shown = useMemo(
    () => (kind === 'all' ? lines : lines.filter((line) => line.kind === kind)),
    [lines, kind],
  );
  const current = Math.min(active, shown.length - 1);
  const move = (event: KeyboardEvent) => {
    const by = event.key === 'Home' ? -shown.length : event.key === 'End' ? shown.length : moveOf(event.key);
    if (by === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(shown.length - 1, current + by));
    setActive(next);
    list.current?.querySelectorAll<HTMLElement>('.team-change')[next]?.focus();
  };
  if (lines.length === 0) return <p class="desk-quiet">{t('team.changes.same')}</p>;
  return (
    <div class="desk-stack team-changes">
      {lines.length > 1 && (
        <Segmented
          label={t('team.changes.kinds')}
          value={kind}
          options={(['all', ...KINDS] as const).flatMap((one) =>
            counts.has(one)
              ? [
                  {
                    value: one as Kind,
                    label: t(`team.changes.kind.${one}`),
                    count: formatCount(counts.get(one) ?? 0),
                  },
                ]
              : [],
          )}
          onChange={(next) => {
            setKind(next);
            setActive(0);
          }}
        />
      )}
      <ul class="team-lines" aria-label={label} ref={list} onKeyDown={move}>
        {shown.map((line, at) => {
          const isOpen = open.has(line.id);
          return (
            <li key={line.id}>
              <button
                type="button"
                class="team-change"
                aria-expanded={isOpen}
                tabIndex={at === current ? 0 : -1}
                onFocus={() => setActive(at)}
                onClick={() => {
                  const next = new Set(open);
                  if (!next.delete(line.id)) next.add(line.id);
                  setOpen(next);
                }}
              >
                <span class={`team-kind team-kind-${line.kind}`}>{t(`team.changes.kind.${line.kind}`)}</span>
                <span class="team-what">{t(`team.changes.what.${line.what}`)}</span>
                <span class="team-title">{line.title}</span>
              </button>
              {isOpen && <Parts line={line} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
