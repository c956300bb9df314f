import { useRef, useState, type RefObject } from "react";
import { Button } from "../ui/Button.tsx";
import { Menu, type MenuItem } from "../ui/Menu.tsx";
import { saveFile } from "../ui/saveFile.ts";
import { dateTime } from "../ui/time.ts";
import { toast } from "../ui/Toast.tsx";
import { useAct } from "../ui/useAct.ts";
import { fill, useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";
import type { ChartHandle } from "./chart/TrendChart.tsx";
import { csvOf } from "./csv.ts";
import { pictureOf } from "./picture.ts";
import { everyReading } from "./readings.ts";
import type { Course } from "./scene.ts";
import { isLive, type Stretch } from "./span.ts";
import { viewHref, type TrendView } from "./view.ts";

/** Takes what is shown along: as figures, as a picture, as a link. */
export function SaveMenu({
  view,
  courses,
  stretch,
  zone,
  chart,
}: {
  view: TrendView;
  courses: readonly Course[];
  stretch: Stretch;
  zone: string;
  chart: RefObject<ChartHandle | null>;
}) {
  const { trend } = useWords();
  const language = useLanguage();
  const act = useAct();
  const shown = courses.filter(({ now }) => now && !view.hidden.includes(now.sensor.id));
  const sensors = shown.flatMap(({ now }) => (now ? [now.sensor] : []));
  const stamp = new Date(stretch.to).toISOString().slice(0, 16).replace(":", "");
  const every = useEveryReading();

  const savePng = async () => {
    const canvas = chart.current?.canvas;
    if (!canvas) return;
    const [from, to] = [stretch.from, stretch.to].map((at) =>
      dateTime(new Date(at).toISOString(), language, zone),
    );
    const picture = await pictureOf(canvas, shown, {
      title: sensors.map(({ name }) => name).join(" · "),
      note: `${from ?? ""} – ${to ?? ""}`,
    });
    if (picture) saveFile(picture, `trend-${stamp}.png`);
  };
  const copy = async (href: string) => {
    await navigator.clipboard.writeText(new URL(href, location.href).href);
    toast(trend.linkCopied);
  };
  const items: MenuItem[] = [
    { text: trend.link, hint: trend.linkWhat, act: () => act(() => copy(viewHref(view))) },
    ...(isLive(view.span)
      ? [
          {
            text: trend.linkFixed,
            hint: trend.linkFixedWhat,
            act: () => act(() => copy(viewHref({ ...view, span: stretch }))),
          },
        ]
      : []),
    { text: trend.png, hint: trend.pngWhat, act: () => act(savePng) },
    {
      text: trend.csv,
      hint: trend.csvWhat,
      act: () =>
        saveFile(new Blob([csvOf(shown, stretch)], { type: "text/csv" }), `trend-${stamp}.csv`),
    },
    {
      text: trend.csvRaw,
      hint: trend.csvRawWhat,
      act: () => act(() => every.save(sensors, stretch, `readings-${stamp}.csv`)),
    },
  ];
  return (
    <>
      {every.rows !== undefined && (
        <Button onClick={every.stop}>{fill(trend.csvRawRead, { n: every.rows })}</Button>
      )}
      <Menu label={trend.save} disabled={sensors.length === 0} items={items} />
    </>
  );
}

/** A long read that tells how far it is and can be stopped. */
function useEveryReading() {
  const { trend } = useWords();
  const reading = useRef<AbortController>(undefined);
  const [rows, setRows] = useState<number>();
  const save = async (
    sensors: Parameters<typeof everyReading>[0],
    stretch: Stretch,
    name: string,
  ) => {
    reading.current?.abort();
    const stop = new AbortController();
    reading.current = stop;
    setRows(0);
    try {
      const { csv, rows: all } = await everyReading(sensors, stretch, setRows, stop.signal);
      saveFile(csv, name);
      toast(fill(trend.csvRawDone, { n: all }));
    } catch (failure) {
      if (!stop.signal.aborted) throw failure;
    } finally {
      if (reading.current === stop) setRows(undefined);
    }
  };
  return { rows, save, stop: () => reading.current?.abort() };
}
