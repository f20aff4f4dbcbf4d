import { dateOfDay, textOfInstant } from '@dataplus/agreement-terms/calendar';
import type { Selectable } from 'kysely';
import type { CallRow } from '../database/tables.ts';

/** A metered call as the API shows it. */
export function showCall(row: Selectable<CallRow>): Readonly<Record<string, unknown>> {
  return {
    id: row.id,
    at: textOfInstant(row.at),
    day: dateOfDay(row.day),
    account: row.account,
    accessKeyId: row.access_key_id,
    service: row.service,
    operation: row.operation,
    project: row.project,
    item: row.item,
    quantity: row.quantity,
    status: row.status,
    requestBytes: row.request_bytes,
    responseBytes: row.response_bytes,
    milliseconds: row.milliseconds,
    requestId: row.request_id,
  };
}
