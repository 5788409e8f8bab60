// @vitest-environment happy-dom
import { beforeEach, expect, it } from 'vitest';
import { createFace, lookOf } from '../../../utils/page/clocks/face.ts';
import { useTexts } from '../../support/i18n.ts';

const MINUTE = 60_000;
const LIMITS = { limit: 3 * MINUTE, lead: MINUTE };
const rough = { conversation: '2100000000017', since: 0, exact: false, asks: 0 };

beforeEach(() => useTexts('zh-CN'));

it('says anew what it reads once the wait is known to the second, though it is as long', () => {
  const face = createFace(document, 'clock');
  face.draw(lookOf(rough, LIMITS, 5 * MINUTE, false));
  const before = face.element.getAttribute('aria-label');
  face.draw(lookOf({ ...rough, exact: true, asks: 1 }, LIMITS, 5 * MINUTE, false));
  expect(before).toContain('约 5 分钟');
  expect(face.element.getAttribute('aria-label')).toBe('等了 5 分钟，已超过 3 分钟');
});
