import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { forecastCommand } from './forecast.ts';

/** Runs the command, and gives what it said and its exit code. */
async function run(...args: string[]): Promise<{ out: string; exitCode: unknown }> {
  let out = '';
  const stdout = new Writable({
    write(piece: Buffer, _encoding, done) {
      out += piece.toString();
      done();
    },
  });
  const io = { stdout, stderr: stdout, env: {}, exitCode: undefined };
  const command = forecastCommand(io)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined });
  await command.parseAsync(args, { from: 'user' });
  return { out, exitCode: io.exitCode };
}

interface Shown {
  readonly seed: number;
  readonly forecasts: number;
  readonly accepted: boolean;
  readonly rows: readonly {
    readonly forecaster: string;
    readonly minutes: number | null;
    readonly accuracies: readonly { readonly reading: string; readonly accuracy: Fraction }[];
  }[];
}

interface Fraction {
  readonly numerator: string;
  readonly denominator: string;
}

const json = async (...args: string[]): Promise<Shown> => JSON.parse((await run('--json', ...args)).out) as Shown;
const shares = ({ rows }: Shown, forecaster: string): number[] =>
  rows
    .filter((row) => row.forecaster === forecaster && row.minutes === null)
    .flatMap(({ accuracies }) =>
      accuracies.map((one) => Number(one.accuracy.numerator) / Number(one.accuracy.denominator)),
    );

describe('dataplus gateway forecast', () => {
  it('shows the indicators of V-17.3 by horizon and reading, and that they are met', async () => {
    const { out, exitCode } = await run('--days', '7');
    expect(out).toMatch(/^seed 1, hangzhou: 34 forecasts in 7 days from 2016-12-08 on, 9792 speeds compared/);
    expect(out).toMatch(/^forecaster +horizon +class-match +within-tolerance +one-minus-mape$/m);
    for (const minutes of [5, 15, 30, 45, 60]) {
      expect(out).toMatch(new RegExp(`^baseline +${minutes} min +(\\d+\\.\\d % *){3}$`, 'm'));
    }
    expect(out).toContain('less than 10 s behind the live picture: yes');
    expect(out).toContain('accepted, with at least 85 % in every reading: yes');
    expect(exitCode).toBeUndefined();
  });

  it('shows that the baseline is better than what is seen now, and than what is usual', async () => {
    const shown = await json();
    for (const rival of ['seen-now', 'usual']) {
      const theirs = shares(shown, rival);
      shares(shown, 'baseline').forEach((own, i) => {
        expect(own).toBeGreaterThan(theirs[i] ?? 1);
      });
    }
  });

  it('is the same for the same seed, and other roads for another', async () => {
    const two = (seed: string): Promise<Shown> => json('--seed', seed, '--days', '2');
    const one = await two('7');
    expect(await two('7')).toEqual(one);
    expect(shares(await two('8'), 'baseline')).not.toEqual(shares(one, 'baseline'));
  });

  it.each([
    ['--seed', 'x', 'Give a whole number.'],
    ['--days', '0', 'Give a whole number from 1 to 999.'],
    ['--from', '2016-02-31', 'Give a date such as 2016-12-08.'],
  ])('refuses %s %s', async (flag, value, message) => {
    await expect(run(flag, value)).rejects.toThrow(message);
  });
});
