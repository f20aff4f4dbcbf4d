import type { BillingErrorCode, RefusalCode } from '@dataplus/billing-rules';
import type { MarketRefusalCode } from '@dataplus/billing-rules/market';
import type { Message } from './messages.ts';

/** What the admin API refuses, and what to do about it. */
export const problemMessages = {
  'problem.clock-not-movable': [
    'The clock was not declared movable. Start with --clock movable; never in production.',
    '时钟未声明为可拨动。请以 --clock movable 启动；切勿用于生产。',
  ],
  'problem.clock-moved-back': [
    'The clock would go back: what was counted later would come before. Move it forwards; for an earlier time begin with an empty database.',
    '时钟将倒退，先前的记录会变成在后。请向前拨动；若需更早的时间，请从空数据库开始。',
  ],
  'problem.not-authenticated': [
    'The request has no Bearer token, or one that is not known. Send Authorization: Bearer with the admin token, or with a token made for the account.',
    '请求没有 Bearer 令牌，或令牌未知。请使用管理令牌或为该账户创建的令牌。',
  ],
  'problem.not-permitted': [
    'The token may not do this, or not for this account. Use the token of the account itself, or that of the operator.',
    '该令牌无权执行此操作，或无权操作此账户。请使用该账户自己的令牌或运营方的令牌。',
  ],
  'problem.no-such-route': [
    'No route of the admin API has this path. Look into /api/openapi.json.',
    '管理 API 没有该路径。请查看 /api/openapi.json。',
  ],
  'problem.method-not-supported': [
    'The path is there, but not with this method. Use a method of the Allow header.',
    '该路径存在，但不支持此方法。请使用 Allow 响应头列出的方法。',
  ],
  'problem.no-such-record': [
    'There is nothing with this id. Take the id from the list that it belongs to.',
    '没有该编号的记录。请从相应的列表中取得编号。',
  ],
  'problem.state-conflict': [
    'The thing is in a state in which this cannot be done. Read it again; the message says in which state it is.',
    '对象当前的状态不允许此操作。请重新读取；消息中说明了它所处的状态。',
  ],
  'problem.already-exists': [
    'There is one with this id or name already. Choose another, or use the one that is there.',
    '已有相同编号或名称的记录。请另取一个，或使用已有的。',
  ],
  'problem.precondition-missing': [
    'Something has to be done before: real-name verification, opening the platform, an acceptance, a review. Do first what the message names.',
    '须先完成其他步骤：实名认证、开通平台、接受协议或审核。请先完成消息所指明的步骤。',
  ],
  'problem.refused-by-rules': [
    'The rules of an agreement forbid it; the facts have the refusal and its clause. Read the clause that is cited, and do what it asks for.',
    '协议的规则不允许此操作。请查看所引条款，并按其要求办理。',
  ],
  'problem.body-not-json': [
    'The body is no JSON object, or not declared as application/json. Send a JSON object.',
    '请求体不是 JSON 对象，或未声明为 application/json。请发送 JSON 对象。',
  ],
  'problem.admin-body-too-large': [
    'The body is larger than the admin API takes. Send less than 1 MiB.',
    '请求体超过管理 API 接受的大小。请控制在 1 MiB 以内。',
  ],
  'problem.invalid-request': [
    'A member of the body or a parameter is missing, unknown or of another form. Correct what the list of faults names.',
    '请求体的成员或参数缺失、未知或格式不符。请改正所列各项。',
  ],
  'problem.invalid-cursor': [
    'The cursor is none that a page gave. Take `next` of the page before, or leave it out.',
    '该游标不是任何一页给出的。请使用上一页的 next，或将其省略。',
  ],
  'problem.idempotency-key-reused': [
    'The Idempotency-Key came before with another request. Give every request its own key, and repeat a request only as it was.',
    '该 Idempotency-Key 曾用于另一请求。请为每个请求使用各自的键，重复时保持原样。',
  ],
  'problem.payment-failed': [
    'The payment provider did not take the payment. Look at the payment; try again or cancel it.',
    '支付渠道未受理该付款。请查看付款记录，然后重试或取消。',
  ],
  'problem.chain-broken': [
    'A record of a hash chain was altered, removed or moved. Restore the database from a backup; do not repair the hashes.',
    '哈希链中有记录被改动、删除或移位。请从备份恢复数据库，不要修补哈希。',
  ],
  'problem.internal-failure': [
    'A defect of the gateway. Report it with the request id and the log of that moment.',
    '网关自身出现缺陷。请附上请求编号与当时的日志报告。',
  ],
  'problem.database-unavailable': [
    'The database does not answer, or has closed the connection. Check that it runs and that address, user and rights are right.',
    '数据库没有响应，或关闭了连接。请检查其是否运行，地址、用户与权限是否正确。',
  ],
  'problem.database-busy': [
    'The one connection to SQLite was not free within 30 seconds. Inside a transaction use the queries that it hands in, never those of the database.',
    '与 SQLite 的唯一连接在 30 秒内未空闲。请在事务中使用其提供的查询对象，而非数据库的。',
  ],
  'problem.backup-not-supported': [
    'The gateway copies SQLite only. Use the tools of PostgreSQL, such as pg_dump.',
    '网关只能复制 SQLite。请使用 PostgreSQL 的工具，例如 pg_dump。',
  ],
  'problem.invalid-document': [
    'A document is not of the form of its kind. Give what the message asks for; the forms are those of @dataplus/service-schemas.',
    '文档不符合其类型的格式。请提供消息所要求的内容；格式见 @dataplus/service-schemas。',
  ],
  'problem.day-close-incomplete': [
    'The billing rules did not take what some accounts had; all others are closed. See the reason of each account, set it right, and close the day again.',
    '部分账户的数据未被账务规则接受，其他账户均已日结。请查看各账户的原因，改正后再次日结。',
  ],
  'problem.invalid-amount': [
    'An amount is not plain decimal text in yuan, or has more than two decimal places. Write yuan with at most two decimal places: 383.12.',
    '金额不是以元为单位的十进制文本，或超过两位小数。请写作最多两位小数的元，例如 383.12。',
  ],
  'problem.invalid-exact-number': [
    'A number is not plain decimal text, or a denominator is 0. Write digits with at most one point, no exponent and no sign but a minus.',
    '数值不是十进制文本，或分母为 0。请只写数字，至多一个小数点，不用指数，除负号外不带符号。',
  ],
  'problem.invalid-event': [
    'A member of an event is missing, unknown, of another form, or says what cannot be. The message names the member and its form.',
    '事件的成员缺失、未知、格式不符，或所述之事不可能发生。消息中指明了成员及其格式。',
  ],
  'problem.invalid-price-book': [
    'A price book does not follow its schema. The field is the path of the fault; check the book against price-book.schema.json.',
    '价目表不符合其结构。所列路径即出错之处，请对照 price-book.schema.json 检查。',
  ],
  'problem.price-conflict': [
    'Two prices hold for one item of a service from the same day on. Remove one, or give the newer book a later first day.',
    '同一服务的同一计费项自同一天起有两个价格。请删去一个，或将较新的价目表的生效日期推后。',
  ],
  'problem.unknown-reading': [
    'There is no reading of that name, or it cannot have that value. Choose among those that the message lists.',
    '没有该名称的理解，或它不能取该值。请从消息所列中选择。',
  ],
  'problem.unknown-billing-service': [
    'There are no money rules for the service. Use an id of billedServices.',
    '该服务没有账务规则。请使用 billedServices 中的编号。',
  ],
  'problem.event-id-reused': [
    'An id came before with another body. Give every event its own id, and repeat an event only as it was.',
    '该编号曾用于内容不同的事件。请为每个事件使用各自的编号，重复时保持原样。',
  ],
  'problem.event-out-of-order': [
    'An event is earlier than the last one of its account. Apply the events of an account in the order of time; report late usage with its own day.',
    '事件早于该账户的上一事件。请按时间顺序提交账户的事件；迟到的用量请注明其所属日期。',
  ],
  'problem.day-already-closed': [
    'The day, or a later one, was settled before. Close each day once; report late usage instead.',
    '该日或其后的日子已经结算。每日只结算一次；迟到的用量请另行上报。',
  ],
  'problem.day-not-over': [
    'The day is closed before its 24:00 in Asia/Shanghai. Close a day after its end.',
    '该日在 Asia/Shanghai 的 24:00 之前被结算。请在当日结束之后结算。',
  ],
  'problem.unknown-explanation': [
    'There is no traced posting, refusal or change of that id. Record the answer in the journal, with traces on.',
    '没有该编号的带说明的分录、拒绝或变化。请在开启说明的情况下记录答复。',
  ],
  'problem.invalid-state': [
    'JSON is no state of an account, a vendor or a sale, or it was written in another form. Give what accountToWire, vendorToWire or saleToWire gave, unchanged.',
    '该 JSON 不是账户、服务商或销售的状态，或以其他形式写成。请原样使用 accountToWire、vendorToWire 或 saleToWire 的结果。',
  ],
  'problem.invalid-receipt': [
    'A text is no receipt. Give what writeReceipt gave, unchanged.',
    '该文本不是收据。请原样使用 writeReceipt 的结果。',
  ],
  'rule.insufficient-balance': [
    'The balance does not cover the price: top up first.',
    '余额不足以支付价款：请先充值。',
  ],
  'rule.prepaid-only': [
    'The service can only be bought in advance: place an order for a period.',
    '该服务只能预付购买：请按服务期下单。',
  ],
  'rule.not-free': [
    'The service is not free, or no longer: order it at its price.',
    '该服务并非免费，或已不再免费：请按价格订购。',
  ],
  'rule.no-price': [
    'No price is published for that day: publish a price book first.',
    '当日没有公布的价格：请先发布价目表。',
  ],
  'rule.service-not-open': ['The service is not open: order or open it first.', '服务尚未开通：请先订购或开通。'],
  'rule.service-already-open': [
    'The service is open already: renew or upgrade it instead.',
    '服务已经开通：请改为续费或升级。',
  ],
  'rule.service-over': ['The period of the service is over: order it again.', '服务期已满：请重新订购。'],
  'rule.service-frozen': [
    'The service is frozen for arrears: pay what is owed first.',
    '服务因欠费被冻结：请先付清欠费。',
  ],
  'rule.account-not-usable': ['The account is restricted or banned.', '账号受限或已被永久禁止。'],
  'rule.gift-not-set-off': ['A gift is never set off against a price.', '赠送项目不能折价冲抵服务价格。'],
  'rule.no-refund-after-opening': ['Once the service is open its fee is not given back.', '服务开通后不予退费。'],
  'rule.no-auto-renewal': [
    'The agreement of this service knows no automatic renewal.',
    '该服务的协议没有自动续费的约定。',
  ],
  'rule.renewal-failed': ['The renewal fee could not be taken from the balance.', '未能从余额扣取续费款项。'],
  'rule.notice-too-short': [
    'The notice before charging begins is shorter than the agreement asks.',
    '开始收费前的公告期短于协议要求。',
  ],
  'rule.usage-too-late': [
    'The usage is reported later than corrections are taken.',
    '用量上报过迟，已超出可更正的期限。',
  ],
  'rule.deposit-missing': [
    'Paid goods may not be listed before the deposit is paid.',
    '缴纳保证金之前不得上架收费商品。',
  ],
  'rule.agreement-over': ['The agreement with the vendor has ended.', '与服务商的协议已经终止。'],
  'rule.unknown-sale': ['The vendor has no such sale.', '该服务商没有这笔销售。'],
  'rule.refund-too-late': ['The 24 hours for a refund without reason are over.', '24 小时无理由退款的期限已过。'],
  'rule.refund-after-completion': [
    'The deal is completed: a refund needs both sides, or a ruling of the platform.',
    '交易已完成：退款须双方协商一致或由平台裁定。',
  ],
  'rule.nothing-left-to-refund': ['The whole amount was given back already.', '全部金额均已退还。'],
  'rule.payee-not-verified': [
    'The account that is paid is not verified: note that it is, then settle.',
    '收款账户尚未实名：请先登记实名，再结算。',
  ],
  'rule.settlement-suspended': [
    'Settlement is suspended by a breach or an open dispute.',
    '因违约或未结纠纷，结算已暂停。',
  ],
  'rule.release-conditions-missing': [
    'Not all conditions for giving the deposit back are met.',
    '尚未满足退还保证金的全部条件。',
  ],
  'rule.release-not-granted': [
    'The release of the deposit was not granted yet: ask for it first.',
    '尚未批准退还保证金：请先提出申请。',
  ],
} as const satisfies Readonly<Record<string, Message>> &
  Readonly<Record<`problem.${BillingErrorCode}` | `rule.${MarketRefusalCode | RefusalCode}`, Message>>;
