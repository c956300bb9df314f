import uPlot from "uplot";
import "uplot/dist/uPlot.min.css";
import type { ReadingValue } from "../../api/telemetry.ts";
import type { Scale, Scene } from "../scene.ts";
import { draw, type Sheet } from "./draw.ts";
import { inkOf, type Ink } from "./ink.ts";
import { drawLanes, LANE } from "./lanes.ts";
import { timeLabels } from "./timeLabels.ts";

/** What the chart says in the reader's language and in the plant's time. */
export interface Manner {
  zone: string;
  locale: string;
  gapText: (ms: number) => string;
  stateText: (value: ReadingValue) => string;
}

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const TOP = 30;
const FONT = '11px "Inter Variable", Inter, sans-serif';
/** Axes beyond these would leave no room for the lines; their sensors are read in the table. */
const MOST_AXES = 4;
const NARROW = 560;
const LEFT = 3;
const RIGHT = 1;

/**
 * A sheet of paper with axes (uPlot's) on which a scene is drawn (ours: gaps, quality, states and
 * several periods are not what a general chart knows). Not shared between pages.
 */
export class Chart {
  private plot: uPlot | undefined;
  private made = "";
  private scene: Scene | undefined;
  private ink: Ink;
  /** How much room each axis has asked for. */
  private readonly widths = new Map<string, number>();

  constructor(private readonly place: HTMLElement) {
    this.ink = inkOf(place);
  }

  show(scene: Scene, width: number, height: number, manner: Manner): void {
    this.scene = scene;
    const axes = scene.scales.slice(0, width < NARROW ? 2 : MOST_AXES);
    const keys = scene.scales.map(({ key }) => key);
    const made = JSON.stringify([keys, axes.length, manner.zone, manner.locale]);
    if (!this.plot || this.made !== made) {
      this.plot?.destroy();
      this.plot = new uPlot(
        this.options(keys, axes, width, height, manner),
        [[scene.from, scene.to]],
        this.place,
      );
      this.made = made;
    } else if (this.plot.width !== width || this.plot.height !== height) {
      this.plot.setSize({ width, height });
    }
    const plot = this.plot;
    const foot = footOf(scene, plot);
    plot.batch(() => {
      plot.setScale("x", { min: scene.from, max: scene.to });
      for (const { key, min, max } of scene.scales) {
        if (plot.scales[key]) plot.setScale(key, { min: min - (max - min) * foot, max });
      }
    });
  }

  /** The theme has changed. */
  repaint(): void {
    this.ink = inkOf(this.place);
    this.plot?.redraw(false, true);
  }

  destroy(): void {
    this.plot?.destroy();
    this.plot = undefined;
  }

  get canvas(): HTMLCanvasElement | undefined {
    return this.plot?.ctx.canvas;
  }

  /** Where the lines are, within the chart. */
  get box(): Box {
    const { left = 0, top = 0, width = 0, height = 0 } = this.plot?.bbox ?? {};
    const ratio = uPlot.pxRatio;
    return { left: left / ratio, top: top / ratio, width: width / ratio, height: height / ratio };
  }

  /** How high in the box a value stands. */
  heightOf(value: number, scale: string): number | undefined {
    return this.plot?.scales[scale] ? this.plot.valToPos(value, scale) : undefined;
  }

  private options(
    keys: readonly string[],
    axes: readonly Scale[],
    width: number,
    height: number,
    manner: Manner,
  ): uPlot.Options {
    const { zone, locale } = manner;
    const scales = Object.fromEntries(
      keys.map((key) => [key, { auto: false, range: asGiven } satisfies uPlot.Scale]),
    );
    return {
      width,
      height,
      ms: 1,
      tzDate: (ms) => uPlot.tzDate(new Date(ms), zone),
      padding: [TOP, axes.length > 1 ? 8 : 16, 0, axes.length === 0 ? 16 : 8],
      legend: { show: false },
      cursor: { show: false },
      series: [{}],
      scales: { x: { time: true, auto: false, range: asGiven }, ...scales },
      axes: [
        {
          ...this.strokes(),
          space: 76,
          size: 40,
          values: (_, splits, __, ___, step) => timeLabels(splits, step, zone, locale),
        },
        ...axes.map((scale, place) => this.valueAxis(scale, place, locale)),
      ],
      hooks: {
        // The grid lies behind the lines.
        draw: [(plot) => this.draw(plot, axes, manner)],
      },
    };
  }

