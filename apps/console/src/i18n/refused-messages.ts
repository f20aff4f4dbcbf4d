import type { RefusalReason } from '@dataplus/signer';
import type { Message } from './messages.ts';

/** Why a call was refused, and what to do about it: every word that can stand in `x-dataplus-refusal`. */
export const refusedMessages = {
  'refused.body-too-large': [
    'The body has more bytes than the verifier takes. Send less, or raise maxBodyBytes.',
    '请求体超过验签方接受的大小。请减小请求体，或调大 maxBodyBytes。',
  ],
  'refused.malformed-request': [
    'Method or target cannot be those of an HTTP request, or a signed header is repeated or holds CR, LF or NUL. Look at what stands between client and verifier: HTTP delivers no such request.',
    '方法或目标不可能出现在 HTTP 请求中，或参与签名的请求头重复、含有 CR、LF 或 NUL。请检查客户端与网关之间的中间环节：HTTP 不会送达这样的请求。',
  ],
  'refused.missing-authorization': [
    'There is no Authorization header, or an empty one. Sign the request; see whether a proxy or a redirect drops the header.',
    '没有 Authorization 请求头，或其值为空。请对请求签名，并检查代理或重定向是否丢弃了该请求头。',
  ],
  'refused.unsupported-scheme': [
    'The Authorization header is of another scheme than Dataplus. Write the scheme as Dataplus, in these letters.',
    'Authorization 的认证方案不是 Dataplus。请原样写作 Dataplus。',
  ],
  'refused.malformed-authorization': [
    'The Authorization header is not "Dataplus", one space, an AccessKey id, a colon and a signature in Base64. Write it so; a diagnosis also reads other schemes and hex, but needs the colon and a whole signature.',
    'Authorization 不是“Dataplus、一个空格、AccessKey ID、冒号、Base64 签名”的形式。请按此书写。',
  ],
  'refused.missing-date': [
    'There is no Date header, or an empty one. Send the Date that was signed.',
    '没有 Date 请求头，或其值为空。请发送参与签名的 Date。',
  ],
  'refused.malformed-date': [
    'The Date is not of the accepted forms, or its weekday or day does not exist. Write it as "Sat, 07 May 2016 08:19:52 GMT", or let the verifier accept lenient dates.',
    'Date 不是可接受的格式，或其中的星期、日期不存在。请写作“Sat, 07 May 2016 08:19:52 GMT”。',
  ],
  'refused.unknown-access-key': [
    'The verifier knows no key of that AccessKey id. Sign with a key of this service.',
    '验签方没有该 AccessKey ID 的密钥。请使用本服务的密钥签名。',
  ],
  'refused.date-skewed': [
    'The Date is further from the clock of the verifier than its window allows. Set the clock of the client, or allow a larger maxSkewSeconds.',
    'Date 与验签方时钟的差距超出允许范围。请校准客户端时钟，或调大 maxSkewSeconds。',
  ],
  'refused.signature-mismatch': [
    'The signature is that of another secret, another dialect or another StringToSign. Compare the StringToSign of the verdict with that of the client, or let diagnose find the mistake.',
    '签名所用的密钥、方言或 StringToSign 与验签方不同。请对照双方的 StringToSign，或用签名工作台诊断。',
  ],
  'refused.disabled-access-key': [
    'The signature is right, and the key is disabled. Sign with another key, or enable this one.',
    '签名正确，但该 AccessKey 已停用。请换用其他密钥，或启用该密钥。',
  ],
  'refused.content-md5-mismatch': [
    'The Content-MD5 header is not the digest of the body. Drop the header, which is not needed, or make it of the bytes that are sent.',
    'Content-MD5 请求头不是请求体的摘要。请去掉这个并非必需的请求头，或按实际发送的字节计算。',
  ],
  'refused.replayed': [
    'A call with this signature was admitted before: a replay, or a second identical call within one second. Sign anew, a second later.',
    '带有此签名的调用已被接受过：属于重放，或同一秒内的第二次相同调用。请在一秒之后重新签名。',
  ],
  'refused.malformed-http': [
    'What came is no HTTP/1.1 request. Look at what writes to the connection.',
    '收到的不是 HTTP/1.1 请求。请检查是什么在向该连接写入数据。',
  ],
  'refused.repeated-host': ['There is more than one Host header. Send one.', 'Host 请求头多于一个。请只发送一个。'],
  'refused.malformed-host': [
    'The Host header, or the authority of the target, is no host with an optional port. Send the host and port that the client connected to.',
    'Host 请求头或目标中的主机部分不是“主机名加可选端口”。请发送客户端所连接的主机与端口。',
  ],
  'refused.misdirected-request': [
    'The target is in absolute form and names another host than the Host header. Write the same in both, or send the target in origin form.',
    '请求目标为绝对形式，且其主机与 Host 请求头不同。请使两者一致，或改用仅含路径的形式。',
  ],
  'refused.unsupported-http-version': [
    'The version is neither HTTP/1.0 nor HTTP/1.1. Send HTTP/1.1.',
    '版本既不是 HTTP/1.0 也不是 HTTP/1.1。请使用 HTTP/1.1。',
  ],
  'refused.unsupported-transfer-encoding': [
    'Transfer-Encoding is another than chunked alone, or there is one in HTTP/1.0. Send chunked alone, or Content-Length.',
    'Transfer-Encoding 不是单独的 chunked，或出现在 HTTP/1.0 请求中。请只用 chunked，或改用 Content-Length。',
  ],
  'refused.upgrade-not-supported': [
    'The request asks for another protocol on this connection. Leave the Upgrade header out.',
    '请求要求在此连接上切换协议。请去掉 Upgrade 请求头。',
  ],
  'refused.connect-not-supported': [
    'The method is CONNECT: this is no proxy. Call the address itself.',
    '方法为 CONNECT，而网关不是代理。请直接调用目标地址。',
  ],
  'refused.expectation-failed': [
    'The Expect header has another value than 100-continue. Leave it out.',
    'Expect 请求头的值不是 100-continue。请去掉该请求头。',
  ],
  'refused.headers-too-large': [
    'The head of the request is larger than the gateway takes. Send fewer headers.',
    '请求头总长超过网关接受的大小。请减少请求头。',
  ],
  'refused.request-timed-out': [
    'The request did not arrive in the time that it has. Send it without pauses, or raise the timeouts of the gateway.',
    '请求未在规定时间内发送完毕。请连续发送，或调大网关的超时时间。',
  ],
  'refused.malformed-request-id': [
    'x-dataplus-request-id is there twice, or is not 1 to 128 visible ASCII characters. Send one, a UUID for instance.',
    'x-dataplus-request-id 出现两次，或不是 1 到 128 个可见 ASCII 字符。请只发送一个，例如 UUID。',
  ],
  'refused.malformed-timeout': [
    'x-dataplus-timeout is there twice or is no whole number of milliseconds from 1. Write it like 60000.',
    'x-dataplus-timeout 出现两次，或不是自 1 起的整数毫秒。请写作 60000 这样的形式。',
  ],
  'refused.malformed-address': [
    'The path is badly percent-encoded where the address has a parameter. Write the percent sign itself as %25.',
    '路径在参数所在之处的百分号编码有误。百分号本身请写作 %25。',
  ],
  'refused.dot-segment': [
    'A parameter of the path is "." or "..", which programs on the way leave out. Give the parameter its value.',
    '路径参数为“.”或“..”，途中的程序会将其去掉。请填写参数的实际值。',
  ],
  'refused.operation-not-found': [
    'No operation has this path. Look the address up with `dataplus services`.',
    '没有该路径的操作。请用 dataplus services 查询地址。',
  ],
  'refused.method-not-allowed': [
    'The path is there, but not with this method. Use a method of the Allow header.',
    '该路径存在，但不支持此方法。请使用 Allow 响应头列出的方法。',
  ],
  'refused.service-not-found': [
    'The gateway has no service of this code. Look at the services of the gateway.',
    '网关没有该编码的服务。请查看网关所提供的服务。',
  ],
  'refused.service-disabled': [
    'The service is switched off. Ask the operator of the gateway.',
    '该服务已停用。请联系网关的运营方。',
  ],
  'refused.app-code-not-supported': [
    'The operation stood behind another gateway, which took an AppCode. Call the operation that takes a signature.',
    '该操作原由另一网关以 AppCode 提供。请调用使用签名的操作。',
  ],
  'refused.platform-not-opened': [
    'The account has no organisation: the platform was not opened. Accept the agreement of the platform and open it.',
    '账户没有组织：尚未开通平台。请接受平台服务协议并开通平台。',
  ],
  'refused.not-a-member': [
    'The sub-account is not a member of the organisation. Let the administrator refresh the members.',
    '该子账号不是组织成员。请管理员刷新用户。',
  ],
  'refused.foreign-organization': [
    'The org_code of the address is not that of the AccessKey. Write your own org_code.',
    '地址中的 org_code 不属于该 AccessKey。请填写自己的 org_code。',
  ],
  'refused.not-in-project': [
    'The caller is not in the project that the call names. Let the administrator of the project add them.',
    '调用者不在所指明的项目空间中。请项目管理员将其加入。',
  ],
  'refused.project-role-missing': [
    'The caller has none of the roles that the call needs in the project. Ask for one of the roles that the message names.',
    '调用者在项目空间中没有该调用所需的角色。请申请消息中列出的角色之一。',
  ],
  'refused.agreement-not-accepted': [
    'An agreement that applies was not accepted in the version that is in force. Accept what the refusal lists.',
    '适用的某份协议尚未按现行版本接受。请接受拒绝信息中列出的协议。',
  ],
  'refused.beta-not-admitted': [
    'The service is a beta, and the account was not admitted. Apply, and wait for the review.',
    '该服务处于公测，账户尚未获准。请提交申请并等待审核。',
  ],
  'refused.service-not-subscribed': [
    'The account has not opened the service. Order it.',
    '账户尚未开通该服务。请下单开通。',
  ],
  'refused.capability-stopped': [
    'The standing of the service stops what the call needs; the refusal cites the clause. Pay what is open, or order the service again.',
    '服务当前的状态停止了此调用所需的功能，拒绝信息注明了条款。请付清欠费，或重新订购服务。',
  ],
  'refused.standing-unknown': [
    'No clause says whether the service may be used in this standing, and the reading that decides is open. Pay what is open, or let the operator choose the reading that the refusal names.',
    '没有条款说明服务在当前状态下能否使用，而起决定作用的理解尚未选定。请付清欠费，或由运营方选定所指明的理解。',
  ],
  'refused.rate-limited': [
    'More calls of this operation came with this AccessKey than it may make in a second. Wait as long as Retry-After says.',
    '该 AccessKey 每秒对此操作的调用次数超过上限。请按 Retry-After 等待。',
  ],
  'refused.answer-pending': [
    'The first call with this signature has not been answered yet. Ask again, as Retry-After says.',
    '带有此签名的首次调用尚未得到答复。请按 Retry-After 稍后再问。',
  ],
  'refused.upstream-unreachable': [
    'No connection to the service was made. Try again; the operator looks at the upstream.',
    '无法连接后端服务。请重试；由运营方检查后端。',
  ],
  'refused.upstream-broke-off': [
    'The service ended the connection before it answered, or its answer is no HTTP. Try again; the operator looks at the upstream.',
    '后端服务在答复前断开了连接，或其答复不是 HTTP。请重试；由运营方检查后端。',
  ],
  'refused.upstream-timed-out': [
    'The service did not answer in time. Try again, or allow more with x-dataplus-timeout.',
    '后端服务未及时答复。请重试，或用 x-dataplus-timeout 放宽时限。',
  ],
  'refused.entitlement-unavailable': [
    'The state of accounts cannot be read. Try again; the operator looks at the database.',
    '无法读取账户状态。请重试；由运营方检查数据库。',
  ],
  'refused.metering-failed': [
    'The call could not be recorded, so that it was not answered; it is not charged. Try again; the operator looks at the database.',
    '该调用无法记录，因而没有答复，也不计费。请重试；由运营方检查数据库。',
  ],
  'refused.replay-check-failed': [
    'It could not be found out whether the signature was admitted before. Try again; the operator looks at the database.',
    '无法查明该签名是否已被接受过。请重试；由运营方检查数据库。',
  ],
  'refused.shutting-down': ['The gateway is being stopped. Try again.', '网关正在停止。请重试。'],
  'refused.plane-failure': [
    'A defect of the gateway. Report it with the request id.',
    '网关自身出现缺陷。请附上请求编号报告。',
  ],
} as const satisfies Readonly<Record<string, Message>> & Readonly<Record<`refused.${RefusalReason}`, Message>>;
