// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { drawUnfolding, UNFOLD } from '../../components/page/unfold.ts';
import { useTexts } from '../support/i18n.ts';

/** Runs the script as the browser does: each time from its first line, with everything that it holds. */
async function bring(): Promise<void> {
  vi.resetModules();
  const { default: script } = await import('../../entrypoints/page-card/index.tsx');
  await script.main();
}

beforeEach(() => useTexts('zh-CN'));
afterEach(() => {
  Reflect.deleteProperty(globalThis, UNFOLD);
  document.body.replaceChildren();
});

it('does no harm when it is brought twice: what stands is drawn on, not beside', async () => {
  const layer = document.createElement('div');
  document.body.append(layer);
  const panel = {
    show: 'panel',
    summary: undefined,
    health: undefined,
    refused: undefined,
    onJump: undefined,
    onClose: () => {},
  } as const;
  await bring();
  const first = drawUnfolding();
  first?.(layer, panel);
  expect(layer.querySelectorAll('.panel')).toHaveLength(1);
  await bring();
  expect(drawUnfolding()).toBe(first);
  drawUnfolding()?.(layer, panel);
  expect(layer.querySelectorAll('.panel')).toHaveLength(1);
  drawUnfolding()?.(layer, { show: 'nothing' });
  expect(layer.childElementCount).toBe(0);
});
