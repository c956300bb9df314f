import { useWords } from "../words/index.ts";
import { retryLive, useLiveState } from "./index.ts";
import "./livesign.css";

/** Whether what is shown follows the plant at this moment. */
export function LiveSign() {
  const { live } = useWords();
  const state = useLiveState();
  return (
    <span className={`live-sign ${state}`} role="status">
      <i aria-hidden />
      {live[state]}
      {state === "waiting" && (
        <button type="button" className="as-link" onClick={retryLive}>
          {live.retry}
        </button>
      )}
    </span>
  );
}
