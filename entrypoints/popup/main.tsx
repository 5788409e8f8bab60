import consoles from 'virtual:console-names';
import { browser } from '@wxt-dev/browser';
import { render } from 'preact';
import { locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import type { Lang } from '../../utils/reader/vocabulary.ts';
import { fitPopup } from './fit.ts';
import { Popup } from './popup.tsx';
import '../../components/page.css';
import './popup.css';

const root = document.getElementById('popup');
if (root) {
  const isPopup = browser.extension.getViews({ type: 'popup' }).includes(window);
  document.documentElement.dataset.place = isPopup ? 'popup' : 'tab';
  if (isPopup) fitPopup();
  document.documentElement.lang = locale();
  document.title = t('app.short_name');
  render(<Popup naming={{ consoles, lang: locale() as Lang }} />, root);
}
