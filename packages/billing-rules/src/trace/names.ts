/** English and Chinese words for a name in a trace. */
export interface Words {
  readonly en: string;
  readonly zh: string;
}

const words = (en: string, zh: string): Words => ({ en, zh });

/** The rules that take the steps. */
export const ruleWords: Readonly<Record<RuleName, Words>> = {
  'top-up': words('money comes to the balance', '余额入账'),
  price: words('price in force on the day', '当日有效价格'),
  rate: words('quantity times price', '按用量计价'),
  round: words('rounded to fen, once', '取整到分（仅一次）'),
  'three-part-charge': words('storage and download are settled for the day before', '存储与下载按前一天用量结算'),
  'prepaid-compute': words('computation is paid in advance by the month', '计算按月预付'),
  'free-beta': words('free for now', '目前免费'),
  'frozen-charge': words(
    'data is kept and charged until the prepaid compute ends',
    '冻结期间仍存储数据并计费至计算服务到期',
  ),
  'after-end': words('the service is over', '服务已终止'),
  correction: words('everything rated now, less what was booked', '按现有用量重算并减去已入账金额'),
  bill: words('the lines make up the bill', '各行合计为账单'),
  collect: words('bills are paid from the balance', '从余额扣款'),
  credit: words('a negative bill goes back to the balance', '负账单退回余额'),
  arrears: words('the balance does not cover the bill: arrears', '余额不足支付账单：欠费'),
  restored: words('everything is paid: the service is back', '付清欠费账单：恢复服务'),
  standing: words('where the service stands', '服务状态'),
  purchase: words('price taken from the balance, service opened', '从余额扣款并自动开通'),
  period: words('when the period ends', '服务期届满之时'),
  upgrade: words('more units for the rest of the period', '升级：余下服务期增购'),
  'opening-mode': words('how the service may be opened', '开通方式'),
  'auto-renewal': words('renewal fee taken in the 30 days before the end', '到期前30日内自动续费'),
  'no-refund': words('no refund after opening', '开通后不予退费'),
  'gift-not-set-off': words('a gift is not set off against a price', '赠送项目不可折价冲抵服务价格'),
  'charging-notice': words('notice before charging begins', '收费前的提前公告'),
  ending: words('how the service ends', '服务终止'),
  restriction: words('the account is restricted; the period runs on', '账号受限，服务期不中断'),
  ban: words('the account is banned; the service ends', '账号永久禁止登录，服务终止'),
  outage: words('right to end after an outage', '连续故障后的终止权'),
  'liability-cap': words('liability up to the fees of the service', '赔偿以服务费总额为限'),
  'entry-fee': words('entry fee', '平台入驻费'),
  'service-fee': words('platform service fee', '平台服务费'),
  collection: words('the sale is collected on behalf of the vendor', '代收销售款项'),
  refund: words('refund to the buyer', '向用户退款'),
  'refund-carried': words('what was settled already is taken from later settlements', '已结算部分在之后结算中扣减'),
  settlement: words('settlement with the vendor', '与服务商结算'),
  suspension: words('settlement is suspended', '暂停结算'),
  'loss-order': words('sources in the order of the clause', '依条款顺序抵偿'),
  deposit: words('deposit', '保证金'),
  'deposit-due': words('the deposit is made good', '补足保证金'),
  'deposit-release': words('the deposit is given back', '退还保证金'),
  penalty: words('penalty for breach of confidence', '违反保密义务违约金'),
  listing: words('paid goods are listed', '收费商品上架'),
  'continued-renewal': words('renewal fees collected after the end', '终止后代收续费款项'),
};

/** Names of the rules. */
export type RuleName =
  | 'top-up'
  | 'price'
  | 'rate'
  | 'round'
  | 'three-part-charge'
  | 'prepaid-compute'
  | 'free-beta'
  | 'frozen-charge'
  | 'after-end'
  | 'correction'
  | 'bill'
  | 'collect'
  | 'credit'
  | 'arrears'
  | 'restored'
  | 'standing'
  | 'purchase'
  | 'period'
  | 'upgrade'
  | 'opening-mode'
  | 'auto-renewal'
  | 'no-refund'
  | 'gift-not-set-off'
  | 'charging-notice'
  | 'ending'
  | 'restriction'
  | 'ban'
  | 'outage'
  | 'liability-cap'
  | 'entry-fee'
  | 'service-fee'
  | 'collection'
  | 'refund'
  | 'refund-carried'
  | 'settlement'
  | 'suspension'
  | 'loss-order'
  | 'deposit'
  | 'deposit-due'
  | 'deposit-release'
  | 'penalty'
  | 'listing'
  | 'continued-renewal';

