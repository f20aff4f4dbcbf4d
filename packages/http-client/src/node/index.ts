export { credentialChain, defaultCredentials } from './chain.ts';
export { cliProfileCredentials, type ProfileOptions } from './cli-profile.ts';
export { credentialsFileCredentials } from './credentials-file.ts';
export { environmentCredentials } from './environment.ts';
export type { CredentialLookup, Environment } from './lookup.ts';
export { type DiskSpoolOptions, spoolToDisk } from './spool-to-disk.ts';
