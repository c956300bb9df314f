import {
  createContext,
  useContext,
  useRef,
  useState,
  type SyntheticEvent,
  type ReactNode,
} from "react";
import { Refusal } from "../api/refusal.ts";
import { useWords } from "../words/index.ts";
import { Alert } from "./Alert.tsx";
import { useFailureText } from "./Failure.tsx";
import "./form.css";

interface FormState {
  errors: Record<string, string>;
  busy: boolean;
}

const FormContext = createContext<FormState>({ errors: {}, busy: false });

export function useFieldError(name: string): string | undefined {
  return useContext(FormContext).errors[name];
}

export function useBusy(): boolean {
  return useContext(FormContext).busy;
}

/** A refusal of our own, said beside the fields like the server's. */
export function wrong(fields: Record<string, string>): Refusal {
  const errors = Object.entries(fields).map(([field, message]) => ({
    pointer: `/${field.replaceAll(".", "/")}`,
    code: "input.invalid",
    message,
  }));
  return new Refusal(422, "input.invalid", "", errors);
}

interface Props {
  /** Does the work; a refusal it throws is shown beside the fields it names. */
  onSubmit: () => Promise<void>;
  /** Refusals that the caller shows in its own way: true means shown. */
  onRefusal?: (refusal: Refusal) => Promise<boolean> | boolean;
  className?: string;
  label?: string;
  children: ReactNode;
}

export function Form({ onSubmit, onRefusal, className = "form", label, children }: Props) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  const [state, setState] = useState<FormState>({ errors: {}, busy: false });
  const [rest, setRest] = useState<{ failure: Error; messages: string[] }>();
  const failureText = useFailureText();

  const show = (failure: Error, errors: Record<string, string>) => {
    const controls = [...(form.current?.elements ?? [])] as HTMLInputElement[];
    const names = new Set(controls.map((control) => control.name));
    const messages = Object.entries(errors).flatMap(([field, text]) =>
      names.has(field) ? [] : [text],
    );
    const beside = Object.keys(errors).length > messages.length;
    setState({ errors, busy: false });
    setRest(beside && messages.length === 0 ? undefined : { failure, messages });
    controls.find((control) => control.name in errors)?.focus();
  };

  const submit = async (event: SyntheticEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (state.busy) return;
    const missing = emptyRequired(form.current);
    if (missing.length > 0) {
      const errors = Object.fromEntries(missing.map((name) => [name, words.common.required]));
      show(wrong(errors), errors);
      return;
    }
    setState({ errors: {}, busy: true });
    setRest(undefined);
    try {
      await onSubmit();
      setState({ errors: {}, busy: false });
    } catch (failure) {
      if (failure instanceof Refusal && (await onRefusal?.(failure))) {
        setState({ errors: {}, busy: false });
      } else {
        show(failure as Error, failure instanceof Refusal ? failure.byField() : {});
      }
    }
  };

  return (
    <FormContext value={state}>
      <form
        ref={form}
        className={className}
        aria-label={label}
        noValidate
        onSubmit={(event) => void submit(event)}
      >
        {rest && (
          <Alert tone="critical">
            {rest.messages.length > 0 ? (
              <ul>
                {rest.messages.map((message) => (
                  <li key={message}>{message}</li>
                ))}
              </ul>
            ) : (
              failureText(rest.failure)
            )}
          </Alert>
        )}
        {children}
      </form>
    </FormContext>
  );
}

function emptyRequired(form: HTMLFormElement | null): string[] {
  return [...(form?.elements ?? [])].flatMap((element) => {
    const control = element as HTMLInputElement;
    return control.required && control.value.trim() === "" ? [control.name] : [];
  });
}
