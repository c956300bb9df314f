import { useState } from "react";
import { useWords } from "../words/index.ts";
import { Button } from "./Button.tsx";
import "./secret.css";

/** A secret that is shown this once, ready to be copied. */
export function Secret({ label, value }: { label: string; value: string }) {
  const { common } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
  };
  return (
    <div className="secret">
      <span className="mute">{label}</span>
      <div className="row">
        <output className="mono grow">{value}</output>
        {"clipboard" in navigator && (
          <Button onClick={() => void copy()}>{copied ? common.copied : common.copy}</Button>
        )}
      </div>
    </div>
  );
}
