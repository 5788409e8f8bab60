import { describe, expect, it } from 'vitest';
import { checkDraft } from '../../../utils/draft-check/check-draft.ts';

/** What a public answer must not say: pays or presses for another review, shows whose it is, blames the buyer. */
const FORBIDDEN: readonly string[] = [
  '亲，把评价改成好评我们退您20元',
  '您修改评价后联系客服，给您补偿',
  '删除评价后给您返30',
  '追加一个好评，送您小礼物一份',
  '改评后联系客服领取补偿',
  '满意的话追评一下，我们给您补偿运费',
  '您方便把评论删了吗，钱马上退您',
  '评价改好之后这边给您安排退款',
  '麻烦您更新一下评价，我们会补偿您',
  '联系客服有惊喜，追评更有礼',
  '私信客服，有小心意补给您，评价帮忙处理下',
  '您把星星点亮，这边给您一点心意',
  '给您退一半，您看评价能不能帮我们调整下',
  '退款可以，评价您处理一下',
  '親，幫忙改一下評價，退您100元',
  '刪除負評即可退款',
  '修改評價送購物金',
  '您撤掉评价，我们全额退',
  'We will refund you if you update your review',
  'Please consider changing your rating, we will send a gift',
  'Remove the review and we will compensate you',
  'Could you edit your review after we refund you?',
  "We'd appreciate it if you could take down the review",
  '张女士您好，您的订单号 260910-123456789012345 已经退款',
  '王先生，您收货地址朝阳区建国路88号的包裹我们查了',
  '订单 2609101234567890 已为您处理',
  '快递单号 SF1234567890123 显示已签收',
  '您的电话13812345678我们打过了没人接',
  '运单号773012345678901已签收',
  '加客服微信 abc12345 处理',
  '请加微信处理',
  '加我们V：kefu001',
  '打客服电话13912345678',
  '添加客服VX领补偿',
  '王小姐妳的訂單 240101ABCDEF 已退款',
  'Your order #112-1234567-1234567 has been refunded',
  'Your tracking number 1Z999AA10123456784 shows delivered',
  'Dear Mr. Smith at 12 King Street, your parcel arrived',
  '您自己没看清尺码表，怪不了我们',
  '是您使用不当造成的',
  '您自己买错了还来差评',
  '麻烦看清楚详情页再下单',
  '一分钱一分货，这个价格您还想要什么',
  '别人都没问题，就您有问题',
  '是您自己弄坏的吧',
  '恶意差评，我们会追究',
  '您这是恶意评价，同行吧',
  '不喜欢可以不买',
  '爱买不买',
  '这位买家无理取闹',
  '自己不会用还怪产品',
  '尺碼表寫得很清楚，是您自己沒看',
  '您要求太高了',
  '是您的皮肤问题，不是我们产品的问题',
  '买家自己操作失误',
  "It's your own fault for not reading the size chart",
  'You should have read the description before buying',
  'You used it wrong',
  '这么便宜还想怎么样',
  '您收到第一时间不说，现在才来差评',
  '这点小事也给差评',
  '您没有联系我们就直接给差评，很不负责任',
  '張小姐您好，謝謝您的評價',
  '寄到中山路123號的包裹已重寄',
  '您住的阳光小区3栋已经送到',
  '是買家自己操作不當',
  '評價麻煩幫忙調整一下',
  "we'll give you a voucher once you edit the feedback",
];

/** What shops say in public with good reason. */
const HARMLESS: readonly string[] = [
  '我们会改进',
  '欢迎追评告诉我们使用感受',
  '欢迎您追评告诉我们',
  '您的评价我们一直留着提醒自己',
  '评价怎么写由您决定',
  '感谢您的五星好评',
  '谢谢您的好评，我们会继续努力',
  '退款与您怎么评价无关',
  '差价原路退给您，评价不用改',
  '不是来劝您改评价的',
  '看到您的差评，我们很抱歉',
  '这条差评我们认，改',
  '已为您办理退款，谢谢您的评价',
  '感谢您写下真实的评价，问题已经解决',
  '您的订单已退款，原路退回',
  '您说的尺码问题，我们重新量过，确实偏小',
  '请在订单里联系客服',
  '客服热线在店铺首页',
  '我们改了说明书，谢谢您的评价',
  '是我们没有写清楚，不是您的问题',
  '不是您使用不当，是我们的说明书没写清',
  '这批货已经改好，欢迎再来',
  '快递没有送上门，是我们选的快递，我们负责',
  '改善时间 9月11日 18:00 前',
  '已经按您的评价改了包装',
  '根据您的评价，我们修改了尺码表',
  '好评和差评我们都看',
  '谢谢您的評價，我們會改善',
  '歡迎追加評價告訴我們後續',
  'Thank you for your review. We are sorry and will fix it.',
  'We changed our page after your review.',
  'Whatever you write, the refund stays the same.',
  'Your review helps us improve.',
  'We have updated the size chart. Thank you for your feedback.',
  'Refunded on 11 September, whatever your review says.',
  '这款2024年生产，净含量500ml，型号 A1234567',
  '请提供订单号给客服，我们马上查',
  '您可以在订单页查看快递单号',
  '我们的服务时间是 9:00-21:00',
  '您写的每一条我们都看了',
  '对不起，是我们没有提醒您先看尺码表',
  '使用前请先看说明书第3页',
  '尺码表在详情页第二屏，拿不准可以问客服',
  '您用的方法没有错，是产品的问题',
  '已經按您的評價改了包裝，謝謝您',
  '您的退款已經到帳，評價不用改',
  '我們送貨的站點已經換了',
  '这个尺码表确实写得不清楚，您没看错',
  '您没有买错，是我们发错了',
  '不是您的问题，也怪我们没提醒',
  '每一位买家的评价我们都会看',
  '已重新给您补发，请留意签收',
  '感谢您追评，东西用坏了请找客服修',
  'The parcel weighs 1200 g and is 30 cm long',
  'We read every review and change what we can',
  'Mistakes like this are ours, thank you for the review',
  '退差价是应该的，跟评价没有关系',
  '保质期 540 天，批号在瓶底',
  '我们已经把这条差评贴在仓库墙上',
  '套装含 3 件，订单里可以看到明细',
  '退款 3 个工作日内原路退回，祝您生活愉快',
  '不存在恶意，您的评价我们认',
];

const found = (text: string, kind: 'chat' | 'review') =>
  checkDraft(text, { kind }).filter(({ level }) => level !== 'hint');

describe('a public answer', () => {
  it.each(FORBIDDEN)('does not say: %s', (text) => {
    expect(found(text, 'review')).not.toEqual([]);
  });

  it.each(HARMLESS)('may say: %s', (text) => {
    expect(found(text, 'review').map(({ id, start, end }) => `${id} ${text.slice(start, end)}`)).toEqual([]);
  });
});

describe('in a chat, which the buyer alone reads', () => {
  it.each(['您的订单 260910-123456789012345 已经退款', '张女士您好', '快递单号 SF1234567890123 显示已签收'])(
    '%s is in its place',
    (text) => expect(found(text, 'chat')).toEqual([]),
  );

  it('paying for another review is not', () => {
    for (const text of [
      '您修改评价后联系客服，给您补偿',
      '評價改好後退您100元',
      'we will refund you once you update your review',
    ])
      expect(found(text, 'chat').map(({ group }) => group)).toContain('paid-review');
  });
});
