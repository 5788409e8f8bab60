import { render } from 'preact';
import { locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Panel } from './panel.tsx';
import '../../components/page.css';
import './panel.css';

const root = document.getElementById('panel');
if (root) {
  document.documentElement.lang = locale();
  document.title = t('app.short_name');
  render(<Panel />, root);
}
