import type { IncomingMessage } from 'node:http';
import { fail } from '../errors/gateway-error.ts';
import { hashOfToken, idOfToken, isSameHash } from '../secrets/tokens.ts';
import { operator, type Session } from './session.ts';

/** What tokens there are. */
export interface TokenSource {
  /** SHA-256 of the operator's token. */
  readonly operatorToken: Buffer;
  /** Account and hash (hex) of an account's token by its id. */
  accountToken(id: string): Promise<{ readonly account: string; readonly hash: string } | undefined>;
}

/**
 * Tells who asks, by the Bearer token. Tokens are compared by their hashes in constant time.
 *
 * @throws GatewayError `not-authenticated`.
 */
export async function authenticate(request: IncomingMessage, tokens: TokenSource): Promise<Session> {
  const token = /^Bearer ([\w.~+/-]{16,256}=*)$/i.exec(request.headers.authorization ?? '')?.[1];
  if (token === undefined) return refuse();
  const hash = hashOfToken(token);
  if (isSameHash(hash, tokens.operatorToken)) return operator;
  const id = idOfToken(token);
  const known = id === undefined ? undefined : await tokens.accountToken(id);
  if (known === undefined || !isSameHash(hash, Buffer.from(known.hash, 'hex'))) return refuse();
  return { role: 'account', account: known.account };
}

function refuse(): never {
  fail('not-authenticated', 'Send Authorization: Bearer with the admin token, or with a token of an account.');
}
