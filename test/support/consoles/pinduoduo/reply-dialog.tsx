/** @jsxImportSource react */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { hashed } from '../shared/client.ts';
import { beast, hook } from './beast.ts';
import { hiddenPath } from './review-wire.ts';

interface ReplyDialogProps {
  review: string;
  onSent(): void;
  onClose(): void;
}

/** The answer to a review: the state is the truth, a value that is only assigned is lost. */
export function ReplyDialog({ review, onSent, onClose }: ReplyDialogProps) {
  const [text, setText] = useState('');
  const send = async () => {
    if (!text.trim()) return;
    await fetch(hiddenPath(window.g_pageConfig.salt), {
      method: 'POST',
      body: JSON.stringify({ reviewId: review, content: text }),
    });
    onClose();
    onSent();
  };
  return createPortal(
    <div
      {...hook('modal')}
      className={`${beast('MDL_outerWrapper')} ${hashed('modal')}`}
      style={{ position: 'fixed', inset: 0, zIndex: 1000, background: 'rgba(0,0,0,.3)' }}
    >
      <div {...hook('modal-inner')}>
        <div className={beast('MDL_header')}>快捷回复</div>
        <textarea
          {...hook('textArea-htmlInput')}
          style={{ width: '100%', height: 90 }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <button type="button" {...hook('button')} onClick={(event) => event.isTrusted && send()}>
          <span>回复</span>
        </button>
        <button type="button" {...hook('modal-close-button')} onClick={onClose}>
          取消
        </button>
      </div>
    </div>,
    document.body,
  );
}
