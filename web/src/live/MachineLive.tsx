import type { Machine } from "../api/plant.ts";
import { useMay } from "../api/useMe.ts";
import { itemHref } from "../plant/href.ts";
import { isOutside, Scale } from "../plant/Scale.tsx";
import { Link } from "../router/index.tsx";
import { grade, qualityWord } from "../trend/quality.ts";
import { trendHref } from "../trend/index.ts";
import { Await } from "../ui/Await.tsx";
import { ButtonLink } from "../ui/Button.tsx";
import { Empty } from "../ui/Empty.tsx";
import { HOUR } from "../ui/lengths.ts";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { useNow } from "../ui/useNow.ts";
import { useWords } from "../words/index.ts";
import { useAge } from "../ui/useDuration.ts";
import { machineRoom } from "./index.ts";
import { LiveSign } from "./LiveSign.tsx";
import { Digits } from "./Digits.tsx";
import { Spark } from "./Spark.tsx";
import { useLiveValues, type LiveValue } from "./useLiveValues.ts";
import { useSparks } from "./useSparks.ts";
import "./machinelive.css";

/** A machine as it is at this moment: each value on its bar, its age, its quality, its last half hour. */
export function MachineLive({ machine }: { machine: Machine }) {
  const words = useWords();
  const { live, trend, common } = words;
  const may = useMay();
  const values = useLiveValues(machine.path, machineRoom(machine.path));
  const ids = values.value?.map(({ gauge }) => gauge.id) ?? [];
  const sparks = useSparks(ids);
  const now = useNow(1000).getTime();
  const age = useAge();
  return (
    <Panel
      title={live.values}
      note={<LiveSign />}
      flush
      actions={
        ids.length > 0 && (
          <ButtonLink to={trendHref(ids, { last: HOUR })}>{trend.openTrend}</ButtonLink>
        )
      }
    >
      <Await of={values}>
        {(found) =>
          found.length === 0 ? (
            <Empty title={live.noSensors} why={live.noSensorsWhy}>
              {may("plant.edit", `plant:${machine.path}`) && (
                <ButtonLink to={itemHref(machine.path, "details")}>{common.edit}</ButtonLink>
              )}
            </Empty>
          ) : (
            <div className="live-table">
              <Table
                label={live.values}
                rows={found}
                rowKey={({ gauge }) => gauge.id}
                columns={[
                  {
                    title: common.name,
                    cell: ({ gauge }) => <Link to={itemHref(gauge.path)}>{gauge.name}</Link>,
                  },
                  {
                    title: words.plant.range,
                    cell: ({ gauge, reading }) =>
                      gauge.valueType === "number" && gauge.range ? (
                        <span className="live-bar">
                          <Scale
                            sensor={gauge}
                            value={typeof reading?.value === "number" ? reading.value : undefined}
                          />
                        </span>
                      ) : null,
                  },
                  {
                    title: live.value,
                    number: true,
                    cell: (value) => <Digits of={value} now={now} away={isAway(value)} />,
                  },
                  {
                    title: trend.quality,
                    cell: ({ reading }) =>
                      reading && (
                        <span className={`live-quality ${grade(reading.quality)}`}>
                          {qualityWord(words, reading.quality)}
                        </span>
                      ),
                  },
                  {
                    title: live.age,
                    cell: ({ reading }) => (
                      <span className="mute nowrap">
                        {reading ? age(now - reading.time) : live.never}
                      </span>
                    ),
                  },
                  {
                    title: live.lately,
                    cell: ({ gauge, reading }) => (
                      <Link
                        to={trendHref([gauge.id], { last: HOUR })}
                        aria-label={`${trend.openTrend}: ${gauge.name}`}
                        className="spark-link"
                      >
                        <Spark line={sparks.get(gauge.id)} newest={reading} now={now} />
                      </Link>
                    ),
                  },
                ]}
              />
            </div>
          )
        }
      </Await>
    </Panel>
  );
}

function isAway({ gauge, reading }: LiveValue): boolean {
  return typeof reading?.value === "number" && isOutside(reading.value, gauge.normal);
}
