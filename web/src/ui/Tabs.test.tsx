import { useState } from "react";
import { expect, it } from "vitest";
import { Tabs } from "./Tabs.tsx";
import { key, show } from "./testing.tsx";

function Sides() {
  const [side, setSide] = useState<"a" | "b">("a");
  return (
    <Tabs
      label="Sides"
      value={side}
      onChange={setSide}
      tabs={[
        ["a", "A"],
        ["b", "B"],
      ]}
    >
      {side}
    </Tabs>
  );
}

it("arrows walk along the tabs and around", async () => {
  await show(<Sides />);
  const shown = () => document.querySelector("[role=tabpanel]")?.textContent;
  const tab = () => document.querySelector("[aria-selected=true]");
  await key(tab(), "ArrowRight");
  expect(shown()).toBe("b");
  expect(document.activeElement).toBe(tab());
  await key(tab(), "ArrowRight");
  expect(shown()).toBe("a");
});
