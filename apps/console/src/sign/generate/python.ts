import { type CodeInput, secretVariable, valueOf } from './code-input.ts';

const text = (value: string): string => JSON.stringify(value);

/** A program for Python 3.8 or later, standard library only. `http.client` sends the target as it stands and adds no headers that count. */
export function pythonCode(input: CodeInput): string {
  const { method, origin, target, headers, body, dialect, accessKeyId } = input;
  const own = headers.filter(([name]) => !['accept', 'content-type'].includes(name.toLowerCase()));
  const accept = valueOf(input, 'accept');
  const type = valueOf(input, 'content-type');
  const [scheme, host = ''] = origin.split('://');
  const connection = scheme === 'http' ? 'HTTPConnection' : 'HTTPSConnection';
  return `import base64, hashlib, hmac, http.client, os
from email.utils import formatdate

access_key_id = ${text(accessKeyId)}
access_key_secret = os.environ["${secretVariable}"]

method = ${text(method)}
target = ${text(target)}
body = ${body === null ? 'b""' : `${text(body)}.encode("utf-8")`}
accept = ${text(accept)}
content_type = ${text(type)}
date = formatdate(usegmt=True)


def md5(data):
    return base64.b64encode(hashlib.md5(data).digest()).decode("ascii")


content_md5 = ${digest(body, dialect.digestsTwice)}
lines = [method, accept, content_md5, content_type, date${dialect.signsTarget ? ', target' : ''}]
string_to_sign = "\\n".join(lines).encode("utf-8")
mac = hmac.new(access_key_secret.encode("utf-8"), string_to_sign, hashlib.sha1)
signature = base64.b64encode(mac.digest()).decode("ascii")

headers = {${own.map(([name, value]) => `\n    ${text(name)}: ${text(value)},`).join('')}${accept === '' ? '' : `\n    "Accept": accept,`}${type === '' ? '' : `\n    "Content-Type": content_type,`}
    "Date": date,
    "Authorization": f"Dataplus {access_key_id}:{signature}",
}
connection = http.client.${connection}(${text(host)})
connection.request(method, target, body or None, headers)
response = connection.getresponse()
print(response.status, response.read().decode("utf-8"))
`;
}

function digest(body: string | null, twice: boolean): string {
  if (body === null) return '""';
  return twice ? 'md5(md5(body).encode("ascii"))  # this dialect digests the Base64 text once more' : 'md5(body)';
}
