import { useState } from "react";
import type { Explanation } from "../api/access.ts";
import { api } from "../api/index.ts";
import { useLoad } from "../api/useLoad.ts";
import { Alert } from "../ui/Alert.tsx";
import { SelectField, TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { fill, useWords } from "../words/index.ts";

/** "Why was this refused?": which role gives an action, or which ones would. */
export function ExplainPanel() {
  const { access } = useWords();
  const users = useLoad("explain people", () => api.users(), "people");
  const actions = useLoad("explain actions", () => api.actions());
  const [user, setUser] = useState("");
  const [action, setAction] = useState("plant.read");
  const [resource, setResource] = useState("plant:**");
  const [answer, setAnswer] = useState<Explanation>();
  const people = users.value?.items ?? [];
  const asked = user || people[0]?.id || "";

  const choose = (next: string) => {
    setAction(next);
    const type = actions.value?.items.find((each) => each.action === next)?.resourceType;
    if (type) setResource(type === "plant" ? "plant:**" : type);
  };

  return (
    <Panel title={access.explain} note={access.explainLead}>
      <Form onSubmit={async () => setAnswer(await api.explain(asked, action, resource.trim()))}>
        <div className="fields">
          <SelectField
            name="user"
            label={access.person}
            value={asked}
            onChange={setUser}
            options={people.map(({ id, name, user: signIn }) => [id, `${name} (${signIn})`])}
          />
          <SelectField
            name="action"
            label={access.action}
            value={action}
            onChange={choose}
            options={(actions.value?.items ?? []).map((each) => [each.action, each.action])}
          />
          <TextField
            name="resource"
            label={access.resource}
            value={resource}
            onChange={setResource}
            spellCheck={false}
            required
          />
        </div>
        <div className="form-end">
          <SubmitButton weight="plain">{access.ask}</SubmitButton>
        </div>
      </Form>
      {answer && <Answer of={answer} />}
    </Panel>
  );
}

function Answer({ of }: { of: Explanation }) {
  const { access, common } = useWords();
  return (
    <Alert
      tone={of.allowed ? "thread" : "warn"}
      title={of.allowed ? access.allowed : access.refused}
    >
      <p>{of.sentence}</p>
      {of.because && (
        <p className="mute">
          {fill(access.because, { role: of.because.role })} ·{" "}
          <code>{`${of.because.actions.join(" ")} → ${of.because.resources.join(" ")}`}</code>
        </p>
      )}
      {of.missing && (
        <p className="mute">
          {access.rolesThatHaveIt}: {of.missing.rolesThatHaveIt.join(", ") || common.none}
        </p>
      )}
    </Alert>
  );
}
