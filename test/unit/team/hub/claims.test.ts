import { describe, expect, it } from 'vitest';
import { MINUTE } from '../../../../utils/core/time.ts';
import { CLAIM_LIFE, GRACE } from '../../../../utils/team/care/life.ts';
import { siftClaims } from '../../../../utils/team/care/sift.ts';
import { bucketPlans } from '../../../../utils/team/hub/bucket-plan.ts';
import { claimIn } from '../../../../utils/team/hub/claims.ts';

const KEY = 'k'.repeat(43);
const bytes = (claim: unknown) => new TextEncoder().encode(JSON.stringify(claim));
const claim = { member: 'm'.repeat(43), until: Date.UTC(2026, 8, 10) };

describe('the age of a claim', () => {
  it('bounds what the hub keeps: it forgets what is over for everybody, and nothing before', () => {
    const care = bucketPlans('T'.repeat(22)).find(({ bucket }) => bucket.endsWith('_care'));
    expect(care?.maxAge).toBeGreaterThan(CLAIM_LIFE + GRACE);
    expect(care?.maxAge).toBeLessThan(CLAIM_LIFE + 5 * MINUTE);
  });

  it('is the hub’s to tell, not its writer’s', () => {
    const told = claimIn(KEY, bytes(claim), 3, 20 * MINUTE);
    expect(siftClaims([told], new Map()).get(KEY)).toMatchObject({ age: 20 * MINUTE, revision: 3 });
    const untold = claimIn(KEY, bytes({ ...claim, age: 0 }), 3);
    expect(siftClaims([untold], new Map()).get(KEY)).not.toHaveProperty('age');
  });
});
