import { expect, it, vi } from "vitest";
import { Menu } from "./Menu.tsx";
import { key, press, show } from "./testing.tsx";

const items = () => [...document.querySelectorAll<HTMLElement>("[role=menuitem]")];
const opener = () => document.querySelector("[aria-haspopup=menu]");
const isOpen = () => opener()?.getAttribute("aria-expanded") === "true";

async function menu() {
  const [csv, png] = [vi.fn(), vi.fn()];
  await show(
    <Menu
      label="Save"
      items={[
        { text: "CSV", act: csv },
        { text: "PNG", act: png },
      ]}
    />,
  );
  return { csv, png };
}

it("does what was chosen, and closes", async () => {
  const { csv, png } = await menu();
  await press(opener());
  expect(isOpen()).toBe(true);
  await press(items()[1] ?? null);
  expect(png).toHaveBeenCalledOnce();
  expect(csv).not.toHaveBeenCalled();
  expect(isOpen()).toBe(false);
});

it("is walked with arrow keys and left with Escape", async () => {
  await menu();
  await press(opener());
  await key(opener(), "ArrowDown");
  expect(document.activeElement).toBe(items()[0]);
  await key(items()[0] ?? null, "ArrowUp");
  expect(document.activeElement).toBe(items()[1]);
  await key(items()[1] ?? null, "Escape");
  expect(isOpen()).toBe(false);
  expect(document.activeElement).toBe(opener());
});
