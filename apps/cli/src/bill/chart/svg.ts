import { scaleLinear, type ScaleTime, scaleUtc } from 'd3-scale';
import { instantText } from '../instant-text.ts';
import type { ChartData, Span } from './chart-data.ts';
import { style } from './style.ts';

const width = 960;
const left = 190;
const right = width - 20;
const top = 50;
const balanceHeight = 200;
const rowHeight = 22;
/** Days are those of Asia/Shanghai: ticks stand at its midnights when UTC is ahead by that. */
const zone = 8 * 3_600_000;

type TimeScale = ScaleTime<number, number>;

/** Balance and arrears as steps, and below them for each capability when it may be used. */
export function chartSvg(account: string, data: ChartData): string {
  const { balances, spans, forecastFrom } = data;
  const instants = [
    ...balances.map(({ at }) => at),
    ...[...spans.values()].flatMap((of) => of.map(({ from }) => from)),
  ];
  const [first, last] = [Math.min(...instants), Math.max(...instants)];
  const x = scaleUtc([first + zone, Math.max(last, first + 1) + zone], [left, right]);
  const rows = [...spans].flatMap(([service, of]) =>
    capabilitiesOf(of).map((capability) => ({ service, capability, of })),
  );
  const bottom = top + balanceHeight + 30 + rows.length * rowHeight;
  const parts = [
    ...timeAxis(x, bottom),
    ...balancePanel(x, data),
    ...rows.flatMap(({ service, capability, of }, at) =>
      standingRow(x, `${service} ${capability}`, capability, of, top + balanceHeight + 30 + at * rowHeight),
    ),
    ...(forecastFrom === undefined ? [] : forecastMark(x(forecastFrom + zone), bottom)),
  ];
  const title = `Account ${account}: balance and standing, ${dayText(first)} to ${dayText(last)}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${bottom + 60}" role="img" aria-labelledby="title desc">
<title id="title">${escaped(title)}</title>
<desc id="desc">${escaped(describe(data))}</desc>
<style>${style}</style>
<rect class="page" width="${width}" height="${bottom + 60}"/>
<text class="title" x="20" y="28">${escaped(title)}</text>
${parts.join('\n')}
${legend(bottom + 45)}
</svg>
`;
}

function balancePanel(x: TimeScale, { balances }: ChartData): string[] {
  const yuan = balances.map(({ at, balance, owed }) => ({ at, net: Number(balance - owed) / 100 }));
  const nets = yuan.map(({ net }) => net);
  const y = scaleLinear([Math.min(0, ...nets), Math.max(1, ...nets)], [top + balanceHeight, top]).nice();
  const ticks = y.ticks(5).map((tick) => {
    const at = round(y(tick));
    return `<line class="grid" x1="${left}" x2="${right}" y1="${at}" y2="${at}"/><text class="tick" x="${left - 8}" y="${at + 4}" text-anchor="end">${tick.toLocaleString('en')}</text>`;
  });
  const zero = round(y(0));
  const path = yuan.map(({ at, net }, place) => {
    const [px, py] = [round(x(at + zone)), round(y(net))];
    return place === 0 ? `M${px},${py}` : `H${px}V${py}`;
  });
  return [
    `<text class="label" x="20" y="${top + 14}">yuan: balance</text>`,
    `<text class="label" x="20" y="${top + 32}">less what is owed</text>`,
    ...ticks,
    `<line class="zero" x1="${left}" x2="${right}" y1="${zero}" y2="${zero}"/>`,
    `<path class="balance" d="${path.join('')}H${right}"/>`,
  ];
}

function standingRow(x: TimeScale, label: string, capability: string, spans: readonly Span[], y: number): string[] {
  const bars = spans.map(({ from, rung, allowed }, at) => {
    const [start, end] = [x(from + zone), x((spans[at + 1]?.from ?? Infinity) + zone)];
    const wide = Math.max(1, Math.min(right, Number.isNaN(end) ? right : end) - start);
    const may = allowed[capability];
    const state = may === true ? 'allowed' : may === false ? 'stopped' : 'unknown';
    const words = `${label}: ${state} from ${instantText(from)} (${rung})`;
    return `<rect class="${state}" x="${round(start)}" y="${y}" width="${round(wide)}" height="${rowHeight - 6}"><title>${escaped(words)}</title></rect>`;
  });
  return [`<text class="label" x="20" y="${y + 12}">${escaped(label)}</text>`, ...bars];
}

function timeAxis(x: TimeScale, bottom: number): string[] {
  return x.ticks(8).map((tick) => {
    const at = round(x(tick));
    const words = tick.toISOString().slice(0, 10);
    return `<line class="grid" x1="${at}" x2="${at}" y1="${top}" y2="${bottom}"/><text class="tick" x="${at}" y="${bottom + 16}" text-anchor="middle">${words}</text>`;
  });
}

function forecastMark(at: number, bottom: number): string[] {
  const place = round(at);
  return [
    `<line class="now" x1="${place}" x2="${place}" y1="${top}" y2="${bottom}"/>`,
    `<text class="tick" x="${place + 4}" y="${top - 4}">forecast</text>`,
  ];
}

function legend(y: number): string {
  const entries = ['allowed', 'stopped', 'unknown'].map((state, at) => {
    const start = left + at * 110;
    return `<rect class="${state}" x="${start}" y="${y - 11}" width="14" height="14"/><text class="tick" x="${start + 20}" y="${y}">${state}</text>`;
  });
  return entries.join('');
}

/** The chart in words, for those who do not see it. */
function describe({ balances, spans }: ChartData): string {
  const last = balances.at(-1);
  const net =
    last === undefined ? '' : `At the end ${Number(last.balance) / 100} yuan, owed ${Number(last.owed) / 100}. `;
  const changes = [...spans].flatMap(([service, of]) =>
    of.map(({ from, rung }) => `${service} ${rung} from ${instantText(from)}`),
  );
  return `${net}${changes.join('; ')}`;
}

const capabilitiesOf = (spans: readonly Span[]): readonly string[] => Object.keys(spans[0]?.allowed ?? {});
const round = (value: number): number => Math.round(value * 10) / 10;
const dayText = (at: number): string => instantText(at).slice(0, 10);
const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign);
