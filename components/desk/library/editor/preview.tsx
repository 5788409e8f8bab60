import { useState } from 'preact/hooks';
import { templateTrouble } from '../../../../utils/library/template-trouble.ts';
import { messagesOf } from '../../../../utils/library/wordings.ts';
import { formatNames } from '../../../../utils/locales/format.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { ReplyLang, Variant } from '../../../../utils/records/reply.ts';
import { fillTemplate, unknownVariables } from '../../../../utils/template/fill.ts';
import { sampleValues, type TemplateValues } from '../../../../utils/template/variables.ts';
import { Button } from '../../../button.tsx';
import { WithGaps } from '../../../marked.tsx';
import { Segmented } from '../../../segmented.tsx';

/** A chat page that is open now. */
export interface OpenChat {
  /** The buyer's name as the page shows it. */
  buyer: string | undefined;
  values: (lang: ReplyLang) => TemplateValues;
}

interface PreviewProps {
  variant: Variant;
  chat: OpenChat | undefined;
}

/** What is wrong with a template, in plain words with its place. */
export function troubleWords(detail: string | undefined): string {
  const { kind, name, line, column } = templateTrouble(detail);
  const words = t(`library.trouble.${kind}`, [name]);
  return line === undefined ? words : t('library.trouble.at', [String(line), String(column ?? 1), words]);
}

function Message({
  text,
  lang,
  values,
  seed,
}: {
  text: string;
  lang: ReplyLang;
  values: TemplateValues;
  seed: string;
}) {
  const filled = fillTemplate(text, { lang, values, seed });
  const unknown = unknownVariables(text);
  const names = unknown.ok ? unknown.value : [];
  if (!filled.ok)
    return (
      <p class="lib-trouble" role="alert">
        {troubleWords(filled.error.detail)}
      </p>
    );
  return (
    <div class="lib-bubble" lang={lang}>
      <p>
        {filled.value.text.trim() === '' ? (
          <span class="tx-quiet">{t('library.preview.empty')}</span>
        ) : (
          <WithGaps text={filled.value.text} />
        )}
      </p>
      {names.length > 0 && (
        <small class="tx-state-soon">
          {t('library.preview.unknown', [formatNames(names, 'conjunction')])}
        </small>
      )}
      {filled.value.asks.length > 0 && (
        <small class="tx-quiet">
          {t('library.preview.asks', [
            formatNames(
              filled.value.asks.map(({ label }) => label),
              'conjunction',
            ),
          ])}
        </small>
      )}
    </div>
  );
}

/** The messages as a buyer would get them: on examples, or on the conversation that is open now. */
export function Preview({ variant, chat }: PreviewProps) {
  const [source, setSource] = useState<'sample' | 'chat'>('sample');
  const [turn, setTurn] = useState(0);
  const real = source === 'chat' ? chat : undefined;
  const values = real ? real.values(variant.lang) : sampleValues(variant.lang);
  const varies = messagesOf(variant).some((text) => text.includes('vary'));
  return (
    <section class="lib-preview" aria-label={t('library.preview.title')}>
      <header>
        <h3>{t('library.preview.title')}</h3>
        {chat && (
          <Segmented
            label={t('library.preview.source')}
            value={source}
            options={[
              { value: 'sample', label: t('library.preview.sample') },
              { value: 'chat', label: chat.buyer ?? t('library.preview.chat') },
            ]}
            onChange={setSource}
          />
        )}
        {varies && (
          <Button variant="quiet" icon="refresh" onClick={() => setTurn(turn + 1)}>
            {t('library.preview.another')}
          </Button>
        )}
      </header>
      {messagesOf(variant).map((text, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: messages are told apart by their order alone
        <Message key={at} text={text} lang={variant.lang} values={values} seed={`${turn}`} />
      ))}
    </section>
  );
}
