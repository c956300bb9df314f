import { useId, type InputHTMLAttributes, type ReactNode } from "react";
import { useFieldError } from "./Form.tsx";

interface Said {
  name: string;
  label: string;
  hint?: string;
}

interface Wiring {
  id: string;
  name: string;
  className: string;
  "aria-invalid": boolean;
  "aria-describedby": string | undefined;
}

/** Label, control, hint, and the refusal beside it: the frame that every kind of field shares. */
export function Field({
  name,
  label,
  hint,
  children,
}: Said & {
  children: (wiring: Wiring) => ReactNode;
}) {
  const id = useId();
  const error = useFieldError(name);
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        name,
        className: "control",
        "aria-invalid": error !== undefined,
        "aria-describedby": described || undefined,
      })}
      {error && (
        <span className="error" id={`${id}-error`}>
          {error}
        </span>
      )}
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
    </div>
  );
}

type InputProps = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "name"> &
  Said & { value: string; onChange: (value: string) => void };

export function TextField({ name, label, hint, value, onChange, ...rest }: InputProps) {
  return (
    <Field name={name} label={label} hint={hint}>
      {(wiring) => (
        <input
          autoComplete="off"
          {...wiring}
          {...rest}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function AreaField({
  rows = 3,
  value,
  onChange,
  mono = false,
  ...said
}: Said & {
  value: string;
  onChange: (value: string) => void;
  rows?: number;
  mono?: boolean;
}) {
  return (
    <Field {...said}>
      {(wiring) => (
        <textarea
          {...wiring}
          className={mono ? "control mono" : "control"}
          rows={rows}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

export function SelectField<T extends string>({
  value,
  onChange,
  options,
  disabled,
  ...said
}: Said & {
  value: T;
  onChange: (value: T) => void;
  options: readonly (readonly [value: T, label: string])[];
  disabled?: boolean;
}) {
  return (
    <Field {...said}>
      {(wiring) => (
        <select
          {...wiring}
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {options.map(([option, text]) => (
            <option key={option} value={option}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export function Check({
  name,
  label,
  checked,
  onChange,
  disabled,
}: {
  name: string;
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
  disabled?: boolean;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        name={name}
        checked={checked}
        disabled={disabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}

/** One of a few, all visible: a radio group drawn as one control. */
export function Segments<T extends string>({
  name,
  label,
  value,
  onChange,
  options,
}: {
  name: string;
  label: string;
  value: T;
  onChange: (value: T) => void;
  options: readonly (readonly [value: T, label: string])[];
}) {
  const id = useId();
  return (
    <div className="field">
      <span className="label" id={id}>
        {label}
      </span>
      <div>
        <div className="segments" role="radiogroup" aria-labelledby={id}>
          {options.map(([option, text]) => (
            <label key={option}>
              <input
                type="radio"
                name={name}
                value={option}
                checked={option === value}
                onChange={() => onChange(option)}
              />
              {text}
            </label>
          ))}
        </div>
      </div>
    </div>
  );
}
