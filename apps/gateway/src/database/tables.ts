import type { Generated } from 'kysely';

/**
 * The tables, the same on SQLite and PostgreSQL. Instants are whole milliseconds (BIGINT), days integer days in Asia/Shanghai,
 * JSON is text. BIGINT comes back as a number: no value exceeds 2^53, the adapters check it.
 */
export interface Tables {
  documents: DocumentRow;
  access_key_secrets: AccessKeySecretRow;
  calls: CallRow;
  daily_usage: DailyUsageRow;
  replays: ReplayRow;
  stored_answers: StoredAnswerRow;
  billing_accounts: BillingAccountRow;
  billing_events: BillingEventRow;
  postings: PostingRow;
  bills: BillRow;
  market_vendors: MarketVendorRow;
  market_sales: MarketSaleRow;
  market_events: MarketEventRow;
  day_closes: DayCloseRow;
  notices: NoticeRow;
  acceptances: AcceptanceRow;
  audit: AuditRow;
  idempotency: IdempotencyRow;
  settings: SettingRow;
  leases: LeaseRow;
}

/** An entity of `service-schemas`, or a record of ours that is nothing but data. */
export interface DocumentRow {
  /** See `store/document-kinds.ts`. */
  kind: string;
  id: string;
  /** What it is listed by: the account, organisation, vendor, … it belongs to; empty for none. */
  owner: string;
  /** Place in lists: rises with every insertion. Cursors are places. */
  place: Generated<number>;
  body: string;
}

/** A secret of an AccessKey, sealed. Several while it is rotated; the newest has the highest `number`. */
export interface AccessKeySecretRow {
  access_key_id: string;
  number: number;
  /** Base64 of nonce, cipher text and tag (AES-256-GCM). */
  sealed: string;
  created_at: number;
}

/** One metered call. */
export interface CallRow {
  /** Best one that rises with time (UUIDv7 or the like): random ones cost more pages per commit. */
  id: string;
  /** Place in lists. */
  place: Generated<number>;
  at: number;
  /** Day in Asia/Shanghai on which it is counted. */
  day: number;
  /** The main account that is charged. */
  account: string;
  access_key_id: string;
  /** Id of the service's configuration. */
  service: string;
  operation: string;
  /** Empty for none. */
  project: string;
  item: string;
  /** Whole number as text, in the unit of the price book: calls, bytes; `0` for an answer that does not count. */
  quantity: string;
  status: number;
  request_bytes: number;
  response_bytes: number;
  milliseconds: number;
  request_id: string;
  /** Identifies repeats of a lost answer; null when the caller sent no request id. Unique. */
  repeat_key: string | null;
}

/** What an account used on a day, summed up as calls are metered. */
export interface DailyUsageRow {
  account: string;
  day: number;
  /** As in `calls`: the id of the service's configuration. */
  service: string;
  item: string;
  project: string;
  calls: number;
  /** In the unit of the price book. */
  quantity: number;
  /** What of `quantity` a day close took already. The rest came later and is taken by the next one. */
  settled: number;
  /** What of `settled` no bill can have, since the service was not open. */
  unbilled: number;
}

/** A signature that was admitted, until its Date leaves the window. */
export interface ReplayRow {
  replay_key: string;
  expires: number;
}

/** The answer of a call whose service answers once, for repeats of the same signature or request id. */
export interface StoredAnswerRow {
  answer_key: string;
  expires: number;
  status: number;
  headers: string;
  /** Base64. */
  body: string;
  /** What its call was metered under. */
  repeat_key: string;
}

/** The state of the rules for one account, in the wire form of `billing-rules`. */
export interface BillingAccountRow {
  account: string;
  /** Last day that was closed; every later one that is over is still to be closed. */
  closed_through: number;
  state: string;
}

/** An event that was applied, with its answer (wire forms). `id` is unique per account. */
export interface BillingEventRow {
  account: string;
  id: string;
  place: Generated<number>;
  at: number;
  event: string;
  answer: string;
}

/** One entry of a posting; the entries of a transaction sum to zero. */
export interface PostingRow {
  /** `<event>/<n>`. */
  transaction_id: string;
  entry: number;
  place: Generated<number>;
  at: number;
  kind: string;
  /** Whose event it was: a customer's account or a vendor. */
  subject: string;
  /** Ledger account, such as `customer:a1:balance`. */
  ledger_account: string;
  /** Fen, as decimal text. */
  amount: string;
}

/** A bill as booked; it never changes. */
export interface BillRow {
  id: string;
  place: Generated<number>;
  account: string;
  service: string;
  day: number;
  issued_at: number;
  total: string;
  /** The bill in the wire form of `billing-rules`, lines and traces included. */
  body: string;
}

export interface MarketVendorRow {
  vendor: string;
  state: string;
}

export interface MarketSaleRow {
  vendor: string;
  sale: string;
  state: string;
}

export interface MarketEventRow {
  vendor: string;
  id: string;
  place: Generated<number>;
  at: number;
  event: string;
  answer: string;
}

/** A day of an account that was closed. */
export interface DayCloseRow {
  account: string;
  day: number;
  closed_at: number;
}

/** Something that an account or a vendor is told. */
export interface NoticeRow {
  id: string;
  place: Generated<number>;
  subject: string;
  at: number;
  kind: string;
  body: string;
}

/** The hash chain of `agreement-terms`, one for everybody who accepts; `place` orders it, from 0. */
export interface AcceptanceRow {
  who: string;
  place: number;
  agreement: string;
  digest: string;
  channel: string;
  instant: number;
  previous: string;
  hash: string;
}

/** Append-only and hash-chained. */
export interface AuditRow {
  place: number;
  at: number;
  actor: string;
  action: string;
  subject: string;
  /** JSON, without secrets. */
  detail: string;
  previous: string;
  hash: string;
}

export interface IdempotencyRow {
  key: string;
  request_hash: string;
  at: number;
  status: number;
  body: string;
}

/** `revision`, `clock-offset`, `price-books`, `readings`, `charging`, `agreement-registry`, … as JSON. */
export interface SettingRow {
  name: string;
  value: string;
}

/** Who does a job that only one process may do, and until when. */
export interface LeaseRow {
  name: string;
  owner: string;
  until: number;
}
