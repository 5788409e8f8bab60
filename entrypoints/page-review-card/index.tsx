import { browser } from '@wxt-dev/browser';
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import button from '../../components/button.css?inline';
import field from '../../components/field.css?inline';
import { CardCare } from '../../components/page/card-care.tsx';
import card from '../../components/page/page-card.css?inline';
import own from '../../components/review-page/review-card.css?inline';
import { ReviewCard } from '../../components/review-page/review-card.tsx';
import { ReviewPanel } from '../../components/review-page/review-panel.tsx';
import { drawReviews, type ReviewUnfolding, UNFOLD_REVIEWS } from '../../components/review-page/unfold.ts';
import { copyReport } from '../../utils/page/copy-report.ts';
import { dressLayer } from '../../utils/page/layer-host.ts';
import { careForCards } from '../../utils/team/care/care-client.ts';
import { actionsOn } from './actions.ts';

function Card(props: Extract<ReviewUnfolding, { show: 'card' }>) {
  const { now, onChange, onClose, onCompose, outlook, place, review } = props;
  const actions = actionsOn(outlook.key, onChange);
  return (
    <ReviewCard
      outlook={outlook}
      review={review}
      now={now}
      place={place}
      care={<CardCare source={careForCards} subject={{ record: 'review', key: outlook.key }} now={now} />}
      onStep={actions.step}
      onNote={actions.note}
      onPlan={actions.plan}
      onPlanDone={actions.planDone}
      onTeach={actions.teach}
      onOpen={actions.open}
      onCompose={onCompose}
      onClose={onClose}
    />
  );
}

function draw(layer: HTMLElement, unfolding: ReviewUnfolding): void {
  dressLayer(layer, 'review-card', [button, field, card, own].join('\n'));
  if (unfolding.show === 'card') render(<Card key={unfolding.outlook.id} {...unfolding} />, layer);
  else if (unfolding.show === 'panel') {
    const report = () => copyReport(unfolding.health, browser.runtime.getManifest().version);
    render(<ReviewPanel {...unfolding} onCopyReport={report} />, layer);
  } else render(null, layer);
}

/** The card and the panel of a review page. Loaded when a person first opens one; loaded again it leaves the first one in place. */
export default defineUnlistedScript(() => {
  if (!drawReviews()) Object.assign(globalThis, { [UNFOLD_REVIEWS]: draw });
});
