import { browser } from '@wxt-dev/browser';
import { render } from 'preact';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import button from '../../components/button.css?inline';
import field from '../../components/field.css?inline';
import noticeCard from '../../components/notice-card.css?inline';
import card from '../../components/page/page-card.css?inline';
import { ReadingPanel } from '../../components/page/reading-panel.tsx';
import { type DrawUnfolding, drawUnfolding, UNFOLD } from '../../components/page/unfold.ts';
import segmented from '../../components/segmented.css?inline';
import { copyReport } from '../../utils/page/copy-report.ts';
import { dressLayer } from '../../utils/page/layer-host.ts';
import { Card } from './card.tsx';

const draw: DrawUnfolding = (layer, unfolding) => {
  dressLayer(layer, 'card', [button, field, segmented, noticeCard, card].join('\n'));
  if (unfolding.show === 'card') render(<Card key={unfolding.outlook.id} {...unfolding} />, layer);
  else if (unfolding.show === 'panel') {
    const report = () => copyReport(unfolding.health, browser.runtime.getManifest().version);
    render(<ReadingPanel {...unfolding} onCopyReport={report} />, layer);
  } else render(null, layer);
};

/**
 * The card and the panel of a console page. Loaded into the page when a person first opens one, never before. Loaded again it leaves
 * the first one in place: another copy of Preact would not know what stands in the layer.
 */
export default defineUnlistedScript(() => {
  if (!drawUnfolding()) Object.assign(globalThis, { [UNFOLD]: draw });
});
