import { fail } from '../errors/gateway-error.ts';
import type { Queries } from '../database/database.ts';
import type { DocumentKind, Documents } from '../store/document-kinds.ts';
import { getDocument } from '../store/documents.ts';

/** The document of an id. @throws GatewayError `no-such-record`. */
export async function need<Kind extends DocumentKind>(
  queries: Queries,
  kind: Kind,
  id: string,
): Promise<Documents[Kind]> {
  return (
    (await getDocument(queries, kind, id)) ?? fail('no-such-record', `There is no ${kind} ${id}.`, { field: kind })
  );
}

/** The same, if it belongs to the account (or vendor, …) that is named; otherwise it is as if it were not there. */
export async function needOwn<Kind extends DocumentKind>(
  queries: Queries,
  kind: Kind,
  id: string,
  isOwn: (document: Documents[Kind]) => boolean,
): Promise<Documents[Kind]> {
  const document = await need(queries, kind, id);
  return isOwn(document) ? document : fail('no-such-record', `There is no ${kind} ${id}.`, { field: kind });
}
