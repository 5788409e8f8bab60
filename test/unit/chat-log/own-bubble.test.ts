// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../utils/core/time.ts';
import { draw, pddMessage } from '../chat/pages.ts';
import { doudian, Follower, feige, NOON, pinduoduo, told } from './pages.ts';

const bubbleOf = (row: Element | undefined): Element => {
  const found = row?.querySelector('[data-id], div > div');
  if (!found) throw new Error('no bubble');
  return found;
};
/** A thread that is open for a while. */
function follow(): Follower {
  const follower = new Follower(doudian, [
    feige('7600000000000000001', false, '在吗', '09-20 11:58'),
    feige('7600000000000000002', true, '在的'),
  ]);
  follower.read();
  follower.now += MINUTE;
  return follower;
}

describe('the agent’s own message', () => {
  it('is one whose id comes later, seen when its bubble came', () => {
    const follower = follow();
    const added = follower.add(feige('', true, '这就发货'));
    expect(follower.read(added)).toEqual([]);
    bubbleOf(added[0]).setAttribute('data-id', '7600000000000000003');
    expect(follower.later(900, added)).toMatchObject([
      { id: '7600000000000000003', at: NOON + MINUTE, atSource: 'seen' },
    ]);
    expect(follower.later(20_000)).toEqual([]);
  });

  it.each(['in its element', 'in another element'])('is one whose id was made up at first, %s', (how) => {
    const follower = follow();
    const added = follower.add(feige('tmp-3f2a-91', true, '这就发货'));
    expect(follower.read(added)).toEqual([]);
    if (how === 'in its element') bubbleOf(added[0]).setAttribute('data-id', '7600000000000000003');
    else added[0]?.replaceWith(...draw(feige('7600000000000000003', true, '这就发货')));
    expect(follower.later(900)).toMatchObject([{ id: '7600000000000000003', at: NOON + MINUTE }]);
    expect(follower.later(20_000)).toEqual([]);
  });

  it('keeps a strange id that does not change', () => {
    const follower = follow();
    follower.read(follower.add(feige('7600000000000000003_template', true, '这就发货')));
    expect(follower.memory.again).toBe(follower.now + 4000);
    expect(follower.later(4000)).toMatchObject([
      { id: '7600000000000000003_template', at: NOON + MINUTE, atSource: 'seen' },
    ]);
  });

  it('is one whose id changes for another of the same kind in its element', () => {
    const rows = [pddMessage(NOON - MINUTE, 'k', '在吗')];
    const follower = new Follower(pinduoduo, rows);
    const first = follower.read();
    follower.now += MINUTE;
    const [own] = follower.add(
      pddMessage(NOON + MINUTE - 400, 'k', '在的').replaceAll('buyer-item', 'seller-item'),
    );
    const sent = follower.read();
    expect(sent.length).toBe(1);
    own?.setAttribute('id', `middlePanel_list_${NOON + MINUTE - 150}`);
    expect(told(first, sent, follower.later(500)).length).toBe(2);
  });

  it('is another where the same words are said twice', () => {
    const follower = follow();
    const first = follower.read(follower.add(feige('7600000000000000003', true, '好的')));
    const second = follower.later(1000, follower.add(feige('7600000000000000004', true, '好的')));
    expect([...first, ...second].map(({ id }) => id)).toEqual(['7600000000000000003', '7600000000000000004']);
  });
});
