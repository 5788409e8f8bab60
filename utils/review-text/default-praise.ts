/** What consoles write where the buyer wrote nothing; Traditional as Simplified. What else stands in the text is the buyer's. */
const DEFAULTS =
  /^(?:(?:此|该|該)?(?:用户|用戶|买家|買家|顾客|顧客|会员|會員|评价方|評價方|消费者|消費者)?(?:没有|沒有|未|暂未|暫未)(?:及时|及時)?(?:填写|填寫|发表|發表|做出|作出|给出|給出|提交)?(?:任何|文字)?(?:评价|評價|评论|評論|内容|內容)+|(?:评价方|評價方|买家|買家)?(?:未及时|未及時|超时未|逾時未)(?:做出|作出)?(?:评价|評價)[,，]?(?:系统|系統)(?:默认|默認|自动|自動|預設)(?:好评|好評)|(?:系统|系統)?(?:默认|默認|自动|自動|預設)(?:好评|好評|评价|評價)|(?:该|該|此)(?:用户|用戶)(?:觉得|覺得)商品(?:较好|較好|很好|非常好)?[,，]?(?:给出|給出)\s?[45]\s?星(?:好评|好評)?)[!！。.~～]*$/;

/** Whether a text is the console's own: 此用户没有填写评价, 系统默认好评 and their like. */
export const isDefaultPraise = (text: string): boolean => text.length <= 60 && DEFAULTS.test(text.trim());
