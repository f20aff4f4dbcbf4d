/** The settings of a strict TypeScript project; `own` says for whom it is. */
export function strictSettings(own: object): string {
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023', 'dom', 'dom.iterable', 'dom.asynciterable'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    types: ['node'],
    ...own,
  };
  return JSON.stringify({ compilerOptions, include: ['main.ts', 'main.tsx'] });
}
