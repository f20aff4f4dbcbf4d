import { type CodeInput, secretVariable, valueOf } from './code-input.ts';

const text = (value: string): string => `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A program for PHP 7.4 or later without extensions. */
export function phpCode(input: CodeInput): string {
  const { method, origin, target, headers, body, dialect, accessKeyId } = input;
  const own = headers.filter(([name]) => !['accept', 'content-type'].includes(name.toLowerCase()));
  const accept = valueOf(input, 'accept');
  // PHP names a type of its own for a body without one, which would have to be signed.
  const type = valueOf(input, 'content-type', body === null ? '' : 'application/octet-stream');
  return `<?php
$accessKeyId = ${text(accessKeyId)};
$accessKeySecret = getenv('${secretVariable}') ?: exit('set ${secretVariable}');

$method = ${text(method)};
$target = ${text(target)};
$body = ${text(body ?? '')};
$accept = ${text(accept)};
$contentType = ${text(type)};
$date = gmdate('D, d M Y H:i:s') . ' GMT';

$contentMd5 = ${digest(body, dialect.digestsTwice)};
$stringToSign = implode("\\n", [$method, $accept, $contentMd5, $contentType, $date${dialect.signsTarget ? ', $target' : ''}]);
$signature = base64_encode(hash_hmac('sha1', $stringToSign, $accessKeySecret, true));

$context = stream_context_create(['http' => [
    'method' => $method,
    'content' => $body,
    'ignore_errors' => true,
    'header' => [${own.map(([name, value]) => `\n        ${text(`${name}: ${value}`)},`).join('')}${accept === '' ? '' : `\n        'Accept: ' . $accept,`}${type === '' ? '' : `\n        'Content-Type: ' . $contentType,`}
        'Date: ' . $date,
        'Authorization: Dataplus ' . $accessKeyId . ':' . $signature,
    ],
]]);
echo file_get_contents(${text(origin)} . $target, false, $context), "\\n";
`;
}

function digest(body: string | null, twice: boolean): string {
  if (body === null) return `''`;
  const once = 'base64_encode(md5($body, true))';
  return twice ? `base64_encode(md5(${once}, true)) /* digested twice */` : once;
}
