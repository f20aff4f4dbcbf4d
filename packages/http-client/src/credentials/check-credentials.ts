import { CredentialsError } from '../errors.ts';
import { isObject, need } from '../need.ts';
import type { ProvidedCredentials } from './source.ts';

/** Refuses credentials that would sign, and then be refused in ways that nobody understands (H-9.5, H-9.6). */
export function checkCredentials(credentials: ProvidedCredentials): void {
  need(isObject(credentials), 'credentials', '{ accessKeyId, accessKeySecret }');
  // Libraries name it securityToken, sessionToken or stsToken.
  const token = Object.entries(credentials).find(([name, value]) => /token$/i.test(name) && Boolean(value));
  if (token !== undefined) {
    const message = `credentials: Dataplus signatures have no place for ${token[0]}; take an AccessKey of a RAM user`;
    throw new CredentialsError('security-token-unsupported', message);
  }
  const { expires } = credentials;
  need(expires === undefined || expires instanceof Date, 'credentials.expires', 'a Date');
}
