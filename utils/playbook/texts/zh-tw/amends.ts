import type { PlaybookWords } from '../../words.ts';

/** What may be given to put it right; never for a change of the review. */
export const amends: PlaybookWords['amends'] = {
  'medical-costs': '看病的錢憑病歷和收據由賣場承擔',
  recall: '同批召回：通知每一位買到的人停用，全額退款',
  laboratory: '送檢或鑑定，費用由賣場出，報告給買家看',
  'fake-law': '查實是假貨或詐欺：依適用的法律賠償（中國大陸是退一賠三，至少人民幣五百元）',
  'food-law': '查實食品不合安全標準：依適用的法律賠償（中國大陸是退一賠十，至少人民幣一千元）',
  'refund-keep': '全額退款，商品不用寄回',
  return: '退貨退款，到府收件，來回運費由賣場付',
  exchange: '換新，新品先寄，來回運費由賣場付',
  resend: '補寄少的、錯的、壞的，運費由賣場付',
  'spare-part': '寄配件或耗材，教到會用，運費由賣場付',
  partial: '買家留用，按差的地方退一部分錢，退回原付款方式',
  'price-difference': '補差價，退回原付款方式',
  'fee-back': '退還買家多付的運費、上樓費、取件費',
  'carrier-first': '先賠給買家，再由賣場憑照片和軌跡向物流索賠',
  'carrier-instruction': '催件、改派、送到門口，由賣場向物流提出',
  'lead-call': '店長打電話道歉，說明怎麼改',
  insurance: '有運費險的，寄回的運費由運費險付，不夠的賣場補',
  'no-reason': '頁面沒有寫錯、買家只是不喜歡：鑑賞期內可退，寄回的運費由買家付',
};
