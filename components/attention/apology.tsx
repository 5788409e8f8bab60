import { useEffect, useState } from 'preact/hooks';
import type { Result } from '../../utils/core/result.ts';
import { t } from '../../utils/locales/text.ts';
import { Button } from '../button.tsx';
import type { Entry } from './entry.ts';

/** The reply that is suggested to somebody who may complain, filled; what became of putting it into the chat. */
export interface ApologyDoes {
  fetch: (entry: Entry) => Promise<Result<string>>;
  /** Errors: `no-chat` and what the page answers. */
  insert: (entry: Entry, text: string) => Promise<Result<unknown>>;
}

interface ApologyProps {
  entry: Entry;
  does: ApologyDoes;
  onCopy: (text: string, said: string) => void;
}

/** The id of the reply that the reasons of an alert suggest. */
export const apologyOf = ({ alert }: Entry): string | undefined => {
  const reply = alert.why.find(({ code }) => code === 'risk_apology')?.values?.reply;
  return reply === undefined ? undefined : String(reply);
};

/** The suggested apology: to be read, then copied or put into the chat; a person sends it. */
export function Apology({ entry, does, onCopy }: ApologyProps) {
  const [text, setText] = useState<string>();
  const [failed, setFailed] = useState<string>();
  const { key } = entry.alert;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another alert is another text
  useEffect(() => {
    let gone = false;
    setText(undefined);
    setFailed(undefined);
    void does.fetch(entry).then((found) => {
      if (gone) return;
      if (found.ok) setText(found.value);
      else setFailed(t('myTime.apology.none'));
    });
    return () => {
      gone = true;
    };
  }, [key]);
  const insert = async (filled: string) => {
    const done = await does.insert(entry, filled);
    if (done.ok) return setFailed(undefined);
    setFailed(t(done.error.code === 'no-chat' ? 'myTime.apology.notOpen' : 'myTime.apology.notPut'));
  };
  return (
    <>
      {text !== undefined && <p class="tx-apology">{text}</p>}
      {text !== undefined && (
        <>
          <Button icon="message" onClick={() => void insert(text)}>
            {t('myTime.apology.insert')}
          </Button>{' '}
          <Button variant="quiet" icon="copy" onClick={() => onCopy(text, t('panel.copied'))}>
            {t('common.copy')}
          </Button>
        </>
      )}
      {failed !== undefined && <p role="alert">{failed}</p>}
    </>
  );
}
