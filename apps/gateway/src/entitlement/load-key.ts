import type { AcceptanceRecord } from '@dataplus/agreement-terms';
import { accountOfWire, newAccount } from '@dataplus/billing-rules';
import type { AccessKey, BetaApplication, MainAccount, ProjectRole, ProjectSpace } from '@dataplus/service-schemas';
import { AccessKeySecret } from '@dataplus/signer';
import { sql } from 'kysely';
import type { Queries } from '../database/database.ts';
import type { KeySnapshot } from './snapshot.ts';

/** What {@link loadKey} takes. */
export interface LoadKeyOptions {
  readonly queries: Queries;
  readonly accessKeyId: string;
  /** Opens a sealed secret of the key. */
  readonly openSecret: (accessKeyId: string, sealed: string) => string;
}

/** One row for everything that bears on a key; what does not belong to its part is empty. */
interface Row {
  readonly part:
    | 'key'
    | 'secret'
    | 'sub-account'
    | 'account'
    | 'organization'
    | 'member'
    | 'project'
    | 'beta'
    | 'billing'
    | 'acceptance';
  readonly place: number;
  readonly text: string;
  readonly agreement: string;
  readonly digest: string;
  readonly channel: string;
  readonly instant: number;
  readonly previous: string;
  readonly hash: string;
}

/**
 * Loads all that bears on an AccessKey, in one statement, so that it is all of one revision. Undefined for a key that there
 * is not, or whose owner is gone.
 *
 * @throws GatewayError `seal-broken` when a secret cannot be opened.
 */
export async function loadKey({ queries, accessKeyId, openSecret }: LoadKeyOptions): Promise<KeySnapshot | undefined> {
  const { rows } = await everythingOf(accessKeyId).execute(queries);
  const ordered = rows.toSorted((a, b) => a.place - b.place);
  const of = (part: Row['part']): Row[] => ordered.filter((row) => row.part === part);
  const read = <T>(part: Row['part']): T[] => of(part).map(({ text }) => JSON.parse(text) as T);
  const [key] = read<AccessKey>('key');
  const [account] = read<MainAccount>('account');
  if (key === undefined || account === undefined) return undefined;
  const isSub = of('sub-account').length > 0;
  const { organization } = account;
  const [billing] = read('billing');
  return {
    accessKeyId,
    key: {
      secrets: of('secret')
        .reverse()
        .map(({ text }) => new AccessKeySecret(openSecret(accessKeyId, text))),
      disabled: key.state === 'disabled',
    },
    owner: { id: key.owner, kind: isSub ? 'sub-account' : 'main-account' },
    account: account.id,
    realNameVerified: account.realName.state === 'verified',
    organization,
    member: organization !== undefined && (!isSub || of('member').length > 0),
    projects: rolesIn(read<ProjectSpace>('project'), key.owner),
    acceptances: of('acceptance').map((row) => acceptanceOf(row, account.id)),
    betas: new Set(
      read<BetaApplication>('beta')
        .filter(({ state }) => state === 'approved')
        .map(({ service }) => service),
    ),
    billing: billing === undefined ? newAccount(account.id) : accountOfWire(billing),
  };
}

const acceptanceOf = ({ agreement, digest, channel, instant, previous, hash }: Row, who: string): AcceptanceRecord =>
  ({ who, agreement, digest, channel, instant, previous, hash }) as AcceptanceRecord;

/** Roles by MaxCompute project; several project spaces may be bound to one. */
function rolesIn(projects: readonly ProjectSpace[], owner: string): ReadonlyMap<string, readonly ProjectRole[]> {
  const roles = new Map<string, readonly ProjectRole[]>();
  for (const { maxcomputeProject, members } of projects) {
    const own = members.find(({ account }) => account === owner)?.roles;
    if (own === undefined) continue;
    roles.set(maxcomputeProject, [...new Set([...(roles.get(maxcomputeProject) ?? []), ...own])]);
  }
  return roles;
}

const none = sql`'' as agreement, '' as digest, '' as channel, cast(0 as bigint) as instant, '' as previous, '' as hash`;

function everythingOf(accessKeyId: string): ReturnType<typeof sql<Row>> {
  return sql<Row>`
    with own as (select owner, body from documents where kind = 'access-key' and id = ${accessKeyId}),
    sub as (
      select d.id, d.owner, d.body from own join documents d on d.kind = 'sub-account' and d.id = own.owner),
    main as (
      select d.id, d.body from documents d
      where d.kind = 'account' and d.id = coalesce((select owner from sub), (select owner from own))),
    org as (select d.id, d.body from main join documents d on d.kind = 'organization' and d.owner = main.id)
    select 'key' as part, cast(0 as bigint) as place, body as text, ${none} from own
    union all select 'secret', number, sealed, ${none} from access_key_secrets where access_key_id = ${accessKeyId}
    union all select 'sub-account', 0, body, ${none} from sub
    union all select 'account', 0, body, ${none} from main
    union all select 'organization', 0, body, ${none} from org
    union all select 'member', 0, d.body, ${none} from org cross join sub
      join documents d on d.kind = 'member' and d.id = org.id || '/' || sub.id
    union all select 'project', d.place, d.body, ${none} from org
      join documents d on d.kind = 'project' and d.owner = org.id
    union all select 'beta', d.place, d.body, ${none} from main
      join documents d on d.kind = 'beta-application' and d.owner = main.id
    union all select 'billing', 0, b.state, ${none} from main join billing_accounts b on b.account = main.id
    union all select 'acceptance', a.place, '', a.agreement, a.digest, a.channel, a.instant, a.previous, a.hash
      from main join acceptances a on a.who = main.id`;
}
