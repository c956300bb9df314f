import { useFailureText } from "./Failure.tsx";
import { toast } from "./Toast.tsx";

/** Does something that has no form of its own; when it is refused, the sentence is shown in passing. */
export function useAct(): (work: () => Promise<unknown>) => void {
  const failureText = useFailureText();
  return (work) => {
    work().catch((failure: unknown) => toast(failureText(failure as Error)));
  };
}
