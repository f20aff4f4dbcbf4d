import { describe, expect, it } from 'vitest';
import { allOperations } from '../all-operations.ts';
import { apiGet } from '../operations/api-call.ts';
import { faceDetect } from '../operations/face-detect.ts';
import { recognizeSpeech } from '../operations/recognize-speech.ts';
import { buildRoutes } from './build-routes.ts';
import { matchRoute } from './match-route.ts';

describe('buildRoutes', () => {
  it('has one route for each path of the operations', () => {
    const paths = new Set(allOperations.map(({ path }) => path));
    expect(new Set(buildRoutes(allOperations).map(({ path }) => path))).toEqual(paths);
  });

  it('does not depend on the order of the operations', () => {
    const paths = buildRoutes(allOperations).map(({ path }) => path);
    expect(buildRoutes([...allOperations].reverse()).map(({ path }) => path)).toEqual(paths);
  });

  it('leads each operation back to itself', () => {
    const routes = buildRoutes(allOperations);
    for (const operation of allOperations) {
      const target = operation.path.replaceAll(/\{(\w+)\}/g, 'v-$1');
      expect(matchRoute(routes, { method: operation.method, target })).toMatchObject({ ok: true, operation });
    }
  });

  it.each([
    ['/{a}/x', '/x/{b}'],
    ['/{a}/x/y', '/z/{b}/y'],
    ['/{a}', '/{b}'],
  ])('refuses %s beside %s: neither is more literal', (first, second) => {
    const operations = [first, second].map((path, index) => ({ ...apiGet, id: `test.${index}`, path }));
    expect(() => buildRoutes(operations)).toThrow(expect.objectContaining({ code: 'ambiguous-routes' }));
  });

  it.each([
    ['/{a}/x', '/{a}/y'],
    ['/{a}/x', '/{a}/{b}'],
    ['/x', '/x/{b}'],
  ])('takes %s beside %s', (first, second) => {
    const operations = [first, second].map((path, index) => ({ ...apiGet, id: `test.${index}`, path }));
    expect(buildRoutes(operations)).toHaveLength(2);
  });

  it('refuses two operations for one method and path, and two dialects for one path', () => {
    expect(() => buildRoutes([faceDetect, faceDetect])).toThrow(expect.objectContaining({ code: 'ambiguous-routes' }));
    const other = { ...recognizeSpeech, method: 'GET', path: '/face/detect' } as const;
    expect(() => buildRoutes([faceDetect, other])).toThrow(expect.objectContaining({ code: 'ambiguous-routes' }));
  });
});
