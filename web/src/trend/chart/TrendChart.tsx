import { useEffect, useLayoutEffect, useMemo, useRef, useState, type Ref } from "react";
import { useWords } from "../../words/index.ts";
import { useLanguage } from "../../words/language.ts";
import { locale } from "../../ui/time.ts";
import { Cursor } from "../cursor.ts";
import { useSpell } from "../../ui/useDuration.ts";
import type { Scene } from "../scene.ts";
import { useStateText } from "../values.ts";
import { Chart, type Box, type Manner } from "./Chart.ts";
import { Overlay } from "./Overlay.tsx";
import { usePointer } from "./usePointer.ts";
import { useSize } from "./useSize.ts";
import { useChartKeys, type Moves } from "./useChartKeys.ts";
import "./chart.css";

const NOWHERE: Box = { left: 0, top: 0, width: 0, height: 0 };

export interface ChartHandle {
  canvas: HTMLCanvasElement | undefined;
}

/** The chart with everything that hand and keyboard can do to it. */
export function TrendChart({
  label,
  scene,
  zone,
  cursor,
  moves,
  ref,
  onSize,
}: {
  label: string;
  scene: Scene;
  zone: string;
  cursor: Cursor;
  /** Absent on a chart that is only looked at. */
  moves?: Moves;
  ref?: Ref<ChartHandle>;
  onSize: (width: number) => void;
}) {
  const { trend } = useWords();
  const language = useLanguage();
  const frame = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<Chart>(null);
  const [box, setBox] = useState(NOWHERE);
  const { width, height } = useSize(place);
  const spell = useSpell();
  const stateText = useStateText();
  const manner: Manner = useMemo(
    () => ({
      zone,
      locale: locale(language),
      gapText: (ms) => spell(trend.noDataFor, ms),
      stateText,
    }),
    [zone, language, spell, stateText, trend],
  );

  useLayoutEffect(() => {
    if (!place.current) return;
    const made = new Chart(place.current);
    chart.current = made;
    if (typeof ref === "function")
      ref({
        get canvas() {
          return made.canvas;
        },
      });
    else if (ref)
      ref.current = {
        get canvas() {
          return made.canvas;
        },
      };
    return () => made.destroy();
  }, [ref]);

  useEffect(() => onSize(width), [onSize, width]);

  useLayoutEffect(() => {
    if (!chart.current || width === 0 || height === 0) return;
    chart.current.show(scene, width, height, manner);
    const next = chart.current.box;
    setBox((before) => (sameBox(before, next) ? before : next));
  }, [scene, width, height, manner]);

  useEffect(() => onThemeChange(() => chart.current?.repaint()), []);

  const pointer = usePointer({ frame, box, scene, cursor, moves });
  const onKeyDown = useChartKeys(scene, cursor, moves);

  return (
    <div
      ref={frame}
      className={moves ? "chart moves" : "chart"}
      role="group"
      aria-roledescription={trend.chart}
      aria-label={label}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...pointer.handlers}
    >
      <div ref={place} className="chart-place" />
      <Overlay
        box={box}
        scene={scene}
        cursor={cursor}
        chart={chart}
        selection={pointer.selection}
        zone={zone}
      />
    </div>
  );
}

function sameBox(a: Box, b: Box): boolean {
  return a.left === b.left && a.top === b.top && a.width === b.width && a.height === b.height;
}

/** The reader's choice, or the system's where there is none. */
function onThemeChange(repaint: () => void): () => void {
  const system = matchMedia("(prefers-color-scheme: dark)");
  system.addEventListener("change", repaint);
  const chosen = new MutationObserver(repaint);
  chosen.observe(document.documentElement, { attributeFilter: ["data-theme"] });
  return () => {
    system.removeEventListener("change", repaint);
    chosen.disconnect();
  };
}
