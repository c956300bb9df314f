import { useCallback, useMemo, useRef, useState } from "react";
import { LiveSign } from "../live/LiveSign.tsx";
import { go, usePlace } from "../router/index.tsx";
import { Button } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { hereZone } from "../ui/time.ts";
import { fill, useWords } from "../words/index.ts";
import { TrendChart, type ChartHandle } from "./chart/TrendChart.tsx";
import { Choices } from "./Choices.tsx";
import { Cursor } from "./cursor.ts";
import { Legend } from "./Legend.tsx";
import { Picker } from "./Picker.tsx";
import { SaveMenu } from "./SaveMenu.tsx";
import { sceneOf } from "./scene.ts";
import { SpanBar } from "./SpanBar.tsx";
import { isLive } from "./span.ts";
import { TrendNote } from "./TrendNote.tsx";
import { useMoves } from "./useMoves.ts";
import { useTrend } from "./useTrend.ts";
import { MOST_SENSORS, readView, viewHref, type TrendView } from "./view.ts";
import "./trendpage.css";

export function TrendPage() {
  const { trend } = useWords();
  const query = usePlace().query.toString();
  const view = useMemo(() => readView(new URLSearchParams(query)), [query]);
  const [picking, setPicking] = useState(false);
  const [width, setWidth] = useState(0);
  const [cursor] = useState(() => new Cursor());
  const chart = useRef<ChartHandle>(null);
  const trending = useTrend(view, width);
  const { courses, stretch, now, known, zone = hereZone(), failure, reload } = trending;

  const change = useCallback((to: TrendView, replace = false) => go(viewHref(to), { replace }), []);
  const { moves, canGoBack } = useMoves(view, stretch, change);
  const scene = sceneOf(courses, view, stretch, now, known);
  const names = courses.flatMap(({ now: line }) => (line ? [line.sensor.name] : []));
  const add = (ids: readonly string[]) => {
    const sensors = [...new Set([...view.sensors, ...ids])].slice(0, MOST_SENSORS);
    change({ ...view, sensors }, true);
  };
  const remove = (id: string) =>
    change({ ...view, sensors: view.sensors.filter((each) => each !== id) }, true);
  const toggle = (id: string) =>
    change(
      {
        ...view,
        hidden: view.hidden.includes(id)
          ? view.hidden.filter((each) => each !== id)
          : [...view.hidden, id],
      },
      true,
    );

  return (
    <Page
      title={trend.title}
      beside={isLive(view.span) && view.sensors.length > 0 && <LiveSign />}
      actions={
        <>
          {view.sensors.length > 0 && <SaveMenu {...{ view, courses, stretch, zone, chart }} />}
          <Button weight="main" onClick={() => setPicking(true)}>
            {trend.addSensors}
          </Button>
        </>
      }
    >
      {view.sensors.length === 0 ? (
        <Panel>
          <Empty title={trend.pickFirst} why={fill(trend.pickWhy, { n: MOST_SENSORS })}>
            <Button weight="main" onClick={() => setPicking(true)}>
              {trend.addSensors}
            </Button>
          </Empty>
        </Panel>
      ) : (
        <>
          <SpanBar
            {...{ view, stretch, zone, moves, canGoBack }}
            onLast={(last) => change({ ...view, span: { last } })}
          />
          {failure && (
            <Panel>
              <Failure failure={failure} retry={reload} />
            </Panel>
          )}
          <Panel flush>
            <div className="trend-board">
              <TrendNote
                trending={trending}
                view={view}
                zone={zone}
                onUnmark={() => moves.mark(undefined)}
              />
              <Choices view={view} onView={(part) => change({ ...view, ...part })} />
              <div className="trend-chart">
                <TrendChart
                  ref={chart}
                  label={fill(trend.chartOf, { names: names.join(", ") })}
                  {...{ scene, zone, cursor, moves }}
                  onSize={setWidth}
                />
              </div>
            </div>
            <Legend
              {...{ courses, stretch, zone, cursor }}
              sensors={view.sensors}
              hidden={view.hidden}
              mark={view.mark}
              loaded={!trending.loading}
              heard={trending.heard}
              onToggle={toggle}
              onRemove={remove}
            />
          </Panel>
          <details className="mute trend-keys">
            <summary>{trend.keys}</summary>
            {trend.keysText}
          </details>
        </>
      )}
      {picking && (
        <Picker
          chosen={view.sensors}
          onAdd={add}
          onRemove={remove}
          onClose={() => setPicking(false)}
        />
      )}
    </Page>
  );
}
