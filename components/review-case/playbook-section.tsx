import { useState } from 'preact/hooks';
import { t } from '../../utils/locales/text.ts';
import type { Playbook } from '../../utils/playbook/playbook.ts';
import type { CaseCommand } from '../../utils/records/review-case.ts';
import { tickId, ticksOf } from '../../utils/review-case/ticks.ts';
import { Button } from '../button.tsx';
import { Segmented } from '../segmented.tsx';
import { type CaseChannel, type CaseContext, clickId } from './model.ts';
import { moveTo } from './moves.tsx';

interface PlaybookProps extends Pick<CaseContext, 'file' | 'me'> {
  playbook: (channel: CaseChannel) => Playbook;
  onCommand: (command: CaseCommand) => void;
  onCopy: (text: string) => void;
}

const lookUp = t as unknown as (key: string) => string;

function Checks({ checks, file, me, onCommand }: Omit<PlaybookProps, 'playbook' | 'onCopy'> & Playbook) {
  const ticks = ticksOf(file.case?.notes);
  return (
    <ul class="case-checks">
      {checks.map(({ id, text }) => {
        const note = ticks.get(id);
        return (
          <li key={id}>
            <label>
              <input
                type="checkbox"
                checked={note !== undefined}
                onChange={() =>
                  onCommand(
                    note === undefined
                      ? {
                          do: 'note',
                          id: tickId(id, clickId()),
                          text,
                          ...(me !== '' && { by: me }),
                        }
                      : { do: 'take-back', id: clickId(), which: note },
                  )
                }
              />
              <span dir="auto">{text}</span>
            </label>
          </li>
        );
      })}
    </ul>
  );
}

function Amends({ amends, me, onCommand }: Pick<PlaybookProps, 'me' | 'onCommand'> & Playbook) {
  return (
    <ul class="case-amends">
      {amends.map(({ id, text, pays, mayAlone }) => (
        <li key={id}>
          <span dir="auto">{text}</span>
          <span class="tx-quiet">
            {t(`reviewCase.pays.${pays}`)} · {t(mayAlone ? 'reviewCase.alone' : 'reviewCase.ask')}
          </span>
          <Button variant="quiet" onClick={() => onCommand(moveTo('offered', me, text))}>
            {t('reviewCase.offerThis')}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** Find the cause first, then talk, then make amends: what fits the topics of the review. */
export function PlaybookSection({ playbook, ...props }: PlaybookProps) {
  const [channel, setChannel] = useState<CaseChannel>('phone');
  const book = playbook(channel);
  return (
    <section class="case-section" aria-label={t('reviewCase.playbook')}>
      {book.checks.length > 0 && (
        <>
          <h3>{t('reviewCase.checks')}</h3>
          <p class="tx-quiet">{t('reviewCase.checksLead')}</p>
          <Checks {...props} {...book} />
        </>
      )}
      <header class="case-head-line">
        <h3>{t('reviewCase.track')}</h3>
        <Segmented
          label={t('reviewCase.channel')}
          value={channel}
          options={[
            { value: 'phone', label: t('reviewCase.phone') },
            { value: 'chat', label: t('reviewCase.chat') },
          ]}
          onChange={setChannel}
        />
      </header>
      <ol class="case-track">
        {book.track.map(({ step, text }) => (
          <li key={step}>
            <b>{lookUp(`reviewCase.step.${step}`) || step}</b>
            <span dir="auto">{text}</span>
            {channel === 'chat' && (
              <Button variant="quiet" icon="copy" onClick={() => props.onCopy(text)}>
                {t('common.copy')}
              </Button>
            )}
          </li>
        ))}
      </ol>
      {book.amends.length > 0 && (
        <>
          <h3>{t('reviewCase.amends')}</h3>
          <Amends {...props} {...book} />
        </>
      )}
    </section>
  );
}
