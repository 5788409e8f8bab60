// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { insertDraft } from '../../../utils/composer/insert.ts';

/** A page on a busy machine: its frames are so late (ms). */
const LATE = 400;

let box: HTMLTextAreaElement;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, LATE));
  box = document.createElement('textarea');
  document.body.append(box);
  // As browsers type; happy-dom has no editing of its own.
  document.execCommand = (_command, _ui, text = '') => {
    box.setRangeText(text, box.selectionStart, box.selectionEnd, 'end');
    return box.dispatchEvent(new InputEvent('input', { bubbles: true, data: text }));
  };
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

/** The page puts its old draft back once, in its next frame. */
const resetsOnce = () =>
  box.addEventListener(
    'input',
    () => {
      requestAnimationFrame(() => {
        box.value = '您好';
      });
    },
    { once: true },
  );

it('a page whose frames are late is waited for: what it takes back meanwhile goes in by another way', async () => {
  box.value = '您好';
  resetsOnce();
  const inserted = insertDraft({ element: box, kind: 'textarea' }, '稍后给您查单号', 'cursor');
  await vi.advanceTimersByTimeAsync(10 * LATE);
  expect(await inserted).toMatchObject({ ok: true });
  expect(box.value).toBe('您好\n稍后给您查单号');
});

it('a page in the background, which has no frames, is not waited for as long', async () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
  vi.stubGlobal('requestAnimationFrame', () => 0);
  const inserted = insertDraft({ element: box, kind: 'textarea' }, '稍后给您查单号', 'cursor');
  await vi.advanceTimersByTimeAsync(LATE);
  expect(await inserted).toMatchObject({ ok: true });
});
