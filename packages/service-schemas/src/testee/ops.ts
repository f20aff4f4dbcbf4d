import { allOperations } from '../all-operations.ts';
import { catalogue } from '../catalogue/catalogue.ts';
import { splitFaces } from '../faces.ts';
import type { AnyOperation } from '../operation.ts';
import type { FaceDetectResponse } from '../operations/face-detect.ts';
import { fromEnvelope, toEnvelope, type EnvelopeAnswer } from '../parts/envelope.ts';
import { buildRoutes } from '../routes/build-routes.ts';
import { matchRoute } from '../routes/match-route.ts';
import { readQuery } from '../routes/read-query.ts';
import { schemas } from '../schemas/schemas.ts';
import { planDataIntegration, type IntegrationRequest } from '../solutions/integration/plan.ts';
import { forecastAccuracy, type ForecastAccuracyOptions } from '../solutions/traffic/forecast-accuracy.ts';
import { isFresh } from '../solutions/traffic/is-fresh.ts';
import { validateInput } from '../validate-input.ts';
import { validate, type Validation } from '../validate.ts';
import { InvalidInput } from './invalid-input.ts';

/** Op names of the conformance protocol with their functions: input of a vector in, output out, errors thrown with a code. */
export type ServiceSchemasOps = Readonly<Record<string, (input: never) => unknown>>;

const routes = buildRoutes(allOperations);

/**
 * What this package does as ops of the conformance protocol, for whoever runs the vectors against it: this package's tests, the
 * `dataplus testee` command, a page in a browser.
 *
 * @example
 * ```ts
 * import { runSuite } from '@dataplus/conformance/node';
 * import { serviceSchemasOps } from '@dataplus/service-schemas/testee';
 *
 * const testee = { name: 'service-schemas', ops: serviceSchemasOps };
 * const { ok } = await runSuite({ suite: 'service-schemas', testee });
 * ```
 */
export const serviceSchemasOps: ServiceSchemasOps = {
  'service-schemas.validate': ({ schema, value }: { schema: string; value: unknown }) => {
    const named = Object.hasOwn(schemas, schema) ? schemas[schema] : undefined;
    if (named === undefined) throw new InvalidInput(`there is no schema ${schema}`);
    return verdict(validate(named, value));
  },

  'service-schemas.validate-input': ({ operation, input }: { operation: string; input: unknown }) =>
    verdict(validateInput(operationOf(operation), input)),

  'service-schemas.failure': ({ operation, status, body }: { operation: string; status: number; body: unknown }) => ({
    failure: operationOf(operation).failure.read({ status, body }) ?? null,
  }),

  'service-schemas.route': (request: { method: string; target: string }) => {
    const match = matchRoute(routes, request);
    return match.ok ? { ok: true, operation: match.operation.id, parameters: match.parameters } : match;
  },

  'service-schemas.query': ({ operation, target }: { operation: string; target: string }) => {
    const { query } = operationOf(operation).input;
    if (query === undefined) throw new InvalidInput(`${operation} has no query`);
    return { query: readQuery(query, target) };
  },

  'service-schemas.catalogue': ({ id }: { id: string }) => {
    const entry = catalogue.find((candidate) => candidate.id === id);
    if (entry === undefined) throw new InvalidInput(`there is no entry ${id}`);
    const { name, family, charge, chargeBasis, agreement, operations, dialects, hosts, lines, origin } = entry;
    return { name, family, charge, chargeBasis, agreement, operations, dialects, hosts, lines, origin };
  },

  'service-schemas.plan': (request: IntegrationRequest) => planDataIntegration(request),

  'service-schemas.forecast-accuracy': (options: ForecastAccuracyOptions) => forecastAccuracy(options),

  'service-schemas.fresh': (forecast: { basedOn: string; madeAt: string }) => ({ fresh: isFresh(forecast) }),

  'service-schemas.faces': ({ answer }: { answer: FaceDetectResponse }) => ({ faces: splitFaces(answer) }),

  'service-schemas.to-envelope': ({ values }: { values: Record<string, string | number> }) => ({
    envelope: toEnvelope(values),
  }),

  'service-schemas.from-envelope': ({ answer }: { answer: EnvelopeAnswer }) => ({ value: fromEnvelope(answer) }),
};

function operationOf(id: string): AnyOperation {
  const operation = allOperations.find((candidate) => candidate.id === id);
  if (operation === undefined) throw new InvalidInput(`there is no operation ${id}`);
  return operation;
}

function verdict(checked: Validation<unknown>): unknown {
  return checked.ok ? { ok: true } : { ok: false, issues: checked.issues.map(({ path, code }) => ({ path, code })) };
}
