import { useState } from "react";
import type { Verification } from "../api/audit.ts";
import { api } from "../api/index.ts";
import { useMe } from "../api/useMe.ts";
import { Alert } from "../ui/Alert.tsx";
import { Button } from "../ui/Button.tsx";
import { useFailureText } from "../ui/Failure.tsx";
import { Secret } from "../ui/Secret.tsx";
import { fill, named, useWords } from "../words/index.ts";

/** Has the server walk the whole chain, and says what it found. */
export function Verify() {
  const { audit } = useWords();
  const failureText = useFailureText();
  const [busy, setBusy] = useState(false);
  const [found, setFound] = useState<Verification>();
  const [problem, setProblem] = useState<string>();
  const verify = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      setFound(await api.verifyAudit());
    } catch (failure) {
      setProblem(failureText(failure as Error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="row">
      <Button busy={busy} onClick={() => void verify()}>
        {busy ? audit.verifying : audit.verify}
      </Button>
      <div className="grow">
        {problem && <Alert tone="critical">{problem}</Alert>}
        {found && !problem && <Finding of={found} />}
      </div>
    </div>
  );
}

function Finding({ of }: { of: Verification }) {
  const { audit } = useWords();
  const { tenant } = useMe();
  if (of.intact) {
    return (
      <div className="stack">
        <Alert tone="thread">{fill(audit.intact, { n: of.rows })}</Alert>
        {of.head && <Secret label={audit.head} value={`${tenant.key}:${of.lastSeq}:${of.head}`} />}
      </div>
    );
  }
  return (
    <Alert tone="critical">
      {fill(audit.broken, {
        seq: String(of.brokenAt ?? ""),
        reason: named(audit, of.reason ?? ""),
      })}
    </Alert>
  );
}
