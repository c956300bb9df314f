import { useEffect, useState } from "react";

/** The present, renewed at every full step. */
export function useNow(stepMs: number): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    let timer: number;
    const tick = () => {
      timer = window.setTimeout(
        () => {
          setNow(new Date());
          tick();
        },
        stepMs - (Date.now() % stepMs),
      );
    };
    tick();
    return () => window.clearTimeout(timer);
  }, [stepMs]);
  return now;
}
