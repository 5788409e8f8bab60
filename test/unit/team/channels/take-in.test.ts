import { describe, expect, it, vi } from 'vitest';
import { fail, ok } from '../../../../utils/core/result.ts';
import { type Offer, takeIn } from '../../../../utils/team/channels/take-in.ts';
import { unsignedEnvelope } from '../../../support/team-envelope.ts';

const offerOf = (refuse: (number: number) => string | undefined = () => undefined) => {
  let here = 0;
  return vi.fn<Offer>(async (text) => {
    const { number } = (JSON.parse(text) as { header: { number: number } }).header;
    const code = refuse(number);
    if (code) return fail(code);
    if (number < here) return fail('team-older');
    const outcome = number === here ? 'same' : 'applied';
    here = number;
    return ok({ outcome, number });
  });
};
const [one, two, three] = [unsignedEnvelope(1, ''), unsignedEnvelope(2, ''), unsignedEnvelope(3, '')];

describe('what several channels bring', () => {
  it('is taken in newest first; what is older is behind', async () => {
    const offer = offerOf();
    const taken = await takeIn(
      [
        { channel: 'a', text: one },
        { channel: 'b', text: three },
        { channel: 'c', text: two },
      ],
      0,
      offer,
    );
    expect(taken.get('b')).toEqual({ outcome: 'new' });
    expect(taken.get('a')).toMatchObject({ outcome: 'behind', failure: { code: 'team-older' } });
    expect(taken.get('c')).toMatchObject({ outcome: 'behind' });
    expect(offer).toHaveBeenCalledTimes(1);
  });

  it('falls back on the next where the newest is refused', async () => {
    const offer = offerOf((number) => (number === 3 ? 'team-bad-signature' : undefined));
    const taken = await takeIn(
      [
        { channel: 'bad', text: three },
        { channel: 'good', text: two },
      ],
      1,
      offer,
    );
    expect(taken.get('bad')).toEqual({ outcome: 'refused', failure: { code: 'team-bad-signature' } });
    expect(taken.get('good')).toEqual({ outcome: 'new' });
  });

  it('is verified once where two channels bring the same, and each is credited', async () => {
    const offer = offerOf();
    const taken = await takeIn(
      [
        { channel: 'a', text: two },
        { channel: 'b', text: two },
      ],
      1,
      offer,
    );
    expect([...taken.values()]).toEqual([{ outcome: 'new' }, { outcome: 'new' }]);
    expect(offer).toHaveBeenCalledTimes(1);
  });

  it('is not refused for one channel because another spoilt its copy', async () => {
    const spoilt = two.replace(/"content":"[^"]{9}/, '"content":"AAAAAAAAA');
    const offer = vi.fn<Offer>(async (text) =>
      text === spoilt ? fail('team-content-changed') : ok({ outcome: 'applied', number: 2 }),
    );
    const taken = await takeIn(
      [
        { channel: 'spoilt', text: spoilt },
        { channel: 'good', text: two },
      ],
      1,
      offer,
    );
    expect(taken.get('spoilt')).toMatchObject({ outcome: 'refused' });
    expect(taken.get('good')).toEqual({ outcome: 'new' });
  });

  it('is nonsense where it is no release', async () => {
    const offer = offerOf();
    const taken = await takeIn([{ channel: 'a', text: '{"hello":1}' }], 0, offer);
    expect(taken.get('a')).toMatchObject({ outcome: 'refused', failure: { code: 'channel-nonsense' } });
    expect(offer).not.toHaveBeenCalled();
  });
});
