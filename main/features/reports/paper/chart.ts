import type { ChartBlock, Pattern } from './document.ts';
import { printable } from './fonts.ts';
import { textWidth } from './measure.ts';
import { escapeXml } from './svg.ts';

const barHeight = 13;
const barGap = 7;
const fontSize = 7.5;

/** Draws the stacked bars as SVG, `width` points wide, in black and white patterns with the numbers in the bars. */
export function chartSvg(chart: ChartBlock, width: number): string {
  const longest = Math.max(0, ...chart.bars.map((bar) => textWidth(bar.label, fontSize)));
  const left = Math.min(longest, width * 0.42) + 8;
  const most = Math.max(0, ...chart.bars.map((bar) => textWidth(summary(bar.values), fontSize)));
  const room = width - left - most - 40;
  const totals = chart.bars.map((bar) => bar.values.reduce((sum, value) => sum + value, 0));
  const top = niceTop(Math.max(1, ...totals));
  const scale = room / top;
  const legend = legendRow(chart, left);
  const bars = chart.bars.map((bar, index) => {
    const y = 22 + index * (barHeight + barGap);
    return barRow(bar, totals[index] ?? 0, { chart, left, y, scale, labelWidth: left - 8 });
  });
  const bottom = 22 + chart.bars.length * (barHeight + barGap);
  const axis = ticks(top).map((value) => {
    const x = round(left + value * scale);
    return `<line x1="${x}" y1="18" x2="${x}" y2="${bottom}" stroke="#bbb" stroke-width="0.4"/>${label(x, bottom + 9, String(value), 'middle')}`;
  });
  const unit = label(left + top * scale, bottom + 19, chart.unit, 'end');
  const base = `<line x1="${left}" y1="18" x2="${left}" y2="${bottom}" stroke="#000" stroke-width="0.8"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${bottom + 23}" viewBox="0 0 ${round(width)} ${bottom + 23}">${axis.join('')}${legend}${bars.join('')}${base}${unit}</svg>`;
}

interface BarPlace {
  chart: ChartBlock;
  left: number;
  y: number;
  scale: number;
  labelWidth: number;
}

function barRow(bar: ChartBlock['bars'][number], total: number, place: BarPlace): string {
  let x = place.left;
  const rects = bar.values.map((value, index) => {
    const width = value * place.scale;
    const pattern = place.chart.series[index]?.pattern ?? 'blank';
    const number =
      width > textWidth(String(value), fontSize) + 4 ? barNumber(x + width / 2, place.y, value, pattern) : '';
    const part = value > 0 ? patternRect(x, place.y, width, barHeight, pattern) + number : '';
    x += width;
    return part;
  });
  const sum = String(total);
  const parts =
    bar.values.length > 1 ? label(x + textWidth(sum, fontSize) + 7, place.y + 9.5, summary(bar.values), 'start') : '';
  const plate = textWidth(sum + summary(bar.values), fontSize) + 9;
  const white = `<rect x="${round(x + 2)}" y="${place.y}" width="${round(plate)}" height="${barHeight}" fill="#fff"/>`;
  const name = label(place.left - 5, place.y + 9.5, fit(bar.label, place.labelWidth), 'end');
  return `${name}${rects.join('')}${white}${label(x + 4, place.y + 9.5, sum, 'start', true)}${parts}`;
}

/** All numbers of a bar in the order of the legend, because narrow parts have no room for theirs. */
function summary(values: number[]): string {
  return `(${values.join(' · ')})`;
}

/** The number of a part, on a white plate so that no pattern runs through it. */
function barNumber(x: number, y: number, value: number, pattern: Pattern): string {
  const text = String(value);
  if (pattern === 'solid') return label(x, y + 9.5, text, 'middle', true, '#fff');
  const width = textWidth(text, fontSize) + 3;
  return `<rect x="${round(x - width / 2)}" y="${y + 2}" width="${round(width)}" height="9" fill="#fff"/>${label(x, y + 9.5, text, 'middle')}`;
}

/** A rectangle filled with a pattern drawn as plain lines or dots: every PDF reader and printer shows it alike. */
function patternRect(x: number, y: number, width: number, height: number, pattern: Pattern): string {
  const frame = `x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${height}" stroke="#000" stroke-width="0.6"`;
  if (pattern === 'solid') return `<rect ${frame} fill="#444"/>`;
  const marks: string[] = [];
  if (pattern === 'hatch') {
    for (let start = -height; start < width; start += 3.2) {
      const from = Math.max(0, start);
      const to = Math.min(width, start + height);
      if (to > from) {
        marks.push(
          `M${round(x + from)} ${round(y + height - (from - start))}L${round(x + to)} ${round(y + height - (to - start))}`,
        );
      }
    }
  }
  if (pattern === 'dots') {
    for (let dx = 1.6; dx < width - 0.6; dx += 3) {
      for (let dy = 1.8; dy < height; dy += 3) marks.push(`M${round(x + dx)} ${round(y + dy)}h0.9v0.9h-0.9z`);
    }
  }
  const drawn = marks.length ? `<path d="${marks.join('')}" stroke="#000" stroke-width="0.5" fill="#000"/>` : '';
  return `<rect ${frame} fill="#fff"/>${drawn}`;
}

function legendRow(chart: ChartBlock, left: number): string {
  let x = left;
  const parts = chart.series.map((series) => {
    const part = `${patternRect(x, 1, 14, 9, series.pattern)}${label(x + 18, 8.5, series.label, 'start')}`;
    x += 18 + textWidth(series.label, fontSize) + 16;
    return part;
  });
  return parts.join('');
}

function label(x: number, y: number, text: string, anchor: string, bold = false, fill = '#000'): string {
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${round(x)}" y="${round(y)}" font-size="${fontSize}" text-anchor="${anchor}" fill="${fill}"${weight}>${escapeXml(printable(text))}</text>`;
}

function fit(text: string, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let short = text;
  while (short.length > 1 && textWidth(`${short}…`, fontSize) > width) short = short.slice(0, -1);
  return `${short.trimEnd()}…`;
}

function niceTop(value: number): number {
  const step = tickStep(value);
  return Math.ceil(value / step) * step;
}

function tickStep(top: number): number {
  const power = 10 ** Math.floor(Math.log10(top / 4 || 1));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => top / candidate <= 6) ?? top;
  return Math.max(1, step);
}

function ticks(top: number): number[] {
  const step = tickStep(top);
  return Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
