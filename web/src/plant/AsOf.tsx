import { useState } from "react";
import { api } from "../api/index.ts";
import type { Change, Item } from "../api/plant.ts";
import { same } from "../api/mergePatch.ts";
import { Refusal } from "../api/refusal.ts";
import { Button } from "../ui/Button.tsx";
import { TextField } from "../ui/Field.tsx";
import { Form } from "../ui/Form.tsx";
import { Panel } from "../ui/Panel.tsx";
import { SubmitButton } from "../ui/SubmitButton.tsx";
import { dateTime, fromLocalInput, hereZone } from "../ui/time.ts";
import { fill, useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";
import { Changes } from "./Changes.tsx";
import { ItemFacts } from "./ItemFacts.tsx";

interface Answer {
  at: string;
  then?: Item;
}

/** "What did this number mean in March?" */
export function AsOf({ item }: { item: Item }) {
  const { plant } = useWords();
  const language = useLanguage();
  const [asked, setAsked] = useState("");
  const [answer, setAnswer] = useState<Answer>();

  const ask = async () => {
    const at = fromLocalInput(asked);
    if (at) setAnswer({ at, then: await itemAt(item, at) });
  };

  return (
    <Panel>
      <Form onSubmit={ask} className="row as-of">
        <TextField
          name="asOf"
          type="datetime-local"
          label={`${plant.asOf} (${hereZone()})`}
          value={asked}
          onChange={setAsked}
          required
        />
        <SubmitButton weight="plain">{plant.asOfAsk}</SubmitButton>
        {answer && (
          <Button weight="quiet" onClick={() => setAnswer(undefined)}>
            {plant.asOfToday}
          </Button>
        )}
      </Form>
      {answer && (
        <div className="stack as-of-answer" role="status">
          <h3>
            {fill(answer.then ? plant.asOfAnswer : plant.asOfNothing, {
              time: dateTime(answer.at, language),
            })}
          </h3>
          {answer.then && (
            <div className="item-sides">
              <ItemFacts item={answer.then} then />
              <Differences then={answer.then} now={item} />
            </div>
          )}
        </div>
      )}
    </Panel>
  );
}

async function itemAt(item: Item, at: string): Promise<Item | undefined> {
  try {
    return await api.asOf(item, at);
  } catch (failure) {
    if (failure instanceof Refusal && failure.status === 404) return undefined;
    throw failure;
  }
}

function Differences({ then, now }: { then: Item; now: Item }) {
  const { plant } = useWords();
  const differences = changesBetween(then, now);
  return (
    <div className="stack">
      <h3>{plant.sinceThen}</h3>
      {differences.length > 0 ? (
        <Changes of={differences} />
      ) : (
        <p className="mute">{plant.sameAsToday}</p>
      )}
    </div>
  );
}

const NOT_SETTINGS = new Set(["revision", "changedAt", "createdAt", "childCount", "id", "type"]);

function changesBetween(then: Item, now: Item): Change[] {
  const [a, b] = [then, now] as unknown as Record<string, unknown>[];
  if (!a || !b) return [];
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...fields]
    .filter((field) => !NOT_SETTINGS.has(field) && !same(a[field], b[field]))
    .map((field) => ({ field, before: a[field], after: b[field] }));
}
