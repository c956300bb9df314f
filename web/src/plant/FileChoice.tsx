import { useRef, useState } from "react";
import { Alert } from "../ui/Alert.tsx";
import { Button } from "../ui/Button.tsx";
import { useFailureText } from "../ui/Failure.tsx";
import { fill, useWords } from "../words/index.ts";

const LARGEST = 16 * 1024 * 1024;

/** A file by button or by drop; what can be told of it at once is told before it is sent. */
export function FileChoice({ onChoose }: { onChoose: (file: File) => Promise<void> }) {
  const { plant } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const failureText = useFailureText();
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const choose = async (file: File | undefined) => {
    if (!file) return;
    if (!/\.(csv|json)$/i.test(file.name)) {
      setProblem(fill(plant.fileKind, { name: file.name }));
    } else if (file.size > LARGEST) {
      setProblem(fill(plant.fileTooLarge, { name: file.name }));
    } else {
      setBusy(true);
      setProblem(undefined);
      try {
        await onChoose(file);
      } catch (failure) {
        setProblem(failureText(failure as Error));
        setBusy(false);
      }
    }
  };

  return (
    <div
      className={over ? "drop over" : "drop"}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        void choose(event.dataTransfer.files[0]);
      }}
    >
      <input
        ref={input}
        type="file"
        accept=".csv,.json"
        hidden
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <Button weight="main" busy={busy} onClick={() => input.current?.click()}>
        {plant.chooseFile}
      </Button>
      <span className="mute">{plant.dropFile}</span>
      {problem && <Alert tone="critical">{problem}</Alert>}
    </div>
  );
}
