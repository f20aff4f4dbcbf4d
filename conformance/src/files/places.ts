import { fileURLToPath } from 'node:url';

/** The folder of this package, whether it runs from `src` or from `dist`, from the repository or from a tarball. */
export const packageFolder: string = fileURLToPath(new URL('../../', import.meta.url));
/** `vectors/<suite>/<topic>.json`. */
export const vectorsFolder: string = `${packageFolder}vectors`;
/** `schemas/*.schema.json`. */
export const schemasFolder: string = `${packageFolder}schemas`;
/** `spec/*.md`. */
export const specFolder: string = `${packageFolder}spec`;
/** `references/references.json` and the reference programs. */
export const referencesFolder: string = `${packageFolder}references`;
