import type { Site } from "../api/plant.ts";
import { Panel } from "../ui/Panel.tsx";
import { Table } from "../ui/Table.tsx";
import { useNow } from "../ui/useNow.ts";
import { fill, useWords } from "../words/index.ts";
import { currentShift, endsNextDay } from "./shifts.ts";

export function ShiftTable({ site }: { site: Site }) {
  const { plant, plantEdit } = useWords();
  const now = currentShift(site.shifts, site.timeZone, useNow(60_000));
  const current = now ? fill(plant.shiftNow, { name: now.name, time: now.end }) : plant.noShift;
  return (
    <Panel title={plant.shifts} note={current} flush>
      <Table
        label={plant.shifts}
        rows={site.shifts}
        rowKey={({ name, start }) => `${name} ${start}`}
        columns={[
          { title: plantEdit.shiftName, cell: ({ name }) => name },
          {
            title: plantEdit.days,
            cell: ({ days }) => days.map((day) => plantEdit[day]).join(" "),
          },
          {
            title: plantEdit.hours,
            cell: (shift) => (
              <>
                {`${shift.start} – ${shift.end} `}
                {endsNextDay(shift) && <span className="mute">{plantEdit.nextDay}</span>}
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}
