import { type ReactElement, useEffect, useRef } from 'react';
import UPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { beijingTime } from '../format.ts';
import { useLanguage } from '../i18n/language.ts';
import { useTheme } from '../shell/theme.ts';
import type { ChartData } from './chart-data.ts';

/** Balance and debt over time. It is a drawing: the table beside it says the same in text. */
export function Chart({ data, now, mark }: { data: ChartData; now?: number; mark?: number }): ReactElement {
  const { t } = useLanguage();
  const { shown } = useTheme();
  const place = useRef<HTMLDivElement>(null);
  const labels = [t('money.when'), t('money.balance'), t('money.owed'), t('money.forecastFrom')] as const;
  const [when, balance, owed, forecast] = labels;

  useEffect(() => {
    const parent = place.current;
    if (parent === null || data.times.length === 0) return undefined;
    const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name);
    const text = colour('--text-2');
    const line = colour('--line');
    const axis = {
      stroke: text,
      grid: { stroke: line, width: 1 },
      ticks: { stroke: line, width: 1 },
      font: '12px system-ui',
    };
    const stepped = UPlot.paths.stepped?.({ align: 1 });
    const debt: UPlot.Series = {
      label: owed,
      stroke: colour('--chart-2'),
      width: 2,
      dash: [6, 4],
      ...(stepped && { paths: stepped }),
      points: { show: false },
      value: (_, yuan) => (yuan === null ? '' : yuan.toFixed(2)),
    };
    const chart = new UPlot(
      {
        width: parent.clientWidth,
        height: 260,
        tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Asia/Shanghai'),
        cursor: { y: false },
        series: [
          { label: when, value: (_, seconds) => (seconds === null ? '' : beijingTime(seconds * 1000)) },
          {
            label: balance,
            stroke: colour('--chart-1'),
            width: 2,
            fill: `color-mix(in srgb, ${colour('--chart-1')} 12%, transparent)`,
            ...(stepped && { paths: stepped }),
            points: { show: false },
            value: (_, yuan) => (yuan === null ? '' : yuan.toFixed(2)),
          },
          ...(data.owed.length === 0 ? [] : [debt]),
        ],
        axes: [
          { ...axis, space: 96, values: dateLabels },
          { ...axis, size: 64 },
        ],
        hooks: {
          draw: [
            (drawn) => {
              if (now !== undefined) verticalLine(drawn, now / 1000, text, forecast);
              if (mark !== undefined) verticalLine(drawn, mark / 1000, colour('--accent'), '');
            },
          ],
        },
      },
      data.owed.length === 0 ? [data.times, data.balance] : [data.times, data.balance, data.owed],
      parent,
    );
    const observer = new ResizeObserver(() => {
      chart.setSize({ width: parent.clientWidth, height: 260 });
    });
    observer.observe(parent);
    return () => {
      observer.disconnect();
      chart.destroy();
    };
  }, [data, now, mark, shown, when, balance, owed, forecast]);

  const [from = 0, until = 0] = [data.times[0], data.times.at(-1)];
  const label = t('money.chartLabel', {
    from: beijingTime(from * 1000).slice(0, 10),
    until: beijingTime(until * 1000).slice(0, 10),
  });
  return <div ref={place} className="chart" role="img" aria-label={label} />;
}

const dateLabels = (_: UPlot, seconds: number[]): string[] =>
  seconds.map((second) =>
    beijingTime(second * 1000).slice(5, seconds.length > 1 && (seconds[1] ?? 0) - (seconds[0] ?? 0) < 86_400 ? 16 : 10),
  );

function verticalLine(chart: UPlot, seconds: number, colour: string, label: string): void {
  const { ctx, bbox } = chart;
  const x = Math.round(chart.valToPos(seconds, 'x', true));
  if (x < bbox.left || x > bbox.left + bbox.width) return;
  ctx.save();
  ctx.strokeStyle = colour;
  ctx.fillStyle = colour;
  ctx.lineWidth = devicePixelRatio;
  ctx.setLineDash([3 * devicePixelRatio, 3 * devicePixelRatio]);
  ctx.beginPath();
  ctx.moveTo(x, bbox.top);
  ctx.lineTo(x, bbox.top + bbox.height);
  ctx.stroke();
  ctx.font = `${11 * devicePixelRatio}px system-ui`;
  ctx.textAlign = 'left';
  ctx.fillText(label, x + 5 * devicePixelRatio, bbox.top + 12 * devicePixelRatio);
  ctx.restore();
}
