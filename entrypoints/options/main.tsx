import { render } from 'preact';
import { locale } from '../../utils/locales/format.ts';
import { t } from '../../utils/locales/text.ts';
import { Desk } from './desk.tsx';
import '../../components/page.css';

const root = document.getElementById('desk');
if (root) {
  document.documentElement.lang = locale();
  document.title = `${t('desk.nav')} · ${t('app.short_name')}`;
  render(<Desk />, root);
}
