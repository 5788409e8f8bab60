import type { PlaybookWords } from '../../words.ts';

/** What may be given to put it right; never for a change of the review. */
export const amends: PlaybookWords['amends'] = {
  'medical-costs': '看病的钱凭病历和票据由店铺承担',
  recall: '同批召回：通知每一位买到的人停用，全额退款',
  laboratory: '送检或鉴定，费用由店铺出，报告给买家看',
  'fake-law': '查实是假货或欺诈：依法退一赔三，不足五百元按五百元',
  'food-law': '查实食品不合安全标准：依法退一赔十，不足一千元按一千元',
  'refund-keep': '全额退款，商品不用寄回',
  return: '退货退款，上门取件，来回运费由店铺付',
  exchange: '换新，新件先发，来回运费由店铺付',
  resend: '补发少的、错的、坏的，运费由店铺付',
  'spare-part': '寄配件或耗材，教到会用，运费由店铺付',
  partial: '买家留用，按差的地方退一部分钱，原路退回',
  'price-difference': '补差价，原路退回',
  'fee-back': '退还买家多付的运费、上楼费、取件费',
  'carrier-first': '先赔给买家，再由店铺凭照片和轨迹向快递索赔',
  'carrier-instruction': '催件、改派、送到门口，由店铺向快递提出',
  'lead-call': '店长打电话道歉，说明怎么改',
  insurance: '有运费险的，寄回的运费由运费险付，不够的店铺补',
  'no-reason': '页面没有写错、买家只是不喜欢：七天内可退，寄回的运费由买家付',
};
