import { useState } from "react";
import { queryText, type Query } from "../api/client.ts";
import { go } from "../router/index.tsx";
import { Button } from "../ui/Button.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fromLocalInput, toLocalInput } from "../ui/time.ts";
import { useWords } from "../words/index.ts";
import "./filters.css";

export function AuditFilters({ filters }: { filters: Query }) {
  const { audit, common } = useWords();
  const given = (name: string) => String(filters[name] ?? "");
  const [from, setFrom] = useState(toLocalInput(given("from")));
  const [to, setTo] = useState(toLocalInput(given("to")));
  const [actor, setActor] = useState(given("actor"));
  const [action, setAction] = useState(given("action"));
  const [subject, setSubject] = useState(given("subject"));
  const [outcome, setOutcome] = useState(given("outcome"));

  const [open, setOpen] = useState(false);

  const show = () => {
    const query = {
      from: fromLocalInput(from),
      to: fromLocalInput(to),
      actor: actor.trim(),
      action: action.trim(),
      subject: subject.trim(),
      outcome,
    };
    go(`/audit${queryText(query)}`);
    return Promise.resolve();
  };

  return (
    <Panel>
      <div className="filters-door">
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {audit.filters}
        </Button>
      </div>
      <Form
        onSubmit={show}
        label={audit.filters}
        className={open ? "form unbounded filters open" : "form unbounded filters"}
      >
        <div className="fields">
          <TextField
            name="from"
            label={common.from}
            type="datetime-local"
            value={from}
            onChange={setFrom}
          />
          <TextField
            name="to"
            label={common.to}
            type="datetime-local"
            value={to}
            onChange={setTo}
          />
          <TextField name="actor" label={audit.actor} value={actor} onChange={setActor} />
          <TextField
            name="action"
            label={audit.action}
            placeholder="sensor.edited"
            value={action}
            onChange={setAction}
          />
          <TextField name="subject" label={audit.subject} value={subject} onChange={setSubject} />
          <SelectField
            name="outcome"
            label={audit.outcome}
            value={outcome}
            onChange={setOutcome}
            options={[
              ["", common.all],
              ["ok", audit.ok],
              ["refused", audit.refused],
            ]}
          />
        </div>
        <div className="form-end">
          <Button weight="quiet" onClick={() => go("/audit")}>
            {audit.clear}
          </Button>
          <SubmitButton weight="plain">{audit.apply}</SubmitButton>
        </div>
      </Form>
    </Panel>
  );
}
