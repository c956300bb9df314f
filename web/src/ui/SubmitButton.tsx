import type { ReactNode } from "react";
import { Button, type Weight } from "./Button.tsx";
import { useBusy } from "./Form.tsx";

export function SubmitButton({
  weight = "main",
  disabled,
  children,
}: {
  weight?: Weight;
  disabled?: boolean;
  children: ReactNode;
}) {
  return (
    <Button type="submit" weight={weight} busy={useBusy()} disabled={disabled}>
      {children}
    </Button>
  );
}
