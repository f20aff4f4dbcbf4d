import type { AnyOperation, OperationInput } from '@dataplus/service-schemas/core';
import { validateInput } from '@dataplus/service-schemas/core';
import type { CallBody } from '../body/prepare-body.ts';
import type { CallDraft } from '../call/prepare-call.ts';
import { type Query, resolveUrl } from '../call/resolve-url.ts';
import { UsageError } from '../errors.ts';
import { isObject, need } from '../need.ts';
import type { CallOptions } from '../options.ts';
import type { Settings } from '../settings.ts';
import { fillPath } from './fill-path.ts';

/** A call of an operation, its input checked. */
export function draftOperation(
  operation: AnyOperation,
  input: OperationInput,
  options: CallOptions,
  settings: Settings,
): CallDraft {
  need(isObject(operation) && 'path' in operation, 'operation', 'an operation', 'invalid-call-input');
  if (operation.authentication !== 'dataplus') {
    const problem = `${operation.id} is behind another gateway that takes an AppCode; this client signs`;
    throw new UsageError('unsupported-authentication', 'operation', problem);
  }
  const checked = validateInput(operation, input);
  if (!checked.ok) {
    const told = checked.issues.slice(0, 3).map(({ path, message }) => `${path} ${message}`.trimStart());
    const { issues } = checked;
    throw new UsageError('invalid-call-input', 'input', `${operation.id}: ${told.join('; ')}`, { issues });
  }
  const query = input.query as Query | undefined;
  const { body } = operation.input;
  const contentType = body?.mediaType ?? input.contentType;
  return {
    method: operation.method,
    url: urlOf(operation, input, query, settings),
    headers: undefined,
    defaults: {
      accept: fillAccept(operation.accept, query),
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      ...operation.headers,
    },
    body: bodyOf(operation, input),
    gzip: body?.contentEncoding === 'gzip',
    dialect: operation.dialect,
    options,
    redirect: 'follow',
    init: undefined,
    streams: false,
  };
}

function urlOf(operation: AnyOperation, input: OperationInput, query: Query | undefined, settings: Settings): URL {
  const { origins, organization } = settings;
  const endpoint = origins.endpoint ?? operation.hosts[0];
  if (endpoint === undefined) {
    throw new UsageError(
      'missing-endpoint',
      'endpoint',
      `no host of ${operation.id} was published; give the client one`,
    );
  }
  return resolveUrl(fillPath(operation, input.path, organization), query, { ...origins, endpoint });
}

function bodyOf({ input }: AnyOperation, { body }: OperationInput): CallBody {
  if (input.body === undefined || body === undefined) return undefined;
  return input.body.encoding === 'json' ? JSON.stringify(body) : (body as CallBody);
}

/** `audio/{encode_type},application/json`: names in braces are fields of the query. */
function fillAccept(accept: string, query: Query | undefined): string {
  return accept.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(query?.[name] ?? ''));
}