/** The conditions that rules look at. */
export const conditionWords: Readonly<Record<ConditionName, Words>> = {
  'balance-covers': words('the balance covers it', '余额足以支付'),
  'service-open': words('the service is open', '服务已开通'),
  'account-usable': words('the account may be used', '账号可用'),
  'price-published': words('a price is published', '已公布价格'),
  'little-usage': words('so little that the flat minimum holds', '用量不超过最低收费界限'),
  'charging-begun': words('charging has begun', '已开始收费'),
  frozen: words('the service is frozen', '服务已冻结'),
  'compute-over': words('the prepaid compute has ended', '预付计算已到期'),
  'exceeds-24-hours': words('arrears exceed 24 hours', '欠费超过24小时'),
  'all-paid': words('all that must be paid is paid', '已付清'),
  'in-arrears': words('in arrears', '处于欠费状态'),
  'notice-long-enough': words('the notice is long enough', '提前期足够'),
  'within-window': words('within the 30 days before the end', '到期前30日内'),
  'auto-renewal-on': words('auto-renewal is ticked', '已勾选自动续费'),
  'gift-may-be-set-off': words('a gift may be set off', '赠送可冲抵'),
  'refund-owed': words('a refund is owed', '应当退费'),
  'service-ended': words('the service has ended', '服务已终止'),
  'caused-by-provider': words('the provider caused it', '因提供方原因'),
  'outside-control': words('outside of the provider’s control', '非提供方控制范围之内'),
  'long-enough': words('long enough', '时长足够'),
  'already-settled': words('settled to the vendor already', '已结算给服务商'),
  'in-breach': words('in breach', '处于违约'),
  'in-dispute': words('in dispute', '存在纠纷'),
  'within-24-hours': words('within 24 hours', '24小时内'),
  'before-completion': words('before the deal is completed', '交易完成前'),
  'deposit-paid': words('the deposit is paid', '已缴保证金'),
  'account-verified': words('a verified account to be paid to', '有实名收款账户'),
  'agreement-over': words('the agreement has ended', '协议已解除'),
  'services-over': words('all that buyers bought has run out', '用户购买的服务已全部到期'),
  'services-delivered': words('all services are delivered', '所有服务已提供'),
  'disputes-over': words('all disputes are settled', '所有纠纷已处理完毕'),
  'no-breach': words('no breach during the agreement', '有效期内没有违反协议'),
  'receipt-received': words('the receipt has come', '已收到保证金收据'),
  'conditions-of-rules': words('the rules’ own conditions for release are met', '符合管理规范关于退还的情形'),
  'application-filed': words('asked for in writing', '已提交书面申请'),
  'fee-waived': words('the fee is waived', '服务费减免'),
};

/** Names of the conditions. */
export type ConditionName =
  | 'balance-covers'
  | 'service-open'
  | 'account-usable'
  | 'price-published'
  | 'little-usage'
  | 'charging-begun'
  | 'frozen'
  | 'compute-over'
  | 'exceeds-24-hours'
  | 'all-paid'
  | 'in-arrears'
  | 'notice-long-enough'
  | 'within-window'
  | 'auto-renewal-on'
  | 'gift-may-be-set-off'
  | 'refund-owed'
  | 'service-ended'
  | 'caused-by-provider'
  | 'outside-control'
  | 'long-enough'
  | 'already-settled'
  | 'in-breach'
  | 'in-dispute'
  | 'within-24-hours'
  | 'before-completion'
  | 'deposit-paid'
  | 'account-verified'
  | 'agreement-over'
  | 'services-over'
  | 'services-delivered'
  | 'disputes-over'
  | 'no-breach'
  | 'receipt-received'
  | 'conditions-of-rules'
  | 'application-filed'
  | 'fee-waived';

/** Values that stand in traces. */
export const valueWords: Readonly<Record<ValueName, Words>> = {
  amount: words('amount', '金额'),
  balance: words('balance', '余额'),
  owed: words('owed', '欠费'),
  quantity: words('quantity', '用量'),
  price: words('price', '单价'),
  factor: words('factor', '系数'),
  exact: words('exact', '未取整'),
  booked: words('booked', '已入账'),
  total: words('total', '合计'),
  parts: words('parts', '分段'),
  book: words('price book', '价目'),
  day: words('day', '日期'),
  bill: words('bill', '账单'),
  since: words('since', '起始'),
  at: words('at', '时刻'),
  until: words('until', '届满'),
  from: words('from', '原状态'),
  to: words('to', '新状态'),
  months: words('months', '月数'),
  days: words('days', '天数'),
  hours: words('hours', '小时'),
  path: words('way', '途径'),
  money: words('money', '款项'),
  data: words('data', '数据'),
  promotion: words('gift', '赠送'),
  source: words('source', '来源'),
  left: words('left', '余额未抵偿'),
  cap: words('cap', '上限'),
  excluded: words('excluded', '除外'),
  carried: words('carried on', '结转'),
  fee: words('fee', '费用'),
  item: words('item', '项目'),
};

/** Names of the values. */
export type ValueName =
  | 'amount'
  | 'balance'
  | 'owed'
  | 'quantity'
  | 'price'
  | 'factor'
  | 'exact'
  | 'booked'
  | 'total'
  | 'parts'
  | 'book'
  | 'day'
  | 'bill'
  | 'since'
  | 'at'
  | 'until'
  | 'from'
  | 'to'
  | 'months'
  | 'days'
  | 'hours'
  | 'path'
  | 'money'
  | 'data'
  | 'promotion'
  | 'source'
  | 'left'
  | 'cap'
  | 'excluded'
  | 'carried'
  | 'fee'
  | 'item';
