import type { ReactNode } from "react";
import type { Loaded } from "../api/useLoad.ts";
import { useWords } from "../words/index.ts";
import { Failure } from "./Failure.tsx";
import "./await.css";

/** Shows what was read; until then its quiet outline, and the refusal if there is one. */
export function Await<T>({ of, children }: { of: Loaded<T>; children: (value: T) => ReactNode }) {
  const { common } = useWords();
  if (of.value !== undefined) return children(of.value);
  if (of.failure && !of.loading) return <Failure failure={of.failure} retry={of.reload} />;
  return (
    <div className="outline" role="status" aria-label={common.loading}>
      <span />
      <span />
      <span />
    </div>
  );
}
