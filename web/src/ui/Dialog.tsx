import { useEffect, useId, useRef, type ReactNode } from "react";
import { useWords } from "../words/index.ts";
import "./dialog.css";

const CONTROLS = "input, select, textarea, button, a";

/**
 * Asks for attention over the page. The browser's own modal dialog keeps the focus inside and closes
 * on Escape. The first control gets the focus; in the end it goes back to where it was.
 */
export function Dialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  const { common } = useWords();
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    element?.querySelector<HTMLElement>(`.dialog-body :is(${CONTROLS})`)?.focus();
    return () => {
      element?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);

  return (
    <dialog
      ref={dialog}
      className={wide ? "dialog wide" : "dialog"}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button quiet" aria-label={common.close} onClick={onClose}>
          <span aria-hidden>×</span>
        </button>
      </header>
      <div className="dialog-body">{children}</div>
    </dialog>
  );
}
