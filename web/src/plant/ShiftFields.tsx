import type { Day, Shift } from "../api/plant.ts";
import { Button } from "../ui/Button.tsx";
import { Check, TextField } from "../ui/Field.tsx";
import { useWords } from "../words/index.ts";
import { endsNextDay, WEEK } from "./shifts.ts";

const WORKDAYS: Day[] = ["MON", "TUE", "WED", "THU", "FRI"];

export function ShiftFields({
  shifts,
  onChange,
}: {
  shifts: readonly Shift[];
  onChange: (shifts: Shift[]) => void;
}) {
  const { plant, plantEdit } = useWords();
  const edit = (at: number, change: Partial<Shift>) =>
    onChange(shifts.map((shift, other) => (other === at ? { ...shift, ...change } : shift)));
  const add = () =>
    onChange([...shifts, { name: "", days: WORKDAYS, start: "06:00", end: "14:00" }]);
  return (
    <fieldset className="fieldset">
      <legend>{plant.shifts}</legend>
      {shifts.map((shift, at) => (
        <div key={at} className="stack shift">
          <div className="fields">
            <TextField
              name={`shifts.${at}.name`}
              label={plantEdit.shiftName}
              value={shift.name}
              onChange={(name) => edit(at, { name })}
              required
            />
            <TextField
              name={`shifts.${at}.start`}
              label={plantEdit.start}
              type="time"
              value={shift.start}
              onChange={(start) => edit(at, { start })}
              required
            />
            <TextField
              name={`shifts.${at}.end`}
              label={plantEdit.end}
              type="time"
              hint={endsNextDay(shift) ? plantEdit.nextDay : undefined}
              value={shift.end}
              onChange={(end) => edit(at, { end })}
              required
            />
          </div>
          <div className="row apart">
            <div className="row" role="group" aria-label={plantEdit.days}>
              {WEEK.map((day) => (
                <Check
                  key={day}
                  name={`shifts.${at}.days`}
                  label={plantEdit[day]}
                  checked={shift.days.includes(day)}
                  onChange={(works) =>
                    edit(at, {
                      days: WEEK.filter((each) =>
                        each === day ? works : shift.days.includes(each),
                      ),
                    })
                  }
                />
              ))}
            </div>
            <Button
              weight="quiet"
              onClick={() => onChange(shifts.filter((_, other) => other !== at))}
            >
              {plantEdit.removeShift}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onClick={add}>{plantEdit.addShift}</Button>
      </div>
    </fieldset>
  );
}
