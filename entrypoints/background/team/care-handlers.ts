import { fail, ok, type Result } from '../../../utils/core/result.ts';
import type { Response } from '../../../utils/platform/contract.ts';
import type { Handlers, Sender } from '../../../utils/platform/messages.ts';
import type { CareMark } from '../../../utils/platform/team-contract.ts';
import type { CareSubject, KeptClaim } from '../../../utils/records/care-claim.ts';
import type { Order } from '../../../utils/records/order.ts';
import type { Review } from '../../../utils/records/review.ts';
import { loadCareTeam } from '../../../utils/store/care-keys.ts';
import { alertedAmong, loadSubjects, subjectName } from '../../../utils/store/care-subjects.ts';
import type { Database } from '../../../utils/store/database.ts';
import { inStore } from '../../../utils/store/handle.ts';
import { careHashes } from '../../../utils/team/care/care-key.ts';
import { giveBack, takeOn } from '../../../utils/team/care/exchange.ts';
import { careNames } from '../../../utils/team/care/names.ts';
import { pseudonymOf } from '../../../utils/team/posts/pseudonym.ts';
import { admit } from '../gate.ts';
import type { Surroundings } from '../surroundings.ts';
import { bookNow, type CareList, isCareOn } from './care-list.ts';

type CareHandlers = Pick<Handlers, 'careLook' | 'careClaim'>;

const hashesOf = (keys: readonly CryptoKey[], record: CareSubject['record'], about: Order | Review) =>
  careHashes(
    keys,
    careNames({
      record,
      console: about.console,
      id: about.id,
      orderId: 'orderId' in about ? about.orderId : undefined,
    }),
  );

const markOf = ({ record, key }: CareSubject, claim: KeptClaim, me: string): CareMark => ({
  record,
  key,
  ...(claim.name !== undefined && { name: claim.name }),
  code: pseudonymOf(claim.member),
  mine: claim.member === me,
  until: claim.until,
  ...(claim.member === me && claim.revision === 0 && { unshared: true }),
});

/** The records that are asked about, as far as there are any. Errors: those of `admit`, for the first that the sender may not reach. */
async function reach(
  database: Database,
  subjects: readonly CareSubject[],
  sender: Sender,
): Promise<Result<[CareSubject, Order | Review][]>> {
  const found = await loadSubjects(database, subjects);
  const reached: [CareSubject, Order | Review][] = [];
  for (const subject of subjects) {
    const about = found.get(subjectName(subject));
    if (!about) continue;
    const admitted = admit(about.console, sender);
    if (!admitted.ok) return admitted;
    reached.push([subject, about]);
  }
  return ok(reached);
}

/** What may be asked about the care list: a page reaches the records of its own console only. */
export const careHandlers = ({ clock }: Surroundings, list: CareList): CareHandlers => ({
  careLook: ({ subjects }, sender) =>
    inStore<Response<'careLook'>>(async (database) => {
      const { team, keys } = await loadCareTeam(database);
      if (!isCareOn(team, keys)) return ok({ on: false, marks: [] });
      list.hearSoon();
      const reached = await reach(database, subjects, sender);
      if (!reached.ok) return reached;
      const book = await bookNow(database, clock());
      if (book.size === 0) return ok({ on: true, marks: [] });
      const marks = await Promise.all(
        reached.value.map(async ([subject, about]) => {
          const hashes = await hashesOf(keys, subject.record, about);
          const claim = hashes.flatMap((hash) => book.get(hash) ?? [])[0];
          return claim ? [markOf(subject, claim, team.member.id)] : [];
        }),
      );
      return ok({ on: true, marks: marks.flat() });
    }),

  careClaim: ({ subject, on }, sender) =>
    list.use<{ mark?: CareMark }>(async ({ book, database, keys, means, team }) => {
      const reached = await reach(database, [subject], sender);
      if (!reached.ok) return reached;
      const [found] = reached.value;
      if (!found) return fail('no-record');
      const hashes = await hashesOf(keys, subject.record, found[1]);
      if (!on) {
        await giveBack(book, hashes, means);
        return ok({});
      }
      const alerted = (await alertedAmong(database, [subject])).size > 0;
      const taken = await takeOn(book, { hashes, subject, alerted }, means);
      if (taken.outcome === 'mine') return ok({ mark: markOf(subject, taken.claim, team.member.id) });
      const { by } = taken;
      return fail('care-taken', by && (by.name ?? pseudonymOf(by.member)));
    }, fail('care-off')),
});
