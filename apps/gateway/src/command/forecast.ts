import { dateOfDay, dayOfDate, startOfDay } from '@dataplus/agreement-terms/calendar';
import type { ForecastAccuracy, Horizon } from '@dataplus/service-schemas';
import { Command, InvalidArgumentError } from 'commander';
import { say, type CommandIo } from './io.ts';

/** `dataplus gateway forecast`: the indicators of 路况预测, by which its text accepts a forecast (V-17.3). */
export function forecastCommand(io: CommandIo): Command {
  return new Command('forecast')
    .description(
      'show how well the traffic forecast of the stand-in does on its invented roads; exit code 1 when it would not be accepted',
    )
    .option('--seed <number>', 'the roads of a gateway with this --stand-in-seed', wholeNumber, 1)
    .option('--area <name>', 'the area that is forecast', 'hangzhou')
    .option('--from <date>', 'the first day in Asia/Shanghai', date, '2016-12-08')
    .option('--days <number>', 'for so many days', days, 14)
    .option('--json', 'as JSON')
    .action(async (options: ForecastOptions) => {
      const shown = await indicatorsOf(options);
      for (const line of options.json === true ? [JSON.stringify(shown)] : linesOf(shown)) say(io, line);
      if (!shown.accepted) io.exitCode = 1;
    });
}

interface ForecastOptions {
  readonly seed: number;
  readonly area: string;
  readonly from: string;
  readonly days: number;
  readonly json?: boolean;
}

/** What one forecaster reached at one horizon, or at all of them. */
interface Row {
  readonly forecaster: 'baseline' | 'seen-now' | 'usual';
  /** Null: all horizons from 5 to 60 minutes. */
  readonly minutes: Horizon | null;
  readonly accuracies: readonly ForecastAccuracy[];
}

interface Shown extends Omit<ForecastOptions, 'json'> {
  readonly forecasts: number;
  readonly isFresh: boolean;
  /** Fresh, and accurate enough over all horizons in every reading. */
  readonly accepted: boolean;
  readonly rows: readonly Row[];
}

const horizons: readonly Horizon[] = [5, 15, 30, 45, 60];
/** No part of an hour or a day: all times of the day come by in turn. */
const everyMinutes = 293;

async function indicatorsOf({ seed, area, from, days }: ForecastOptions): Promise<Shown> {
  const [{ forecastIndicators }, { rivals }] = await Promise.all([
    import('../stand-in/traffic/indicators.ts'),
    import('../stand-in/traffic/rivals.ts'),
  ]);
  const span = {
    seed: String(seed),
    area,
    from: startOfDay(dayOfDate(from)),
    count: Math.max(1, Math.floor((days * 24 * 60) / everyMinutes)),
    everyMinutes,
  };
  const all = forecastIndicators(span);
  const rows: Row[] = horizons.map((minutes) => {
    return { forecaster: 'baseline', minutes, accuracies: forecastIndicators({ ...span, minutes }).accuracies };
  });
  rows.push({ forecaster: 'baseline', minutes: null, accuracies: all.accuracies });
  const others = rivals(span.seed);
  for (const forecaster of ['seen-now', 'usual'] as const) {
    const { accuracies } = forecastIndicators({ ...span, expect: others[forecaster] });
    rows.push({ forecaster, minutes: null, accuracies });
  }
  const accepted = all.isFresh && all.accuracies.every((one) => one.accepted);
  return { seed, area, from, days, forecasts: all.forecasts, isFresh: all.isFresh, accepted, rows };
}

function linesOf({ seed, area, from, days, forecasts, isFresh, accepted, rows }: Shown): string[] {
  const compared = rows.find(({ minutes }) => minutes === null)?.accuracies[0]?.compared ?? 0;
  const names = rows[0]?.accuracies.map(({ reading }) => reading) ?? [];
  const cells = [
    ['forecaster', 'horizon', ...names],
    ...rows.map(({ forecaster, minutes, accuracies }) => [
      forecaster,
      minutes === null ? '5-60 min' : `${minutes} min`,
      ...accuracies.map(percentOf),
    ]),
  ];
  const widths = cells[0]?.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length))) ?? [];
  return [
    `seed ${seed}, ${area}: ${forecasts} forecasts in ${days} days from ${from} on, ${compared} speeds compared with what was seen then`,
    '',
    ...cells.map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    ),
    '',
    `less than 10 s behind the live picture: ${isFresh ? 'yes' : 'NO'}`,
    `accepted, with at least 85 % in every reading: ${accepted ? 'yes' : 'NO'}`,
  ];
}

/** Rounded down to a tenth, so that nothing looks accepted that is not. */
function percentOf({ accuracy: { numerator, denominator } }: ForecastAccuracy): string {
  const tenths = (BigInt(numerator) * 1000n) / BigInt(denominator);
  return `${tenths / 10n}.${tenths % 10n} %`;
}

function wholeNumber(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number.');
}

function days(text: string): number {
  if (/^[1-9]\d{0,2}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Give a whole number from 1 to 999.');
}

function date(text: string): string {
  try {
    return dateOfDay(dayOfDate(text));
  } catch {
    throw new InvalidArgumentError('Give a date such as 2016-12-08.');
  }
}
