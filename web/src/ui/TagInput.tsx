import { useState, type KeyboardEvent } from "react";
import { fill, useWords } from "../words/index.ts";
import { Badge } from "./Badge.tsx";
import { Field } from "./Field.tsx";

/** Words that are added one by one: typed and ended with Enter or a comma. */
export function TagInput({
  name,
  label,
  value,
  onChange,
}: {
  name: string;
  label: string;
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const { common } = useWords();
  const [typed, setTyped] = useState("");

  const keep = () => {
    const tag = typed.trim();
    if (tag && !value.includes(tag)) onChange([...value, tag]);
    setTyped("");
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === ",") {
      if (typed.trim() || event.key === ",") event.preventDefault();
      keep();
    } else if (event.key === "Backspace" && typed === "") {
      onChange(value.slice(0, -1));
    }
  };

  return (
    <Field name={name} label={label} hint={common.tagHint}>
      {({ className, ...wiring }) => (
        <div className={`${className} tags`}>
          {value.map((tag) => (
            <Badge key={tag}>
              {tag}
              <button
                type="button"
                className="tag-remove"
                aria-label={fill(common.removeTag, { tag })}
                onClick={() => onChange(value.filter((other) => other !== tag))}
              >
                <span aria-hidden>×</span>
              </button>
            </Badge>
          ))}
          <input
            {...wiring}
            autoComplete="off"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            onKeyDown={onKey}
            onBlur={keep}
          />
        </div>
      )}
    </Field>
  );
}
