import { useMemo, useState } from "react";
import type { Sensor } from "../api/plant.ts";
import { Scale } from "../plant/Scale.tsx";
import { TrendChart } from "../trend/chart/TrendChart.tsx";
import { Cursor } from "../trend/cursor.ts";
import { trendHref } from "../trend/index.ts";
import { qualityWord } from "../trend/quality.ts";
import { sceneOf } from "../trend/scene.ts";
import { useTrend } from "../trend/useTrend.ts";
import { readView } from "../trend/view.ts";
import { ButtonLink } from "../ui/Button.tsx";
import { Failure } from "../ui/Failure.tsx";
import { HOUR } from "../ui/lengths.ts";
import { Panel } from "../ui/Panel.tsx";
import { hereZone } from "../ui/time.ts";
import { useAge } from "../ui/useDuration.ts";
import { fill, useWords } from "../words/index.ts";
import { valueAt } from "../trend/lookup.ts";
import { Digits } from "./Digits.tsx";
import { LiveSign } from "./LiveSign.tsx";
import "./sensorlive.css";

/** A sensor at this moment and in the last hour. */
export function SensorLive({ sensor }: { sensor: Sensor }) {
  const words = useWords();
  const { live, trend } = words;
  const [width, setWidth] = useState(0);
  const [cursor] = useState(() => new Cursor());
  const age = useAge();
  const { id } = sensor;
  const view = useMemo(() => readView(new URLSearchParams({ s: id, last: "1h" })), [id]);
  const trending = useTrend(view, width);
  const { courses, stretch, now, known, zone = hereZone(), failure, heard } = trending;
  const reading = valueAt(courses[0]?.now, undefined, heard.get(id));
  const value = typeof reading?.value === "number" ? reading.value : undefined;
  return (
    <Panel
      title={live.title}
      note={<LiveSign />}
      actions={<ButtonLink to={trendHref([id], { last: HOUR })}>{trend.openTrend}</ButtonLink>}
    >
      <div className="stack">
        {reading && (
          <div className="sensor-now">
            <Digits of={{ gauge: sensor, reading }} now={now} />
            <span className="mute">
              {qualityWord(words, reading.quality)} · {age(now - reading.time)}
            </span>
          </div>
        )}
        {sensor.valueType === "number" && <Scale sensor={sensor} value={value} large />}
        {failure ? (
          <Failure failure={failure} retry={trending.reload} />
        ) : (
          <div className={sensor.valueType === "number" ? "sensor-chart" : "sensor-chart states"}>
            <TrendChart
              label={fill(trend.chartOf, { names: sensor.name })}
              scene={sceneOf(courses, view, stretch, now, known)}
              zone={zone}
              cursor={cursor}
              onSize={setWidth}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}
