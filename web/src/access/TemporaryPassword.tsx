import { Alert } from "../ui/Alert.tsx";
import { Button } from "../ui/Button.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { Facts } from "../ui/Facts.tsx";
import { Secret } from "../ui/Secret.tsx";
import { useWords } from "../words/index.ts";

export function TemporaryPassword({
  title,
  user,
  password,
  onClose,
}: {
  title: string;
  user: string;
  password: string;
  onClose: () => void;
}) {
  const { access, common } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <p>{access.personAddedWhy}</p>
      <Facts of={[[access.user, user]]} />
      <Secret label={access.temporaryPassword} value={password} />
      <Alert tone="warn">{common.secretOnce}</Alert>
      <div className="form-end">
        <Button weight="main" onClick={onClose}>
          {common.done}
        </Button>
      </div>
    </Dialog>
  );
}
