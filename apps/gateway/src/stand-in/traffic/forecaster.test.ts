import type { ForecastAccuracy } from '@dataplus/service-schemas';
import { describe, expect, it } from 'vitest';
import { Forecaster } from './forecaster.ts';
import { forecastIndicators } from './indicators.ts';
import { Observations } from './observe.ts';
import { rivals } from './rivals.ts';
import { roadsOf } from './road-network.ts';

const observations = new Observations('dataplus');
const forecaster = new Forecaster(observations);
/** Twelve days from a Thursday on, every 293 minutes: all hours of the day, working days and weekends. */
const span = {
  seed: 'dataplus',
  area: 'hangzhou',
  from: Date.parse('2016-12-08T00:00:00+08:00'),
  count: 60,
  everyMinutes: 293,
};

const share = ({ accuracy }: ForecastAccuracy): number => Number(accuracy.numerator) / Number(accuracy.denominator);
const shares = (options: Parameters<typeof forecastIndicators>[0]): Record<string, number> =>
  Object.fromEntries(forecastIndicators(options).accuracies.map((one) => [one.reading, share(one)]));

describe('the baseline forecaster', () => {
  it('meets what acceptance asks for: fresh, and at least 85 percent in each reading', () => {
    const { isFresh, accuracies } = forecastIndicators(span);
    expect(isFresh).toBe(true);
    expect(accuracies.map(({ reading, accepted }) => [reading, accepted])).toEqual([
      ['class-match', true],
      ['within-tolerance', true],
      ['one-minus-mape', true],
    ]);
  });

  it('is better than what is seen now alone, and than what is usual alone', () => {
    const own = shares(span);
    for (const expect_ of Object.values(rivals('dataplus'))) {
      const other = shares({ ...span, expect: expect_ });
      for (const [reading, value] of Object.entries(own)) expect(value, reading).toBeGreaterThan(other[reading] ?? 1);
    }
  });

  it('meets it under other seeds and in other places too', () => {
    for (const seed of ['1', '2', '3']) {
      const { accuracies } = forecastIndicators({ ...span, seed, area: `area-${seed}` });
      expect(
        accuracies.map(({ accepted }) => accepted),
        seed,
      ).toEqual([true, true, true]);
    }
  });

  it('is the better the nearer the horizon', () => {
    const near = shares({ ...span, minutes: 5 })['one-minus-mape'] ?? 0;
    const far = shares({ ...span, minutes: 60 })['one-minus-mape'] ?? 1;
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0.8);
  });

  it('does not look at what comes after the live picture', () => {
    const basedOn = span.from + 8 * 3_600_000;
    const [road] = roadsOf('dataplus', 'hangzhou');
    if (road === undefined) throw new Error('no road');
    const looked: number[] = [];
    const watched = new Observations('dataplus');
    const speed = watched.speed.bind(watched);
    watched.speed = (area, segment, at) => {
      looked.push(at);
      return speed(area, segment, at);
    };
    new Forecaster(watched).forecast('hangzhou', road, basedOn, [5, 60]);
    expect(Math.max(...looked)).toBe(basedOn);
  });

  it('knows rush hours, and weekends without them', () => {
    const road = roadsOf('dataplus', 'hangzhou').find(({ roadClass }) => roadClass === 'urban-expressway');
    if (road === undefined) throw new Error('no road');
    const usual = (text: string): number => forecaster.usual('hangzhou', road, Date.parse(`${text}+08:00`));
    expect(usual('2016-12-08T08:15:00')).toBeLessThan(0.75 * usual('2016-12-08T03:00:00'));
    expect(usual('2016-12-10T08:15:00')).toBeGreaterThan(1.2 * usual('2016-12-08T08:15:00'));
  });
});
