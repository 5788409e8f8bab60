import { carryOut } from '../../utils/attention/command.ts';
import { consoleSetting } from '../../utils/attention/stored-settings.ts';
import { alertJobs } from '../../utils/attention/verdict.ts';
import { fail, ok } from '../../utils/core/result.ts';
import { noticesAmong } from '../../utils/notices/fill.ts';
import type { Situation } from '../../utils/notices/situation.ts';
import { inject } from '../../utils/platform/inject.ts';
import type { Handlers } from '../../utils/platform/messages.ts';
import { NOTICES_PATH } from '../../utils/platform/notice-file.ts';
import { readOwnJson } from '../../utils/platform/own-file.ts';
import { scriptsOf } from '../../utils/platform/page-parts.ts';
import type { Order } from '../../utils/records/order.ts';
import type { Parcel } from '../../utils/records/parcel.ts';
import { staleAt } from '../../utils/shipping/stale.ts';
import { shippingSetting } from '../../utils/shipping/stored-settings.ts';
import { alertsAbout, getAlert } from '../../utils/store/alerts.ts';
import { commitCommand } from '../../utils/store/command.ts';
import { commitReading } from '../../utils/store/commit.ts';
import type { Database } from '../../utils/store/database.ts';
import { inStore } from '../../utils/store/handle.ts';
import { healthOf } from '../../utils/store/health.ts';
import { findOrders, getOrder } from '../../utils/store/orders.ts';
import { getParcel, parcelsOfOrder } from '../../utils/store/parcels.ts';
import { withTeamShipping } from '../../utils/team/in-use.ts';
import { convene } from './court.ts';
import { admit, consoleOfSender } from './gate.ts';
import { conveneReviews } from './review-court.ts';
import { reviewViewOf } from './review-view.ts';
import type { Surroundings } from './surroundings.ts';
import { teamLayer } from './team/layer.ts';
import { alertsIn, storedAlertsOf, viewOf } from './view.ts';

type PageHandlers = Pick<Handlers, 'record' | 'look' | 'snooze' | 'notices' | 'bring'>;

/** A record with the other half of its story: an order's parcel (one in trouble first), a parcel's order. */
async function storyOf(
  database: Database,
  record: 'order' | 'parcel',
  key: string,
): Promise<{ order?: Order; parcel?: Parcel }> {
  if (record === 'order') {
    const order = await getOrder(database, key);
    if (!order) return {};
    const parcels = await parcelsOfOrder(database, order.console, order.id);
    const parcel = parcels.find(({ exception }) => exception) ?? parcels[0];
    return parcel ? { order, parcel } : { order };
  }
  const parcel = await getParcel(database, key);
  if (!parcel) return {};
  const orders = await findOrders(database, parcel.console, parcel.shop, parcel.orderIds.slice(0, 1));
  const [order] = orders.values();
  return order ? { order, parcel } : { parcel };
}

/** What content scripts may ask: each reaches the records of its own console only. */
export const pageHandlers = ({ clock, refresh }: Surroundings, work: () => void): PageHandlers => ({
  async record(batch, sender) {
    const admitted = admit(batch.console, sender);
    if (!admitted.ok) return admitted;
    const court = await convene(clock());
    if (court.off.includes(batch.console)) return fail('console-off');
    return inStore(async (database) => {
      const { now } = court.circumstances;
      const reads = batch.reviews?.length ? await conveneReviews(database, court) : undefined;
      const committed = await commitReading(database, batch, court.judge, now, reads);
      if (!committed.ok) return committed;
      const read = new Set(batch.orders.map(({ id }) => id));
      const orders = committed.value.orders.map(({ value }) => value).filter(({ id }) => read.has(id));
      const shown = { console: batch.console, shop: batch.shop.id };
      const view = await viewOf(database, orders, alertsIn(committed.value), shown, court);
      refresh(committed.value.changed ? [batch.console] : []);
      if (!reads) return ok(view);
      const { reviews, summary } = await reviewViewOf(database, committed.value.reviews, shown, now);
      if (committed.value.changed) work();
      return ok({ ...view, reviews, reviewSummary: summary });
    });
  },

  async look({ console, ids, page, shop }, sender) {
    const admitted = admit(console, sender);
    if (!admitted.ok) return admitted;
    const court = await convene(clock());
    if (court.off.includes(console)) return fail('console-off');
    return inStore(async (database) => {
      const found = await findOrders(database, console, shop, ids);
      const orders = [...found.values()];
      const alertsOf = await storedAlertsOf(database, orders, console);
      const view = await viewOf(database, orders, alertsOf, { console, shop }, court);
      const health = page === undefined ? undefined : await healthOf(database, console, page);
      return ok({ ...view, ...(health && { health }) });
    });
  },

  async snooze({ key, until }, sender) {
    const { circumstances } = await convene(clock());
    return inStore(async (database) => {
      const alert = await getAlert(database, key);
      if (!alert) return fail('no-alert');
      const admitted = admit(alert.console, sender);
      if (!admitted.ok) return admitted;
      const changed = await commitCommand(database, [key], (current, jobs) => {
        const after = carryOut({ do: 'snooze', until }, current, circumstances.now);
        return after && { alert: after, jobs: alertJobs(current, after, jobs, circumstances) };
      });
      if (!changed.ok) return changed;
      refresh(changed.value.map((one) => one.console));
      return ok({});
    });
  },

  notices: ({ key, record }, sender) =>
    inStore(async (database) => {
      const story = await storyOf(database, record, key);
      const subject = story[record];
      if (!subject) return fail('no-record');
      const admitted = admit(subject.console, sender);
      if (!admitted.ok) return admitted;
      const about = await Promise.all(
        (['order', 'parcel'] as const).map((one) =>
          alertsAbout(
            database,
            one,
            [story[one]].flatMap((told) => told?.key ?? []),
          ),
        ),
      );
      const alerts = about.flatMap((found) => [...found.values()].flat());
      const situations = await readOwnJson<Situation[]>(NOTICES_PATH);
      const now = clock();
      const [own, layer] = await Promise.all([shippingSetting.get(), teamLayer()]);
      const isParcelStale =
        story.parcel !== undefined && now >= staleAt(story.parcel, withTeamShipping(own, layer));
      const zone = admitted.value.timeZone;
      return ok({ notices: noticesAmong(situations, { ...story, alerts, now, zone, isParcelStale }) });
    }),

  async bring({ part }, sender) {
    const { frame, tab } = sender;
    const console = consoleOfSender(sender);
    if (!console || tab === undefined || frame === undefined) return fail('not-allowed');
    if (part !== 'card' && (await consoleSetting.get()).off.includes(console.id)) return fail('console-off');
    return inject(scriptsOf(part, console.id), tab, frame);
  },
});
