import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { ConformanceError } from '../errors.ts';
import { referencesFolder, schemasFolder } from './places.ts';
import { readJson } from './read-json.ts';
import { describeFault } from './schemas.ts';

/** A reference program in another language. */
export interface Reference {
  /** The name that it gives itself, `reference-python` for instance. */
  readonly name: string;
  /** The language, as tables show it. */
  readonly language: string;
  /** Programs that must be on the path; where one is not, the language is missing. */
  readonly requires: readonly string[];
  /** The program and its arguments; the working directory is the folder of the references. */
  readonly command: readonly string[];
  /** How long one vector may take, in milliseconds, where that is not the usual. */
  readonly timeoutMs?: number;
  /** The model of the published sample in this language. */
  readonly sample?: {
    /** The op that answers with the sample's resource line. */
    readonly op: string;
    /** Each repair that the printed sample needs before it can run. */
    readonly repairs: readonly string[];
  };
}

/** Reads `references.json` in a folder, that of this package when left out. */
export function readReferences(folder: string = referencesFolder): readonly Reference[] {
  const file = path.join(folder, 'references.json');
  const parsed = readJson(file, 'invalid-references');
  const ajv = new Ajv2020();
  const schema = readJson(path.join(schemasFolder, 'references.schema.json'), 'invalid-references');
  if (!ajv.validate(schema as object, parsed)) {
    throw new ConformanceError('invalid-references', `${file}: ${describeFault(ajv.errors)}`, { file });
  }
  return (parsed as { references: Reference[] }).references;
}

const onPath = (program: string): boolean =>
  (process.env.PATH ?? '').split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });

/** The first program that a reference needs and that is not here; undefined when it can run. */
export const missingProgram = ({ requires }: Reference): string | undefined =>
  requires.find((program) => !onPath(program));
