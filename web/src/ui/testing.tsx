import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach } from "vitest";

declare global {
  var IS_REACT_ACT_ENVIRONMENT: boolean;
}

globalThis.IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | undefined;

afterEach(() => {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
});

/** Puts something on the screen of a test. */
export async function show(what: ReactNode): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    root = createRoot(place);
    root.render(what);
    await Promise.resolve();
  });
  return place;
}

export async function press(element: Element | null): Promise<void> {
  if (!(element instanceof HTMLElement)) throw new Error("nothing to press");
  await act(async () => {
    element.click();
    await Promise.resolve();
  });
}

export async function key(element: Element | null, name: string): Promise<void> {
  if (!element) throw new Error("nothing to type on");
  await act(async () => {
    element.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true }));
    await Promise.resolve();
  });
}

/** As if the reader had typed it. */
export async function type(element: Element | null, text: string): Promise<void> {
  if (!(element instanceof HTMLInputElement)) throw new Error("nothing to type into");
  await act(async () => {
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
    value?.set?.call(element, text);
    element.dispatchEvent(new Event("input", { bubbles: true }));
    await Promise.resolve();
  });
}
