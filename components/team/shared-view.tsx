import { useId, useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import type { SharedPiece } from './model.ts';

/** How much of a long piece is drawn, in characters: the whole can be copied out of the page of what is sent. */
const SHOWN = 20_000;

/** Exactly what is shared: in words, and as it goes out. */
export function SharedView({ pieces }: { pieces: readonly SharedPiece[] }) {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div class="desk-stack">
      <Button icon={open ? 'up' : 'down'} expanded={open} onClick={() => setOpen(!open)}>
        {t('team.sharing.see')}
      </Button>
      {open && (
        <div class="team-shared">
          <p>{pieces.length === 0 ? t('team.sharing.none') : t('team.sharing.never')}</p>
          {pieces.map(({ kind, body, example = false }) => (
            <section key={kind} aria-labelledby={`${id}-${kind}`}>
              <h3 id={`${id}-${kind}`}>{t(`team.sharing.${kind}`)}</h3>
              <p>{t(`team.sharing.exact.${kind}`)}</p>
              {example && <p class="desk-quiet">{t('team.sharing.example')}</p>}
              {body === undefined ? (
                <p class="desk-quiet">{t('team.sharing.nothingYet')}</p>
              ) : (
                // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
                <pre class="team-json" tabIndex={0}>
                  {JSON.stringify(body, undefined, 2).slice(0, SHOWN)}
                </pre>
              )}
            </section>
          ))}
        </div>
      )}
    </div>
  );
}
