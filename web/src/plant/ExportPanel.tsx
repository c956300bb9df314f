import { useState } from "react";
import { api } from "../api/index.ts";
import { useMe } from "../api/useMe.ts";
import { Alert } from "../ui/Alert.tsx";
import { Button } from "../ui/Button.tsx";
import { useFailureText } from "../ui/Failure.tsx";
import { Panel } from "../ui/Panel.tsx";
import { saveFile } from "../ui/saveFile.ts";
import { useWords } from "../words/index.ts";

export function ExportPanel() {
  const { plant } = useWords();
  const { tenant } = useMe();
  const failureText = useFailureText();
  const [busy, setBusy] = useState<"csv" | "json">();
  const [problem, setProblem] = useState<string>();
  const save = async (format: "csv" | "json") => {
    setBusy(format);
    setProblem(undefined);
    try {
      saveFile(await api.exportFile(format), `${tenant.key}-plant.${format}`);
    } catch (failure) {
      setProblem(failureText(failure as Error));
    } finally {
      setBusy(undefined);
    }
  };
  return (
    <Panel title={plant.exportTitle} note={plant.exportLead}>
      <div className="row">
        <Button busy={busy === "csv"} onClick={() => void save("csv")}>
          {plant.exportCsv}
        </Button>
        <Button busy={busy === "json"} onClick={() => void save("json")}>
          {plant.exportJson}
        </Button>
      </div>
      {problem && <Alert tone="critical">{problem}</Alert>}
    </Panel>
  );
}
