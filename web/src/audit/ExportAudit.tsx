import { useState } from "react";
import type { Query } from "../api/client.ts";
import { api } from "../api/index.ts";
import { Button } from "../ui/Button.tsx";
import { useFailureText } from "../ui/Failure.tsx";
import { saveFile } from "../ui/saveFile.ts";
import { toast } from "../ui/Toast.tsx";
import { useWords } from "../words/index.ts";

export function ExportAudit({ filters }: { filters: Query }) {
  const { audit } = useWords();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const save = async () => {
    setBusy(true);
    try {
      saveFile(await api.exportAudit(filters), "audit.csv");
    } catch (failure) {
      toast(failureText(failure as Error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button busy={busy} onClick={() => void save()}>
      {audit.export}
    </Button>
  );
}
