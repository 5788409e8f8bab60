/** @jsxImportSource react */
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { hashed } from '../shared/client.ts';
import { hiddenUrl } from './hidden.ts';

const MOST = 500;

/** The answer to a review, in a portal at the body's end; submit waits for the state. */
export function ReplyDialog({
  review,
  onSent,
  onClose,
}: {
  review: string;
  onSent(): void;
  onClose(): void;
}) {
  const [text, setText] = useState('');
  const send = async () => {
    await fetch(hiddenUrl('reply'), {
      method: 'POST',
      credentials: 'include',
      body: JSON.stringify({ feedId: review, content: text }),
    });
    onClose();
    onSent();
  };
  return createPortal(
    <div
      role="dialog"
      className={`next-overlay-wrapper ${hashed('dialog')}`}
      style={{ position: 'fixed', inset: '120px 30% auto', background: '#fff', padding: 24, zIndex: 1001 }}
    >
      <h4>评价回复</h4>
      <span className="next-input next-input-textarea">
        <textarea
          placeholder="请输入回复内容"
          maxLength={MOST}
          data-real="true"
          rows={4}
          style={{ width: '100%' }}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <span className="next-input-control">
          <span className="next-input-len">
            {text.length}/{MOST}
          </span>
        </span>
      </span>
      <button
        type="button"
        className="next-btn next-medium next-btn-primary"
        disabled={!text.trim()}
        onClick={(event) => event.isTrusted && send()}
      >
        <span className="next-btn-helper">提交</span>
      </button>
      <button type="button" className="next-btn next-medium next-btn-normal" onClick={onClose}>
        <span className="next-btn-helper">取消</span>
      </button>
    </div>,
    document.body,
  );
}
