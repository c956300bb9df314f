import { useMay, useMe } from "../api/useMe.ts";
import { Button } from "../ui/Button.tsx";
import { clock } from "../ui/time.ts";
import { useNow } from "../ui/useNow.ts";
import { useWords } from "../words/index.ts";
import { useLanguage } from "../words/language.ts";

export function TopBar({ onFind }: { onFind: () => void }) {
  const { shell } = useWords();
  const me = useMe();
  const may = useMay();
  return (
    <header className="top">
      <div className="top-place grow">
        <b>{me.tenant.name}</b>
        {me.tenant.region && ` · ${me.tenant.region}`}
      </div>
      <Clock />
      {(may.somewhere("plant.read") || me.system) && (
        <Button className="button find" onClick={onFind} aria-keyshortcuts="Control+K Meta+K">
          {shell.palette}
          <kbd>Ctrl K</kbd>
        </Button>
      )}
    </header>
  );
}

function Clock() {
  const { shell } = useWords();
  const now = useNow(1000);
  return (
    <time className="clock mute nowrap" aria-label={shell.clock}>
      {clock(now, useLanguage(), undefined, true)}
    </time>
  );
}
