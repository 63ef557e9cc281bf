import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

echarts.use([BarChart, GridComponent, SVGRenderer]);

/** Bars made of parts that stand on each other, one bar for each name. */
export interface Stacked {
  readonly names: readonly string[];
  readonly parts: readonly Part[];
  /** `rows`: bars lie under each other, for names of any length; `columns`: they stand side by side, for months. */
  readonly as: 'rows' | 'columns';
  /** The value at the end of the scale; the largest bar when left out. */
  readonly most?: number;
  /** Written after each number of the scale. */
  readonly unit?: string;
}

export interface Part {
  readonly name: string;
  /** A colour of src/styles/tokens.css, such as `--good`, so that both themes are right. */
  readonly colour: `--${string}`;
  /** One for each name of the bars. */
  readonly values: readonly number[];
}

/** Pixels; the page writes the letters in that size. */
const LETTERS = 13;
const ROW = 30;
const COLUMNS_HIGH = 220;
const SCALE_HIGH = 34;

/**
 * The bars as an `<svg>` element of a width in pixels. It carries no styles of its own, which the content security policy
 * would refuse: size and face of letters come from the page.
 */
export function drawStacked(stacked: Stacked, width: number): string {
  const key = JSON.stringify([width, stacked]);
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const picture = draw(stacked, width);
  if (drawn.size >= MOST_DRAWN) drawn.clear();
  drawn.set(key, picture);
  return picture;
}

/** Pictures by what they show, since drawing one costs tens of milliseconds and pages ask for the same. */
const drawn = new Map<string, string>();
const MOST_DRAWN = 50;

function draw(stacked: Stacked, width: number): string {
  const height = stacked.as === 'rows' ? stacked.names.length * ROW + SCALE_HIGH : COLUMNS_HIGH;
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(optionsOf(stacked, width));
    return withoutStyles(chart.renderToSVGString());
  } finally {
    chart.dispose();
  }
}

function optionsOf({ names, parts, as, most, unit = '' }: Stacked, width: number): echarts.EChartsCoreOption {
  const scale = {
    type: 'value',
    max: most,
    minInterval: 1,
    interval: most && most / (width < 400 ? 2 : 4),
    axisLabel: { color: 'var(--ink-soft)', fontSize: LETTERS, formatter: `{value}${unit}`, hideOverlap: true },
    splitLine: { lineStyle: { color: 'var(--line)' } },
  };
  const bars = {
    type: 'category',
    data: names,
    inverse: as === 'rows',
    axisTick: { show: false },
    axisLine: { lineStyle: { color: 'var(--line-strong)' } },
    axisLabel: {
      color: 'var(--ink)',
      fontSize: LETTERS,
      hideOverlap: true,
      ...(as === 'rows' ? { width: Math.round(width * 0.35), overflow: 'truncate' } : width > 600 && { interval: 0 }),
    },
  };
  return {
    animation: false,
    grid: { left: 4, right: 20, top: 8, bottom: 4 },
    ...(as === 'rows' ? { xAxis: scale, yAxis: bars } : { xAxis: bars, yAxis: scale }),
    series: parts.map(seriesOf),
  };
}

function seriesOf({ name, colour, values }: Part): BarSeriesOption {
  return {
    type: 'bar',
    stack: 'all',
    silent: true,
    name,
    // A bar of no length would leave its border.
    data: values.map((value) => value || null),
    barMaxWidth: 36,
    barCategoryGap: '35%',
    itemStyle: { color: `var(${colour})`, borderColor: 'var(--sheet)', borderWidth: 1 },
  };
}

function withoutStyles(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:style|class|ecmeta_\w+|pointer-events)="[^"]*"/g, '')
    .replace('<svg ', '<svg aria-hidden="true" focusable="false" ');
}
