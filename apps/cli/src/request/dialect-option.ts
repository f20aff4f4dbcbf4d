import { type DialectName, dialects } from '@dataplus/signer';
import { Option } from 'commander';

/** What `--dialect` gives. */
export interface DialectFlag {
  readonly dialect: DialectName;
}

/** The dialect is a property of the service: it is named, never guessed (S-5). */
export function dialectOption(description = 'dialect of the service'): Option {
  const names = Object.keys(dialects);
  return new Option('--dialect <name>', description).choices(names).default('dataplus');
}
