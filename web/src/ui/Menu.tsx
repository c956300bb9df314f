import { useId, useRef, useState, type KeyboardEvent } from "react";
import "./menu.css";

export interface MenuItem {
  text: string;
  hint?: string;
  act: () => void;
}

/** A few things to do behind one button. Arrow keys walk, Escape and leaving it close it. */
export function Menu({
  label,
  items,
  disabled = false,
}: {
  label: string;
  items: readonly MenuItem[];
  disabled?: boolean;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  const buttons = () => [
    ...(frame.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? []),
  ];
  const onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open) {
      setOpen(false);
      opener.current?.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    setOpen(true);
    const all = buttons();
    const at = all.findIndex((button) => button === document.activeElement);
    all[(at + step + all.length) % all.length]?.focus();
  };

  return (
    <div
      className="menu"
      ref={frame}
      onKeyDown={onKey}
      onBlur={({ relatedTarget }) => {
        if (!frame.current?.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={opener}
        type="button"
        className="button plain"
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={id}
        disabled={disabled}
        onClick={() => setOpen(!open)}
      >
        {label}
        <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden>
          <path d="M1 2.5h6L4 6z" fill="currentColor" />
        </svg>
      </button>
      <div id={id} role="menu" aria-label={label} className="menu-items" hidden={!open}>
        {items.map(({ text, hint, act }) => (
          <button
            key={text}
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              setOpen(false);
              opener.current?.focus();
              act();
            }}
          >
            {text}
            {hint && <span className="mute">{hint}</span>}
          </button>
        ))}
      </div>
    </div>
  );
}
