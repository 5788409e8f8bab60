import { useState } from 'preact/hooks';
import { readTriggers } from '../../../../utils/library/hotkey-capture.ts';
import { LANGS } from '../../../../utils/library/wordings.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { ReplySettings } from '../../../../utils/replies/settings.ts';
import { AskDialog } from '../../../ask-dialog.tsx';
import { Button } from '../../../button.tsx';
import { Field, Select } from '../../../field.tsx';
import { Segmented } from '../../../segmented.tsx';
import { Switch } from '../../../switch.tsx';
import { PageHead, Section } from '../../section.tsx';
import { langWords, toneWords } from '../words.ts';
import { HotkeyField } from './hotkey-field.tsx';
import './settings.css';

interface SettingsPageProps {
  settings: ReplySettings;
  onChange: (edit: Partial<ReplySettings>) => void;
  /** Forgets what was learned of picks; it was confirmed. */
  onForget: () => void;
}

const VOICES = ['poised', 'fresh', 'playful', 'brisk'] as const;

/** A line that is kept when somebody leaves it or presses Enter, so that each letter is no change of its own. */
function LaterInput({
  label,
  hint,
  value,
  onValue,
}: {
  label: string;
  hint: string;
  value: string;
  onValue: (value: string) => void;
}) {
  const [typed, setTyped] = useState<string>();
  const keep = () => {
    if (typed !== undefined && typed !== value) onValue(typed);
    setTyped(undefined);
  };
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <input
          class="tx-input"
          {...control}
          value={typed ?? value}
          maxLength={80}
          autocomplete="off"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && keep()}
        />
      )}
    </Field>
  );
}

function Voices({ settings, onChange }: Pick<SettingsPageProps, 'settings' | 'onChange'>) {
  return (
    <Section title={t('library.settings.voice')} lead={t('library.settings.voiceLead')}>
      <fieldset class="lib-voices">
        <legend class="tx-hidden">{t('library.settings.voice')}</legend>
        {VOICES.map((voice) => (
          <label key={voice}>
            <input
              type="radio"
              name="voice"
              checked={settings.voice === voice}
              onChange={() => onChange({ voice })}
            />
            <b>{toneWords(voice)}</b>
            <span class="tx-quiet">{t(`library.settings.sample.${voice}`)}</span>
          </label>
        ))}
      </fieldset>
      <Field label={t('library.settings.lang')}>
        {(control) => (
          <Select
            {...control}
            value={settings.lang}
            options={LANGS.map((value) => ({ value, label: langWords(value) }))}
            onValue={(lang) => onChange({ lang })}
          />
        )}
      </Field>
    </Section>
  );
}

/** How replies are offered and put in, what the agent and the shop are called, and what was learned. */
export function SettingsPage({ settings, onChange, onForget }: SettingsPageProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <PageHead title={t('library.settings.title')} lead={t('library.settings.lead')} />
      <Voices settings={settings} onChange={onChange} />
      <Section title={t('library.settings.how')}>
        <div class="desk-fields">
          <LaterInput
            label={t('library.settings.triggers')}
            hint={t('library.settings.triggersHint')}
            value={settings.triggers.join(' ')}
            onValue={(typed) => onChange({ triggers: readTriggers(typed) })}
          />
          <HotkeyField hotkey={settings.hotkey} onHotkey={(hotkey) => onChange({ hotkey })} />
        </div>
        <div class="desk-stack">
          <Switch
            checked={settings.dock}
            label={t('library.settings.dock')}
            onChange={(dock) => onChange({ dock })}
          />
          <Switch
            checked={settings.check}
            label={t('library.settings.check')}
            onChange={(check) => onChange({ check })}
          />
        </div>
        <div class="lib-setting-line">
          <span aria-hidden="true">{t('library.settings.draft')}</span>
          <Segmented
            label={t('library.settings.draft')}
            value={settings.draft}
            options={[
              { value: 'keep', label: t('library.settings.draftKeep') },
              { value: 'replace', label: t('library.settings.draftReplace') },
            ]}
            onChange={(draft) => onChange({ draft })}
          />
        </div>
      </Section>
      <Section title={t('library.settings.names')}>
        <div class="desk-fields">
          <LaterInput
            label={t('library.settings.agentName')}
            hint={t('library.settings.agentHint')}
            value={settings.agentName}
            onValue={(typed) => onChange({ agentName: typed.trim() })}
          />
          <LaterInput
            label={t('library.settings.shopName')}
            hint={t('library.settings.shopHint')}
            value={settings.shopName}
            onValue={(typed) => onChange({ shopName: typed.trim() })}
          />
        </div>
      </Section>
      <Section title={t('library.settings.learned')} lead={t('library.settings.learnedLead')}>
        <div class="desk-actions">
          <Button onClick={() => setAsking(true)}>{t('library.settings.forget')}</Button>
        </div>
      </Section>
      {asking && (
        <AskDialog
          title={t('library.settings.forgetTitle')}
          act={t('library.settings.forget')}
          isGrave
          onAct={() => {
            setAsking(false);
            onForget();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{t('library.settings.forgetWhat')}</p>
        </AskDialog>
      )}
    </>
  );
}
