import { textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { Queries } from '../../database/database.ts';
import { hashOfToken, newToken } from '../../secrets/tokens.ts';
import { allDocuments, deleteDocument, getDocument, insertDocument } from '../../store/documents.ts';
import type { AccountToken } from '../../store/kinds/account-token.ts';
import { need, needOwn } from '../need.ts';
import { record } from '../record.ts';
import type { Work } from '../work.ts';

/** A token as lists show it. */
export type ShownToken = Omit<AccountToken, 'hash'>;

/** Makes a token with which an account may use the admin API for what is its own. It is shown this once. */
export async function createToken(work: Work, account: string, label: string): Promise<ShownToken & { token: string }> {
  await need(work.queries, 'account', account);
  const { id, token } = newToken();
  const made = { id, account, label, createdAt: textOfInstant(work.at) };
  await insertDocument(work.queries, 'account-token', { ...made, hash: hashOfToken(token).toString('hex') });
  await record(work, { action: 'token-created', subject: account, detail: { token: id, label } });
  return { ...made, token };
}

/** The tokens of an account, without what they are. */
export async function listTokens(queries: Queries, account: string): Promise<ShownToken[]> {
  const tokens = await allDocuments(queries, 'account-token', account);
  return tokens.map(shown);
}

/** Takes a token back: it is refused from now on. */
export async function revokeToken(work: Work, account: string, id: string): Promise<ShownToken> {
  const token = await needOwn(work.queries, 'account-token', id, (one) => one.account === account);
  await deleteDocument(work.queries, 'account-token', id);
  await record(work, { action: 'token-revoked', subject: account, detail: { token: id } });
  return shown(token);
}

/** Account and hash of a token by its id. */
export async function findToken(
  queries: Queries,
  id: string,
): Promise<{ readonly account: string; readonly hash: string } | undefined> {
  return getDocument(queries, 'account-token', id);
}

const shown = ({ id, account, label, createdAt }: AccountToken): ShownToken => ({ id, account, label, createdAt });
