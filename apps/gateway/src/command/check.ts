import { Command } from 'commander';
import type { Ask } from '../seed/ask.ts';
import { say, type CommandIo } from './io.ts';
import { addAdminUrl, withAsk } from './with-ask.ts';

/** `dataplus gateway check`: audit log, acceptances, ledger. */
export function checkCommand(io: CommandIo): Command {
  const command = new Command('check').description(
    'check the hash chains of audit log and acceptances, and that the ledger sums to zero; exit code 1 when not',
  );
  return addAdminUrl(command).action((options: Record<string, unknown>) =>
    withAsk(options, io, async (ask) => {
      const faults = [...(await checkAudit(ask)), ...(await checkAcceptances(ask)), ...(await checkLedger(ask))];
      for (const fault of faults) io.stderr.write(`${fault}\n`);
      say(io, faults.length === 0 ? 'audit log, acceptances and ledger are whole' : `${faults.length} faults`);
      if (faults.length > 0) io.exitCode = 1;
    }),
  );
}

interface Chain {
  readonly ok: boolean;
  readonly at?: number;
  readonly reason?: string;
}

async function get<Body>(ask: Ask, path: string): Promise<Body> {
  const { must } = await import('../seed/ask.ts');
  return must<Body>(ask, 'GET', path);
}

async function checkAudit(ask: Ask): Promise<string[]> {
  return faultOf('audit log', await get<Chain>(ask, '/api/audit/check'));
}

async function checkAcceptances(ask: Ask): Promise<string[]> {
  const faults: string[] = [];
  let cursor = '';
  do {
    const page = await get<{ items: { id: string }[]; next: string | null }>(ask, `/api/accounts?limit=500${cursor}`);
    for (const { id } of page.items) {
      const chain = await get<Chain>(ask, `/api/accounts/${encodeURIComponent(id)}/acceptances/check`);
      faults.push(...faultOf(`acceptances of ${id}`, chain));
    }
    cursor = page.next === null ? '' : `&cursor=${page.next}`;
  } while (cursor !== '');
  return faults;
}

async function checkLedger(ask: Ask): Promise<string[]> {
  const { faults } = await get<{ faults: string[] }>(ask, '/api/ledger/check');
  return faults.map((fault) => `ledger: ${fault}`);
}

const faultOf = (what: string, { ok, at, reason }: Chain): string[] =>
  ok ? [] : [`${what}: ${reason ?? 'broken'} at place ${at ?? 0}`];