  private strokes(): Pick<uPlot.Axis, "stroke" | "grid" | "ticks" | "font" | "gap"> {
    return {
      stroke: () => this.ink("--mute"),
      grid: { stroke: () => this.ink("--line"), width: 1 },
      ticks: { show: false },
      font: FONT,
      gap: 6,
    };
  }

  private valueAxis({ key }: Scale, place: number, locale: string): uPlot.Axis {
    const strokes = this.strokes();
    return {
      ...strokes,
      scale: key,
      // uPlot's sides are an enum that exists in its types only.
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
      side: place % 2 === 0 ? LEFT : RIGHT,
      grid: place === 0 ? strokes.grid : { show: false },
      size: (_, values: string[] | null) => {
        const wide = 16 + Math.max(...(values ?? []).map((text) => text.length), 3) * 6.6;
        this.widths.set(key, wide);
        return wide;
      },
      // What lies below the lines' own range is the lanes'.
      filter: (_, splits) => {
        const least = this.scene?.scales.find((scale) => scale.key === key)?.min ?? -Infinity;
        return splits.map((value) => (value < least ? null : value));
      },
      values: (_, splits: (number | null)[], __, ___, step) => {
        const maximumFractionDigits = Math.max(Math.ceil(-Math.log10(step)), 0);
        return splits.map((value) =>
          value === null ? "" : value.toLocaleString(locale, { maximumFractionDigits }),
        );
      },
    };
  }

  private draw(plot: uPlot, axes: readonly Scale[], manner: Manner): void {
    const { scene } = this;
    if (!scene) return;
    const { left, top, width, height } = plot.bbox;
    const ratio = uPlot.pxRatio;
    const lanes = scene.lanes.length * LANE * ratio;
    const sheet: Sheet = {
      ctx: plot.ctx,
      ink: this.ink,
      left,
      top,
      width,
      height: height - lanes,
      ratio,
      x: (time) => plot.valToPos(time, "x", true),
      y: (value, scale) => plot.valToPos(value, scale, true),
      gapText: manner.gapText,
    };
    draw(sheet, scene);
    drawLanes({ ...sheet, height }, scene, manner.stateText);
    this.nameAxes(sheet, axes, scene);
  }

  /** Each axis wears its unit above itself; where it serves one sensor only, in that one's colour. */
  private nameAxes(sheet: Sheet, axes: readonly Scale[], { lines }: Scene): void {
    const { ctx, ink, ratio, left, width, top } = sheet;
    ctx.save();
    ctx.font = `550 ${11 * ratio}px "Inter Variable", Inter, sans-serif`;
    const taken = [0, 0];
    axes.forEach(({ key, label }, place) => {
      const side = place % 2;
      const off = ((taken[side] ?? 0) + 6) * ratio;
      taken[side] = (taken[side] ?? 0) + (this.widths.get(key) ?? 0);
      const own = lines.filter(({ scale, faint }) => scale === key && !faint);
      const pen = own.length === 1 ? own[0]?.pen : undefined;
      ctx.fillStyle = ink(pen?.colour ?? "--ink");
      ctx.textAlign = side === 0 ? "right" : "left";
      ctx.fillText(label, side === 0 ? left - off : left + width + off, top - 14 * ratio);
    });
    ctx.restore();
  }
}

function asGiven(_: uPlot, min: number, max: number): [number, number] {
  return [min, max];
}

/** The part of the plot that the lanes take from the lines, as a part of what is left. */
function footOf({ lanes }: Scene, plot: uPlot): number {
  const high = plot.bbox.height / uPlot.pxRatio;
  const taken = Math.min(lanes.length * LANE, high * 0.8);
  return high > 0 ? taken / (high - taken) : 0;
}
