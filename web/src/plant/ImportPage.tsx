import { useState } from "react";
import { changed } from "../api/changes.ts";
import { api } from "../api/index.ts";
import { isOver, type Job } from "../api/jobs.ts";
import { useMay } from "../api/useMe.ts";
import { useJob } from "../jobs/useJob.ts";
import { Page } from "../ui/Page.tsx";
import { Panel } from "../ui/Panel.tsx";
import { Missing } from "../ui/Failure.tsx";
import { useWords } from "../words/index.ts";
import { ExportPanel } from "./ExportPanel.tsx";
import { FileChoice } from "./FileChoice.tsx";
import { ImportOutcome } from "./ImportOutcome.tsx";
import "./import.css";

interface Attempt {
  file: File;
  jobId: string;
  dryRun: boolean;
}

/** File, dry run, apply: nothing changes before the dry run was clean and the reader said so. */
export function ImportPage() {
  const { plant } = useWords();
  const may = useMay();
  return (
    <Page title={plant.importTitle} lead={plant.importLead}>
      {may.somewhere("plant.import") ? (
        <Wizard />
      ) : (
        <Panel>
          <Missing action="plant.import" resource="plant:**" />
        </Panel>
      )}
      {may.somewhere("plant.read") && <ExportPanel />}
    </Page>
  );
}

function Wizard() {
  const { plant } = useWords();
  const [attempt, setAttempt] = useState<Attempt>();
  const job = useJob(attempt?.jobId);
  const begin = async (file: File, dryRun: boolean) => {
    const { id } = await api.importFile(typed(file), dryRun);
    setAttempt({ file, jobId: id, dryRun });
    changed("jobs");
  };
  return (
    <Panel>
      <Steps at={stepOf(attempt, job)} />
      {attempt ? (
        <ImportOutcome
          key={attempt.jobId}
          name={attempt.file.name}
          dryRun={attempt.dryRun}
          job={job}
          onApply={() => begin(attempt.file, false)}
          onOther={() => setAttempt(undefined)}
        />
      ) : (
        <FileChoice onChoose={(file) => begin(file, true)} />
      )}
      {!attempt && <p className="mute">{plant.fileUtf8.replace("{columns}", COLUMNS)}</p>}
    </Panel>
  );
}

const COLUMNS =
  "type, path, name, kind, unit, low, high, normalLow, normalHigh, valueType, stream, protocol, " +
  "address, tags, timeZone, shifts, latitude, longitude, elevation, template, manufacturer, model, " +
  "serialNumber, description, attributes";

/** Browsers guess a file's type from its name, each in its own way; the server wants one of two. */
function typed(file: File): Blob {
  const json = file.name.toLowerCase().endsWith(".json");
  return file.slice(0, file.size, json ? "application/json" : "text/csv");
}

type Step = 0 | 1 | 2;

function stepOf(attempt: Attempt | undefined, job: Job | undefined): Step {
  if (!attempt) return 0;
  return attempt.dryRun || (job && isOver(job) && job.state !== "done") ? 1 : 2;
}

function Steps({ at }: { at: Step }) {
  const { plant } = useWords();
  return (
    <ol className="steps">
      {[plant.stepFile, plant.stepDryRun, plant.stepApply].map((step, index) => (
        <li key={step} aria-current={index === at ? "step" : undefined} data-past={index < at}>
          {step}
        </li>
      ))}
    </ol>
  );
}
