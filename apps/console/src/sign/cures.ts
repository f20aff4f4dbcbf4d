import type { Explanation, Mistake } from '@dataplus/signer/diagnose';
import type { Language } from '../i18n/language.ts';

/** What to change, in Chinese; the English is the signer's own. */
const cures: Readonly<Record<Mistake, string>> = {
  'wrong-scheme': '将认证方案写作“Dataplus”',
  'signature-hex': '签名用 Base64 书写，不用十六进制',
  'hmac-sha256': '使用 HMAC-SHA1，不用 HMAC-SHA256',
  'secret-ampersand': '使用 AccessKey Secret 本身，末尾不加“&”',
  'secret-white-space': '按签发的原样使用 AccessKey Secret，不增减空白',
  'id-as-secret': '以 AccessKey Secret 为密钥，而不是 AccessKey ID',
  'text-gbk': 'StringToSign 按 UTF-8 编码，不用 GBK',
  'text-latin1': 'StringToSign 按 UTF-8 编码，不用 Latin-1',
  'crlf-lines': '各行以 LF 连接，不用 CR LF',
  'final-newline': '末行之后不加 LF',
  'lines-left-out': '没有的请求头也占一个空行，不能省去',
  'method-replaced': '签名所用的方法须与发送的相同',
  'unsigned-date': '签名须包含所发送的 Date',
  'missing-target': '将请求目标作为第六行参与签名',
  'unexpected-target': '只签五行，不含请求目标',
  'full-url': '只签路径与查询串，不含协议与主机',
  'query-missing': '签路径与查询串，而不是只签路径',
  'target-decoded': '按发送的原样签路径与查询串，不先解码',
  'query-re-encoded': '按发送的原样签查询串，不重新编码',
  'query-sorted': '按发送的原样签查询串，不排序',
  'digest-once': '对正文摘要的 Base64 再做一次摘要',
  'digest-twice': '正文只做一次摘要',
  'digest-hex': '正文摘要用 Base64 书写，不用十六进制',
  'digest-of-raw-digest': '对正文摘要的 Base64 文本做摘要，而不是对那 16 个字节',
  'digest-of-empty-body': '没有正文时摘要行留空',
  'digest-word': '没有正文时摘要行留空，不写任何字样',
  'body-not-digested': '将正文摘要作为第三行参与签名',
  'body-re-serialised': '对实际发送的正文做摘要，而不是重新序列化后的正文',
  'digest-before-compression': '对压缩后实际发送的正文做摘要',
  'digest-newline': '正文摘要之后不加 LF',
  'accept-replaced': '发送与签名相同的 Accept 请求头',
  'content-type-replaced': '发送与签名相同的 Content-Type 请求头',
  'date-read-twice': '只取一次时间，签名与发送用同一个 Date',
  'date-local-time': 'Date 用 GMT，不用本地时间',
  'date-month-as-minutes': 'Date 中应写分钟，而不是月份',
  'date-full-weekday': 'Date 的星期写三个字母',
  'date-no-comma': 'Date 的星期之后写逗号',
  'date-one-digit-day': 'Date 的日写两位数字',
  'date-sept': 'Date 中写“Sep”，不写“Sept”',
  'date-spaced-time': 'Date 的时间中不留空格',
  'date-zone-name': 'Date 中写“GMT”，不写“UTC”或“+0000”',
};

/** The sentence that says what to change. */
export function cureText({ mistakes, sentence }: Explanation, language: Language): string {
  if (language === 'en' || mistakes.length === 0) return sentence;
  return `${mistakes.map((mistake) => cures[mistake]).join('；并且')}。`;
}
