import { apiGet, faceDetect, type MemberSync, type SubAccount } from '@dataplus/service-schemas';
import { mustDo, mustRefuse, type Stage, type StoryKey } from './stage.ts';

/** The organisation of the story, and what its people call with. */
export interface Organization {
  readonly account: string;
  readonly code: string;
  /** AccessKey of the main account. */
  readonly owner: StoryKey;
  /** AccessKey of a sub-account. */
  readonly member: StoryKey;
}

/** Register, verify, open; make a member; accept before use. */
export async function openThePlatform(stage: Stage): Promise<Organization> {
  const { admin, page } = stage;
  page.heading('The platform: an account, a member, an agreement');
  const account = 'shop';
  const code = 'dataplus_100';
  await mustDo(stage, 'register an account', admin.ask('POST', '/accounts', { id: account, loginName: 'shop' }));
  const early = await admin.tryTo('POST', `/accounts/${account}/platform`, { code });
  page.check(!early.ok && early.problem.clauses === 'platform 3.1.1', 'no platform without a verified real name');
  stage.tell('refused', 'open the platform without a verified real name', early.ok ? '' : early.problem.clauses);
  await admin.ask('POST', `/accounts/${account}/real-name`, { kind: 'enterprise' });
  await admin.ask('POST', `/accounts/${account}/real-name/decision`, { verdict: 'verified' });
  await mustDo(
    stage,
    'real name verified, platform agreement accepted, organisation opened',
    admin.ask('POST', `/accounts/${account}/platform`, { code, name: 'Shop' }),
    () => code,
  );
  const owner = await keyOf(stage, account);
  const wanted = { loginName: 'mei' };
  const sub = (await admin.ask('POST', `/accounts/${account}/sub-accounts`, wanted)) as SubAccount;
  const member = await keyOf(stage, account, sub.id);
  const client = stage.clientOf(member, code);
  const face = { body: { type: 0, image_url: 'https://example.com/a.jpg' } } as const;
  await mustRefuse(
    stage,
    { what: 'a sub-account that RAM has and the organisation does not', code: 'not-a-member' },
    client.call(faceDetect, face),
  );
  await mustDo(
    stage,
    'refresh the members (刷新用户)',
    admin.ask('POST', `/accounts/${account}/member-syncs`) as Promise<MemberSync>,
    ({ added }) => `${added.length} added`,
  );
  await mustRefuse(
    stage,
    {
      what: 'a call before any acceptance',
      code: 'agreement-not-accepted',
      clause: 'platform 4.1.1.2; face-recognition preamble, 2',
    },
    client.call(faceDetect, face),
  );
  await mustRefuse(
    stage,
    { what: 'the address of another organisation', code: 'foreign-organization' },
    stage.clientOf(member, 'dataplus_999').call(apiGet, { path: { service_code: 'maxcompute', api_name: 'query' } }),
  );
  return { account, code, owner, member };
}

/** An AccessKey; its secret is shown this once. */
async function keyOf({ admin }: Stage, account: string, owner?: string): Promise<StoryKey> {
  const body = owner === undefined ? undefined : { owner };
  const { id, accessKeySecret } = (await admin.ask('POST', `/accounts/${account}/access-keys`, body)) as {
    id: string;
    accessKeySecret: string;
  };
  return { accessKeyId: id, accessKeySecret };
}
