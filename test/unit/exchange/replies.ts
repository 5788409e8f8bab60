import type { Reply } from '../../../utils/records/reply.ts';
import { aReply } from '../../support/replies.ts';

export const NOW = Date.parse('2026-11-20T04:00:00Z');

/** A reply with whatever a test is about. */
export const makeReply = (change: Partial<Reply> = {}): Reply =>
  aReply('r1', {
    code: 'wl',
    group: ['售后', '物流'],
    title: '物流慢',
    variants: [{ tone: 'plain', lang: 'zh-CN', body: '亲，已经在催快递了' }],
    updatedAt: NOW - 1000,
    ...change,
  });

/** One reply with everything that a reply can have. */
export const FULL: Reply = makeReply({
  id: 'full',
  group: ['售后', '退/换', '=运费'],
  title: '-退货运费',
  code: '+yf',
  variants: [
    {
      tone: 'poised',
      lang: 'zh-CN',
      body: '=您好 {{ buyer.name }}，\n{% if order.ship_by %}{{ order.ship_by }} 前{% else %}尽快{% endif %}处理，{{ "原因" | ask }}',
      more: ['- 第二条 "引号"，{% raw %}{{原样}}{% endraw %}', '{{ "好的|收到" | vary }}'],
    },
    { tone: 'playful', lang: 'zh-CN', body: "'@来啦" },
    { tone: 'plain', lang: 'zh-TW', body: '您好，運費我們出' },
    { tone: 'plain', lang: 'en', body: 'We pay the postage.' },
  ],
  situations: ['return.postage'],
  tags: ['运费', '退货'],
  consoles: ['pinduoduo', 'jd'],
  images: [{ name: '说明.png', data: 'data:image/png;base64,AAAA' }, { name: '只有名字.jpg' }],
  validUntil: Date.parse('2027-01-31T15:59:59Z'),
  state: 'draft',
});
