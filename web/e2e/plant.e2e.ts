import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "./browser.ts";
import { exampleRows } from "./plantfile.ts";
import { administrator, printedPassword, run } from "./settings.ts";

const EXAMPLES = new URL("../../docs/examples/", import.meta.url).pathname;
const GOOD = `${EXAMPLES}andes-plant.csv`;
const BROKEN = `${EXAMPLES}broken-plant.csv`;

let visitor: Visitor;

beforeAll(async () => {
  visitor = await Visitor.arrive({ colorScheme: "dark" });
});
afterEach(() => visitor.hasNoComplaint());
afterAll(() => visitor.leave());

/** A machine of the example with sensors, and the first of its numeric sensors. */
function example() {
  const sensor = exampleRows().find(
    ({ type, low, high, unit }) => type === "sensor" && low && high && unit,
  );
  if (!sensor?.path) throw new Error("the example has no sensor with a range");
  const machine = sensor.path.slice(0, sensor.path.lastIndexOf("/"));
  return { machine, sensor: sensor.path, name: sensor.name ?? "", key: machine.split("/").at(-1) };
}

describe("the first plant", () => {
  it("refuses a wrong password with a sentence", async () => {
    await visitor.open("/import");
    await visitor.signIn({ ...administrator, password: "not the password" });
    await visitor.page.getByRole("alert").waitFor();
    await visitor.shoot("sign-in-refused");
  });

  it("lets the right one in, to where one wanted to go", async () => {
    await visitor.signIn({ ...administrator, password: printedPassword ?? administrator.password });
    if (printedPassword) {
      await visitor.heading("Choose your own password");
      await visitor.page.getByLabel("Current password").fill(printedPassword);
      for (const label of ["New password", "New password again"]) {
        await visitor.page.getByLabel(label, { exact: true }).fill(administrator.password);
      }
      await visitor.button("Change the password");
    }
    await visitor.heading("Import a plant");
    expect(new URL(visitor.page.url()).pathname).toBe("/import");
  });

  it("says line by line what is wrong with a broken file", async () => {
    await visitor.page.locator("input[type=file]").setInputFiles(BROKEN);
    await visitor.sees(/Nothing was changed/);
    const problems = visitor.page.getByRole("table", { name: "What is wrong" }).getByRole("row");
    expect(await problems.count()).toBeGreaterThan(3);
    await visitor.shoot("import-broken");
  });

  it("tries a good file without changing anything", async () => {
    await visitor.button("Try the corrected file");
    await visitor.page.locator("input[type=file]").setInputFiles(GOOD);
    await visitor.sees(/The dry run found no problem/);
    await visitor.shoot("import-dry-run");
  });

  it("imports it", async () => {
    await visitor.button("Apply");
    await visitor.sees("The plant is imported.");
    await visitor.link("See the plant");
    await visitor.page.getByRole("tree").getByRole("treeitem").first().waitFor();
  });

  it("is walked by keyboard alone", async () => {
    await visitor.page.getByRole("searchbox").focus();
    await visitor.press("Tab", "Tab", "ArrowRight");
    const first = visitor.page.getByRole("treeitem").first();
    await visitor.page.locator("[role=treeitem][aria-expanded=true]").first().waitFor();
    expect(await first.getAttribute("aria-expanded")).toBe("true");
    await visitor.page.locator("[role=group] [role=treeitem]").first().waitFor();
    await visitor.press("ArrowDown", "Enter");
    await visitor.page.waitForURL(/\/plant\/[^/]+\/[^/]+$/);
  });

  it("finds a sensor by its name", async () => {
    const { name } = example();
    await visitor.page.getByRole("searchbox").fill(name);
    await visitor.page.locator(".hits").getByText(name).first().waitFor();
    await visitor.page.getByRole("searchbox").fill("");
  });

  it("finds a machine from anywhere", async () => {
    const { key = "", machine } = example();
    await visitor.press("Control+k");
    await visitor.page.getByRole("combobox").fill(key);
    await visitor.page.getByRole("option").filter({ hasText: machine }).first().click();
    await visitor.page.waitForURL(`**/plant/${machine}`);
    await visitor.page.getByRole("table", { name: "Live values" }).waitFor();
  });

  it("shows a machine with its sensors", async () => {
    const { name } = example();
    await visitor.page.getByRole("tab", { name: "Details" }).click();
    await visitor.page.getByRole("table", { name: "Sensors" }).getByText(name).first().waitFor();
    await visitor.page.locator("[role=treeitem][aria-selected=true]").waitFor();
    await visitor.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await visitor.shoot("machine");
    await visitor.picture("plant");
  });

  it("says beside the field what is wrong with an edit", async () => {
    const { sensor } = example();
    await visitor.open(`/plant/${sensor}?view=edit`);
    await visitor.page.getByLabel("Unit").fill("furlong-ish");
    await visitor.button("Save");
    await visitor.page.locator(".field:has([name=unit]) .error").waitFor();
    await visitor.shoot("edit-refused");
  });

  it("edits a sensor's range", async () => {
    const { sensor } = example();
    await visitor.open(`/plant/${sensor}?view=edit`);
    const high = visitor.page.getByLabel("High", { exact: true });
    await high.fill(String(Number(await high.inputValue()) + 12.5));
    const description = visitor.page.getByLabel("Description");
    await description.fill(`checked in run ${run}`);
    await visitor.button("Save");
    await visitor.sees(`checked in run ${run}`);
  });

  it("shows the edit in the audit trail, before and after", async () => {
    await visitor.open("/audit?action=sensor.edited");
    await visitor.page.getByRole("button", { name: "Edited the sensor" }).first().click();
    await visitor.page.getByRole("dialog").getByText(`checked in run ${run}`).waitFor();
    await visitor.shoot("audit-row");
    await visitor.press("Escape");
    await visitor.button("Verify the chain");
    await visitor.sees(/The chain is intact/);
    await visitor.shoot("audit");
  });

  it("knows what the sensor meant before", async () => {
    const { sensor } = example();
    await visitor.open(`/plant/${sensor}?view=history`);
    await visitor.sees("in force");
    await visitor.page.getByLabel(/What did it mean on/).fill("2001-03-01T08:00");
    await visitor.button("Show");
    await visitor.sees(/It did not exist yet on/);
    await visitor.shoot("history");
  });

  it("keeps what both typed when two people edit at once", async () => {
    const { sensor } = example();
    const other = await Visitor.arrive();
    try {
      await other.open(`/plant/${sensor}?view=edit`);
      await other.signIn(administrator);
      await visitor.open(`/plant/${sensor}?view=edit`);
      await visitor.page.getByLabel("Description").fill("mine");
      await other.page.getByLabel("Description").fill("theirs");
      await other.button("Save");
      await other.sees("theirs");
      await visitor.button("Save");
      await visitor.sees("Changed by somebody else meanwhile");
      await visitor.shoot("conflict");
      await visitor.button("Keep mine");
      await visitor.sees("mine");
      other.hasNoComplaint();
    } finally {
      await other.leave();
    }
  });

  it("shows names that look like code as plain text", async () => {
    const { machine } = example();
    const area = machine.slice(0, machine.lastIndexOf("/"));
    const name = `<img src=x onerror=alert('${run}')>`;
    await visitor.open(`/plant/${area}`);
    await visitor.button("Add a machine");
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByLabel("Key").fill(`X-${run}`);
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByLabel("Kind").fill("pump");
    await dialog.getByLabel("Description").fill("<script>alert(1)</script><b>bold</b>");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await visitor.heading(name);
    await visitor.sees("<script>alert(1)</script><b>bold</b>");
    expect(await visitor.page.locator("main img").count()).toBe(0);
  });

  it("moves it, finds it by the old path, and archives it", async () => {
    const { machine } = example();
    const area = machine.slice(0, machine.lastIndexOf("/"));
    await visitor.button("Move or rename");
    await visitor.page.getByRole("dialog").getByLabel("Key").fill(`Y-${run}`);
    await visitor.page.getByRole("dialog").getByRole("button", { name: "Move or rename" }).click();
    await visitor.page.waitForURL(`**/Y-${run}`);
    await visitor.open(`/plant/${area}/X-${run}`);
    await visitor.sees(/found by its old path/);
    await visitor.button("Archive");
    await visitor.page.getByRole("dialog").getByRole("button", { name: "Archive" }).click();
    await visitor.sees("archived");
    await visitor.button("Restore");
    await visitor.page.getByRole("button", { name: "Archive" }).waitFor();
  });
});
