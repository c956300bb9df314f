import { useWords } from "../words/index.ts";
import { Button, type Weight } from "./Button.tsx";
import { Dialog } from "./Dialog.tsx";
import { Form } from "./Form.tsx";
import { SubmitButton } from "./SubmitButton.tsx";

/** Says what will happen, and does it only when told to. */
export function Confirm({
  title,
  why,
  act,
  weight = "danger",
  onConfirm,
  onClose,
}: {
  title: string;
  why: string;
  act: string;
  weight?: Weight;
  onConfirm: () => Promise<void>;
  onClose: () => void;
}) {
  const { common } = useWords();
  return (
    <Dialog title={title} onClose={onClose}>
      <Form onSubmit={onConfirm}>
        <p>{why}</p>
        <div className="form-end">
          <Button onClick={onClose}>{common.cancel}</Button>
          <SubmitButton weight={weight}>{act}</SubmitButton>
        </div>
      </Form>
    </Dialog>
  );
}
