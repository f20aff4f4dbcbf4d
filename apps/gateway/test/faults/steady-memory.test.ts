import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildProcess, type BuiltProcess } from '../support/build-process.ts';
import { growthOf, sampleUnderLoad } from './support/steady-load.ts';

let program: BuiltProcess;
let folder = '';
beforeAll(async () => {
  program = await buildProcess('gateway-process');
  folder = await mkdtemp(join(tmpdir(), 'gateway-memory-'));
});
afterAll(async () => {
  await program.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('a gateway that takes call after call', () => {
  test('holds no more after 200,000 calls than after the first of them', async () => {
    const { heap, resident } = growthOf(await sampleUnderLoad({ program: program.file, folder }, 200_000, 40));
    console.log(`heap ${heap.toFixed(1)} MiB, resident ${resident.toFixed(1)} MiB more`);
    expect(heap).toBeLessThan(6);
    // The 32 MiB of pages that the database keeps at hand fill in this time; they are the only thing that grows.
    expect(resident).toBeLessThan(32 + 30);
  }, 600_000);
});
