import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { checkReply, type ReplyFindings } from '../../../../utils/draft-check/check-reply.ts';
import type { CheckLists } from '../../../../utils/draft-check/lists.ts';
import { codeClash, obstaclesOf } from '../../../../utils/library/editing.ts';
import { readPath } from '../../../../utils/library/folder-changes.ts';
import { isOwn, isStarterId } from '../../../../utils/library/steps.ts';
import { editMessage, messagesOf } from '../../../../utils/library/wordings.ts';
import { t } from '../../../../utils/locales/text.ts';
import type { DraftFinding } from '../../../../utils/platform/reply-contract.ts';
import type { Reply } from '../../../../utils/records/reply.ts';
import { Button, IconButton } from '../../../button.tsx';
import { Note } from '../../../states.tsx';
import { Warning } from '../../../warning.tsx';
import type { DeskConsole } from '../../model.ts';
import { folderFailure } from '../words.ts';
import { MoreFields, NameFields } from './fields.tsx';
import { Findings } from './findings.tsx';
import { type OpenChat, Preview } from './preview.tsx';
import type { Editor } from './use-editor.ts';
import { Wordings } from './wordings.tsx';
import './editor.css';
import './preview.css';

export interface EditorPaneProps {
  editor: Editor;
  replies: ReadonlyMap<string, Reply>;
  folders: readonly (readonly string[])[];
  consoles: readonly DeskConsole[];
  lists: CheckLists;
  chat: OpenChat | undefined;
  /** Saves, and says what became of it. */
  onSave: (over?: boolean) => void;
  onClose: () => void;
  onDuplicate: (reply: Reply) => void;
  /** What stands over a reply of the team, or over a personal copy of one. */
  copyNote?: (reply: Reply) => ComponentChild;
  /** Brings the starter library's own words back. */
  onRestore: (reply: Reply) => void;
}

/** The check waits until somebody pauses, ms. */
const CHECK_AFTER = 150;

interface Checked {
  found: readonly ReplyFindings[];
  /** The wordings that were looked at: places in others mean nothing. */
  of: Reply['variants'] | undefined;
}

function useFindings({ variants, consoles }: Reply, lists: CheckLists): Checked {
  const [checked, setChecked] = useState<Checked>({ found: [], of: undefined });
  useEffect(() => {
    const timer = setTimeout(
      () => setChecked({ found: checkReply({ variants, consoles }, { lists }), of: variants }),
      CHECK_AFTER,
    );
    return () => clearTimeout(timer);
  }, [variants, consoles, lists]);
  return checked;
}

function Head({
  editor,
  onSave,
  onClose,
  onDuplicate,
  onRestore,
  reply,
}: EditorPaneProps & { reply: Reply }) {
  const isNew = editor.edition?.base === undefined;
  return (
    <header class="lib-editor-head">
      <h2>{isNew ? t('library.newReply') : reply.title || t('library.untitled')}</h2>
      <span class="lib-editor-acts">
        {editor.dirty && <span class="tx-state-soon">{t('library.unsaved')}</span>}
        {!isNew && isStarterId(reply.id) && reply.layer === 'personal' && (
          <Button variant="quiet" icon="undo" onClick={() => onRestore(reply)}>
            {t('library.restoreStarter')}
          </Button>
        )}
        {!isNew && (
          <IconButton icon="copy" label={t('library.act.duplicate')} onClick={() => onDuplicate(reply)} />
        )}
        {isOwn(reply) && (
          <Button
            variant="accent"
            hotkey="Control+S"
            disabled={!editor.dirty}
            busy={editor.saving}
            onClick={() => onSave()}
          >
            {t('common.save')}
          </Button>
        )}
        <IconButton icon="close" label={t('common.close')} hotkey="Esc" onClick={onClose} />
      </span>
    </header>
  );
}

function Notes({ editor, reply, onSave, copyNote }: EditorPaneProps & { reply: Reply }) {
  return (
    <>
      {copyNote ? copyNote(reply) : !isOwn(reply) && <Note>{t('library.teamOnly')}</Note>}
      {reply.layer === 'starter' && <Note>{t('library.starterHint')}</Note>}
      {(editor.outdated || editor.failure === 'reply-changed') && (
        <Warning
          action={
            <>
              <Button onClick={editor.revert}>{t('library.conflict.theirs')}</Button>
              <Button onClick={() => onSave(true)}>{t('library.conflict.mine')}</Button>
            </>
          }
        >
          {t('library.conflict.what')}
        </Warning>
      )}
      {editor.failure !== undefined && editor.failure !== 'reply-changed' && (
        <Warning>
          {t(editor.failure === 'store-full' ? 'library.failed.full' : 'library.failed.save')}
        </Warning>
      )}
    </>
  );
}

/** A reply to be edited: what it is called, its wordings, what they look like and what is wrong with them. */
export function EditorPane(props: EditorPaneProps & { edition: NonNullable<Editor['edition']> }) {
  const { editor, replies, folders, consoles, lists, chat, edition } = props;
  const { draft: reply, folder } = edition;
  const [wording, setWording] = useState(0);
  const at = Math.min(wording, reply.variants.length - 1);
  const variant = reply.variants[at];
  const { found, of } = useFindings(reply, lists);
  const clash = useMemo(() => codeClash(replies.values(), reply), [replies, reply.id, reply.code, reply]);
  const obstacles = editor.told ? obstaclesOf(reply) : [];
  const path = folder.trim() === '' ? undefined : readPath(folder, folders);
  const disabled = !isOwn(reply);
  const fields = {
    reply,
    disabled,
    obstacles,
    clash,
    folder,
    folderError: path && !path.ok ? folderFailure(path.error.code, path.error.detail) : undefined,
    onFolder: editor.typeFolder,
    folders,
    consoles,
    onChange: editor.edit,
  };
  const accept = (message: number, { start, end, rewrite = '' }: DraftFinding) => {
    if (!variant || of !== reply.variants) return;
    const text = messagesOf(variant)[message] ?? '';
    const next = editMessage(variant, message, {
      text: `${text.slice(0, start)}${rewrite}${text.slice(end)}`,
    });
    editor.edit({ variants: reply.variants.map((one, place) => (place === at ? next : one)) });
  };
  const wrong = obstacles.filter((one) => one === 'empty' || one === 'messageLong' || one === 'codeLong');
  return (
    <section class="lib-editor" aria-label={t('library.editor')}>
      <Head {...props} reply={reply} />
      <div class="lib-editor-body">
        <Notes {...props} reply={reply} />
        {wrong.map((one) => (
          <p class="tx-field-error" role="alert" key={one}>
            {t(`library.error.${one}`)}
          </p>
        ))}
        <NameFields {...fields} />
        <Wordings
          reply={reply}
          at={at}
          found={found}
          disabled={disabled}
          onAt={setWording}
          onChange={(variants) => editor.edit({ variants })}
        />
        {variant && <Preview variant={variant} chat={chat} />}
        {variant && (
          <Findings
            messages={messagesOf(variant)}
            found={found.filter((one) => one.variant === at)}
            onAccept={accept}
          />
        )}
        <MoreFields {...fields} />
      </div>
    </section>
  );
}
