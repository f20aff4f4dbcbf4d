import { createHash, createHmac } from 'node:crypto';
import { bytesOf } from '../client/script-body.ts';
import { httpDate } from '../client/http-date.ts';
import type { DialectName } from '../client/script.ts';
import type { RequestPlan, SignPlan } from './exchange.ts';

/** What a request is signed with, besides itself. */
export interface SigningContext {
  /** `127.0.0.1:8080` */
  readonly host: string;
  /** The random text of this exchange. */
  readonly id: string;
  /** Milliseconds. */
  readonly now: number;
}

/** The Date of a request, and its Authorization; undefined where it has none. */
export interface SignedWith {
  readonly date: string | undefined;
  readonly authorization: string;
}

/** Signs a request by S-1 to S-5, made here so that it shares no code with any gateway or client. */
export function signPlan(request: RequestPlan, plan: SignPlan, context: SigningContext): SignedWith {
  const { key = 'testid', dialect = 'dataplus', over = {} } = plan;
  const date = plan.noDate === true ? undefined : dateOf(plan, context.now);
  const body = bytesOf(over.body ?? request.body ?? null);
  const lines = [
    over.method ?? request.method ?? 'GET',
    over.accept ?? accepted(request),
    over.digest ?? digestOf(body, dialect),
    over.contentType ?? valuesOf(request, 'content-type').join(', '),
    date ?? '',
    ...(dialect === 'dataplus' ? [over.target ?? request.target.replaceAll('{host}', context.host)] : []),
  ];
  const secret = plan.secret ?? secretOf(key);
  const signature = createHmac('sha1', secret)
    .update(Buffer.from(lines.join('\n'), 'latin1'))
    .digest('base64');
  const form = plan.authorization ?? 'Dataplus {key}:{signature}';
  return { date, authorization: form.replace('{key}', key).replace('{signature}', signature) };
}

/** The secrets of G-10.2. */
function secretOf(key: string): string {
  if (key === 'testid') return 'testsecret';
  return key === 'test-rotated' ? 'testsecret-new' : key.replace(/^test-/, 'testsecret-');
}

/** Repeated Accept is one value (S-2.9). */
function accepted(request: RequestPlan): string {
  return valuesOf(request, 'accept').join(', ');
}

function valuesOf({ headers = [] }: RequestPlan, name: string): string[] {
  return headers
    .filter(([own]) => own.toLowerCase() === name)
    .map(([, value]) => value.replace(/^[ \t]+|[ \t]+$/g, ''));
}

const md5 = (data: Uint8Array | string): string => createHash('md5').update(data).digest('base64');

function digestOf(body: Uint8Array, dialect: DialectName): string {
  if (body.length === 0) return '';
  return dialect === 'speech-recognition' ? md5(md5(body)) : md5(body);
}

function dateOf({ dateText, dateForm = 'imf', ahead = 0 }: SignPlan, now: number): string {
  if (dateText !== undefined) return dateText;
  const instant = now + ahead * 1000;
  switch (dateForm) {
    case 'iso':
      return new Date(instant).toISOString();
    case 'lower-case':
      return httpDate(instant, 'imf').toLowerCase();
    case 'sept':
      return httpDate(instant, 'imf').replace(' Sep ', ' Sept ');
    default:
      return httpDate(instant, dateForm);
  }
}
