/** What a newcomer's program does with the packages; the same in every kind of project. It writes one line of JSON. */
const body = `
const key = { accessKeyId: 'testid', accessKeySecret: 'testsecret' };
const request = { method: 'GET', url: 'https://shujuapi.aliyun.com/o/s/a?a=1&b=2', headers: { accept: 'application/json' } };
const { headers } = sign(request, key);
const arrive = (target) => ({ method: 'GET', target, headers: Object.entries(headers), body: null });
const verifier = createVerifier({ keys: { testid: { secrets: ['testsecret'] } } });
const tampered = arrive('/o/s/a?b=2&a=1');

const main = async () => {
  const { ok, tally } = await runSuite({
    suite: 'signer',
    filter: 'signer/query/*',
    testee: { name: 'consumer', ops: signerOps },
  });
  console.log(
    JSON.stringify({
      verified: verifier.verify(arrive('/o/s/a?a=1&b=2')).ok,
      refused: verifier.verify(tampered),
      explained: diagnose(tampered, { accessKeySecret: 'testsecret' }).explanations.map(({ mistakes }) => mistakes),
      vectors: { ok, some: tally.passed > 0 },
      libraries,
    }),
  );
};
main();
`;

const imports = [
  ['createVerifier, sign', '@dataplus/signer'],
  ['diagnose', '@dataplus/signer/diagnose'],
  ['signerOps', '@dataplus/signer/testee'],
  ['runSuite', '@dataplus/conformance/node'],
] as const;

/** As an ES module. `libraries` are all the packages that can be imported. */
export function moduleProgram(libraries: readonly string[]): string {
  return [
    ...imports.map(([names, from]) => `import { ${names} } from '${from}';`),
    ...libraries.map((name, i) => `import * as library${i} from '${name}';`),
    `const libraries = [${libraries.map((_, i) => `library${i}`).join(', ')}].map((library) => Object.keys(library).length > 0);`,
    body,
  ].join('\n');
}

/** As a CommonJS script: `require` of ES modules. */
export function scriptProgram(libraries: readonly string[]): string {
  return [
    ...imports.map(([names, from]) => `const { ${names} } = require('${from}');`),
    `const libraries = ${JSON.stringify(libraries)}.map((name) => Object.keys(require(name)).length > 0);`,
    body,
  ].join('\n');
}

/** As an ES module in TypeScript. */
export function typedProgram(libraries: readonly string[]): string {
  return moduleProgram(libraries).replace('(target)', '(target: string)').replace('main();', 'void main();');
}
