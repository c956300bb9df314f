import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fill, useWords } from "../words/index.ts";
import { fixed, type Span, type Stretch } from "./span.ts";
import { fromZoned, toZoned } from "./zoned.ts";

/** From when until when, in the plant's own time. */
export function PeriodDialog({
  stretch,
  zone,
  onChoose,
  onClose,
}: {
  stretch: Stretch;
  zone: string;
  onChoose: (span: Span) => void;
  onClose: () => void;
}) {
  const { trend, common } = useWords();
  const [from, setFrom] = useState(toZoned(stretch.from, zone));
  const [to, setTo] = useState(toZoned(stretch.to, zone));
  const choose = () => {
    const [a, b] = [fromZoned(from, zone), fromZoned(to, zone)];
    if (a !== undefined && b !== undefined) {
      onChoose(fixed(Math.min(a, b), Math.max(a, b)));
      onClose();
    }
    return Promise.resolve();
  };
  return (
    <Dialog title={trend.span} onClose={onClose}>
      <Form onSubmit={choose}>
        <div className="fields">
          <TextField
            name="from"
            label={trend.from}
            type="datetime-local"
            step="1"
            value={from}
            onChange={setFrom}
            required
          />
          <TextField
            name="to"
            label={trend.to}
            type="datetime-local"
            step="1"
            value={to}
            onChange={setTo}
            required
          />
        </div>
        <p className="mute">{fill(trend.zone, { zone })}</p>
        <div className="form-end">
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton>{trend.show}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
