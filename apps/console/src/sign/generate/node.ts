import { type CodeInput, secretVariable, valueOf } from './code-input.ts';

const text = (value: string): string => JSON.stringify(value);

/** A program for Node.js 20 or later without dependencies. */
export function nodeCode(input: CodeInput): string {
  const { method, origin, target, headers, body, dialect, accessKeyId } = input;
  // fetch would add an Accept of its own, which has to be signed then.
  const accept = valueOf(input, 'accept', '*/*');
  const own = headers.filter(([name]) => !['accept', 'content-type'].includes(name.toLowerCase()));
  const type = valueOf(input, 'content-type');
  return `import { createHash, createHmac } from 'node:crypto';

const accessKeyId = ${text(accessKeyId)};
const accessKeySecret = process.env.${secretVariable};
if (!accessKeySecret) throw new Error('set ${secretVariable}');

const method = ${text(method)};
const url = new URL(${text(origin + target)});
const body = ${body === null ? 'undefined' : `Buffer.from(${text(body)})`};
const accept = ${text(accept)};
const contentType = ${text(type)};
const date = new Date().toUTCString();

${body === null ? `const contentMd5 = '';` : nodeDigest(dialect.digestsTwice)}
const lines = [method, accept, contentMd5, contentType, date${dialect.signsTarget ? ', url.pathname + url.search' : ''}];
const signature = createHmac('sha1', accessKeySecret).update(lines.join('\\n')).digest('base64');

const response = await fetch(url, {
  method,
  body,
  headers: {${own.map(([name, value]) => `\n    ${text(name)}: ${text(value)},`).join('')}
    accept,${type === '' ? '' : `\n    'content-type': contentType,`}
    date,
    authorization: \`Dataplus \${accessKeyId}:\${signature}\`,
  },
});
console.log(response.status, await response.text());
`;
}

function nodeDigest(twice: boolean): string {
  return twice
    ? `const md5 = (data) => createHash('md5').update(data).digest('base64');
const contentMd5 = md5(md5(body)); // this dialect digests the Base64 text once more`
    : `const contentMd5 = createHash('md5').update(body).digest('base64');`;
}
