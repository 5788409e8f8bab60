import type { IntentRule } from './rule.ts';

/** English turns, and the English words that stand in others. */
export const ENGLISH_RULES: readonly IntentRule[] = [
  [
    'urge_ship',
    3.4,
    "\\b(when|still|not|haven'?t|hasn'?t|yet|please|pls|asap|soon|today|tomorrow)\\b.{0,40}\\b(ship|shipped|ships|sent|send|dispatch(ed)?|post(ed)?)\\b(?! (it |them |this )?back)",
  ],
  [
    'urge_ship',
    2.6,
    '\\b(ship|send|dispatch)\\b.{0,20}\\b(today|asap|soon|now|when|quick|fast|before)\\b|hurry|processing time|handling time|pre-?order',
  ],
  [
    'logistics',
    3,
    '\\bwhere\\b.{0,12}\\b(package|parcel|order|item|shipment|stuff)\\b|\\btrack(ing)?\\b|\\b(package|parcel|shipment)\\b|out for delivery|pick-?up point|post office',
  ],
  [
    'logistics.stalled',
    4,
    "(track|parcel|package|shipment|status).{0,24}(hasn'?t (moved|updated|changed)|not (moving|updat|chang)|no update|stuck|stopped|lost|same place|not work|no info)|stuck (in|at)|\\blost\\b.{0,12}(mail|transit|package|parcel)|no (tracking )?(update|movement)",
  ],
  [
    'logistics.not_received',
    4.2,
    "(says|marked|shows|showing|status).{0,16}(delivered|received|signed).{0,30}(not|never|n'?t|nothing|no)|(never|didn'?t|did not|haven'?t|not) (got|get|gotten|receive[d]?|arrive[d]?|come|came)\\b.{0,40}|who signed|not received|never (arrived|came|showed)",
  ],
  [
    'logistics.arrival',
    3.4,
    '\\b(when|how long|how many days|what day|how soon|eta|estimated)\\b.{0,40}\\b(arriv\\w*|deliver\\w*|get (here|it|to|my)|receive|reach|come|shipping|shipment takes?)\\b|\\bdeliver(y|ed)?\\b.{0,16}(time|date|period|today|tomorrow|by|before)|arrive (by|before|in time|on time)|shipping time',
  ],
  [
    'logistics',
    2.4,
    '\\bdeliver(y|ed|ies)?\\b|shipping (option|method)s?|deliver(y)? (option|method)s?|\\bship(ping|ment)?s? to\\b',
  ],
  [
    'logistics.courier',
    3.8,
    '\\b(which|what) (courier|carrier|shipping company)|\\bcourier\\b|\\b(dhl|fedex|ups|usps|royal mail|yodel|hermes)\\b|delivery (guy|driver|man)',
  ],
  [
    'product_size_spec',
    2.6,
    "\\b(does|do|is|are|can|will|what|which|how)\\b.{0,30}\\b(work with|compatible|fit|made of|material|waterproof|battery|weight|dimension\\w*|difference|cotton|genuine|authentic|real leather|original|brand new|safe|suitable|include[ds]?|come with|expire|expiry|install|assemble|use it|set ?up|manual|recommend)\\b|what'?s it made|how (do|to) (i )?(use|install|turn|set)|difference between",
  ],
  [
    'product_size_spec.size',
    3.8,
    "\\b(what|which|right|my|your|true to) size|\\bsize(s)?\\b.{0,12}(chart|guide|run|should|fit|large|small)|\\b[smlx]{1,3} or [smlx]{1,3}\\b|\\d'\\d{1,2}|\\b\\d{2,3} ?(lbs?|kg|cm)\\b|runs? (small|large|big)|how (big|tall|wide|long) is|measurements?",
  ],
  [
    'product_size_spec.color',
    3.4,
    '\\b(what|which|other|any|different|more) colou?rs?|\\bcolou?rs?\\b.{0,12}(available|have|options?|real|accurate)|(have|come|available|get) (it |this |one )?in (a )?(navy|black|white|red|blue|green|grey|gray|pink|brown|beige|purple|yellow|another colou?r)',
  ],
  [
    'product_size_spec.stock',
    3.8,
    '(in|out of|back in|sold|re-?)\\s?(stock|sold out)|\\bavailable\\b|availability|restock|sold out|any left|still (have|sell)',
  ],
  [
    'product_size_spec.care',
    3.8,
    '\\b(wash|washing|washable|washer|dryer|tumble|iron|dry clean|dishwasher|clean (it|this)|store it|care instruction\\w*|fridge)\\b',
  ],
  [
    'price_promo_gift',
    3,
    '\\b(price|how much|cost|coupon|promo|discount( code)?|voucher|sale|deal|black friday|free shipping|shipping (fee|cost|free)|points|gift card|cheap)\\b|shipping.{0,6}free',
  ],
  [
    'price_promo_gift.bargain',
    4,
    '(better|best|lower|lowest|last) (price|deal|offer)|(cheaper|discount|deal|lower).{0,20}(if|for|buy|pcs|pieces|bulk|two|three|\\d)|knock.{0,10}off|negotia|too expensive|bit (cheaper|off)|can you do \\$?\\d+|any discount',
  ],
  ['price_promo_gift.gift', 3.6, '\\b(free gift|gift|freebie|free sample|samples?|bonus)\\b'],
  [
    'price_promo_gift.protection',
    4.4,
    '(price|it).{0,12}(drop|dropped|went down|lower(ed)?|reduced|cheaper).{0,40}|price (match|protect\\w*|adjust\\w*)|difference back|refund the difference|drop(ped)? the price',
  ],
  [
    'order_payment',
    3.2,
    '\\bpa(y|id|ying|yment|yments)\\b(?!.{0,16}(return|ship|postage))|\\b(card|paypal|klarna|credit card)\\b.{0,20}(declin\\w*|reject\\w*|fail\\w*|not|accept\\w*|pay)|declined|charged (me )?(twice|two)|check ?out|place (an |my |the )?order|(make|do|doing) a purchase|installments?|how (do|can) i (order|buy)|order (several|some|a few|an item)',
  ],
  [
    'modify_cancel.address',
    4.2,
    '\\baddress\\b|(wrong|change|update|correct).{0,14}(phone|zip|postcode|postal|street|name on)',
  ],
  [
    'modify_cancel.cancel',
    4,
    "\\bcancel\\w*\\b|don'?t want (it|this|the order|my (last )?(item|order))( anymore)?|ordered (it )?(twice|by mistake)|by mistake",
  ],
  [
    'modify_cancel.item',
    3.8,
    '(change|switch|swap|edit|modify|add|remove|delete|correct|update).{0,20}(order|item|colou?r|size|quantity|product|purchase|one instead|to the)|combine (my |the )?orders?|instead\\b',
  ],
  ['refund', 3.8, '\\b(refund\\w*|money back|reimburs\\w*|rebate|compensat\\w*|restitution|my money)\\b'],
  [
    'refund.progress',
    4.4,
    '(where|when|status|still|wait\\w*|yet|how long|track|check|expect|process\\w*|not received|progress).{0,40}(refund|reimburs\\w*|money back|rebate|compensation|restitution)|(refund|reimburs\\w*|rebate).{0,30}(status|yet|when|processed|where|still|wait\\w*|weeks?|pending|progress)',
  ],
  [
    'return_aftersales',
    3.6,
    '\\breturn(s|ed|ing)?\\b|\\b(send|ship|mail) (it|them|this|the item|these) back|\\bwarranty\\b|\\brepair\\w*|guarantee|after-?sales?',
  ],
  [
    'return_aftersales.how',
    4.2,
    '(how|where|what).{0,24}(return|send (it|them|this) back)|return (label|address|policy|process|window|instructions?)',
  ],
  [
    'return_aftersales.postage',
    5,
    '(who|pay|cover|free|cost).{0,24}return (ship\\w*|postage|label|cost\\w*)|return (shipping|postage|cost|fee)|(pay|cover).{0,16}(send|ship)(ing)?.{0,8}back',
  ],
  [
    'return_aftersales.exchange',
    4.4,
    '\\bexchang\\w*|\\breplac(e|ement|ed)\\b|swap (it|this|for)|(bigger|smaller|different) (one|size)',
  ],
  [
    'quality',
    3.6,
    "\\b(stopp?ed working|doesn'?t work|not working|won'?t (turn|charge|start|work)|defect\\w*|faulty|poor quality|bad quality|cheap quality|low quality|falls? apart|fell apart|rash|smells?|stinks?|peel\\w*|shrunk|faded|malfunction\\w*|expired|fake|counterfeit|used item)\\b",
  ],
  [
    'quality.damaged',
    4.4,
    '\\b(broken|damaged|cracked|shattered|crushed|leak(ed|ing)?|dented|scratched|torn|smashed|ripped|bent)\\b',
  ],
  [
    'quality.wrong_item',
    4.4,
    '\\bwrong (item|product|colou?r|size|one|thing|order|model)|not what i ordered|(ordered|wanted).{0,30}(but )?(got|received|sent|came)|sent me (the|a) wrong|different (item|product|colou?r)( from| than)',
  ],
  [
    'quality.missing',
    4.4,
    '\\bmissing\\b|only (got|received|one|two|\\d)|(box|package) (was|is|came) empty|empty (box|package)|incomplete',
  ],
  [
    'quality.not_as_described',
    4.4,
    "(not|nothing|n'?t|different).{0,14}(like|as|from|match\\w*).{0,14}(pic\\w*|photo\\w*|descri\\w*|advertis\\w*|listing|image\\w*)|not as described|false advertis\\w*|misleading",
  ],
  ['invoice', 4.4, '\\b(invoice|receipt|vat|tax id|bill(s|ing)?)\\b'],
  [
    'complaint',
    3.6,
    '\\b(complain\\w*|reclamation|claim|unacceptable|ridiculous|terrible|awful|horrible|worst|disappoint\\w*|disgusting|scam\\w*|rip-?off|fraud|liars?|rude|unprofessional|pathetic|joke)\\b|nobody (answers|replies|responds|cares)|(bad|poor) service|never (buy|order|shop)\\w* .{0,12}again|no (one|body) (answers|replies|responds)|fed up|wast(e|ing) (of )?(my )?time',
  ],
  [
    'complaint.abuse',
    5,
    '\\b(idiots?|morons?|stupid|useless|assholes?|bastards?|fuck (you|off)|go to hell|dumb|scumbags?|bitch)\\b',
  ],
  [
    'complaint.review',
    4.6,
    '\\b(one|1|bad|negative|low)[ -]?stars?\\b|(bad|negative|terrible) (review|feedback)|leave (a |you )?(bad |negative |1|one)|remove my review|change my review',
  ],
  [
    'complaint.escalate',
    4.8,
    '\\b(dispute|chargeback|charge back|lawyer|attorney|sue|police|consumer (protection|rights|council)|trading standards|bbb|report(ing)? (you|this|the shop)|supervisor|manager|legal action|ombudsman)\\b',
  ],
  [
    'thanks_ack',
    2.4,
    '\\b(thanks?|thank you|thx|ty|cheers|appreciate|got it|no worries|great|perfect|alright|ok|okay|sure|bye|understood|noted)\\b',
  ],
  [
    'thanks_ack.praise',
    3.8,
    '\\b(love (it|this|them|the)|loving|amazing|excellent|awesome|beautiful|fantastic|wonderful|exactly what|great (quality|service|seller|product)|very happy|so happy|happy with|five stars?|5 stars?|best (seller|shop|purchase)|well made|highly recommend|buy(ing)? again)\\b',
  ],
  [
    'greeting_human',
    4,
    '\\b(human|real person|live (agent|person|chat)|operator|representative|customer (service|support|assistance)|talk to (someone|somebody|an? agent)|speak (to|with)|agent|not a (ro)?bot|chatbot)\\b',
  ],
  [
    'greeting_human',
    2.2,
    '^(hi|hello|hey|good (morning|afternoon|evening))\\b|any(one|body) (there|here|home)|you there|are you (there|online)',
  ],
  [
    'other',
    2.6,
    '^(lol|haha|what|why|huh|hmm|nothing|no|yes|ok then|wait|idk)\\W*$|\\b(account|password|pin|sign ?up|signup|regist\\w*|newsletter|subscri\\w*|log ?in|profile|feedback for|leave (an? )?(opinion|comment|feedback))\\b|let me (ask|think|check|see)|ask my (wife|husband|mom|friend)',
  ],
  [
    'urge_ship',
    3,
    '\\b(can|could|will|please|pls)\\b.{0,12}\\b(send|ship|dispatch)\\b(?!.{0,12}\\b(back|to|with|via|by|invoice|receipt|me an?|a|link)\\b)',
  ],
  ['product_size_spec.size', 3.4, '\\bsize \\d+|in (an? )?(small|medium|large|xs|xl|xxl)\\b'],
  ['return_aftersales.exchange', 2.4, '\\btoo (big|small|tight|loose|long|short)\\b'],
  ['logistics', 1.6, '\\bany (news|updates?)\\b'],
];
