import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "./browser.ts";
import { administrator, run } from "./settings.ts";

const SITE = `site-${run}`;
const TEMPLATE = `pump-${run}`;

let visitor: Visitor;

beforeAll(async () => {
  visitor = await Visitor.arrive({ colorScheme: "light" });
  await visitor.open("/plant");
  await visitor.signIn(administrator);
  await visitor.page.getByRole("tree").waitFor();
});
afterEach(() => visitor.hasNoComplaint());
afterAll(() => visitor.leave());

const dialog = () => visitor.page.getByRole("dialog");
const add = () => dialog().getByRole("button", { name: "Add", exact: true }).click();

describe("a plant made by hand", () => {
  it("begins with a site, in its own time zone and with its shifts", async () => {
    await visitor.button("Add a site");
    await dialog().getByLabel("Key").fill(SITE);
    await dialog().getByLabel("Time zone").fill("America/Santiago");
    await dialog().getByRole("button", { name: "Add a shift" }).click();
    await dialog().getByLabel("Shift", { exact: true }).fill("Morning");
    await add();
    await visitor.page.waitForURL(`**/plant/${SITE}`);
    await visitor.sees("America/Santiago");
    await visitor.page.getByRole("table", { name: "Shifts" }).getByText("Morning").waitFor();
  });

  it("goes on with an area", async () => {
    await visitor.button("Add an area");
    await dialog().getByLabel("Key").fill("pumps");
    await dialog().getByLabel("Name").fill("Pumps");
    await add();
    await visitor.page.waitForURL(`**/plant/${SITE}/pumps`);
    await visitor.heading("Pumps");
  });

  it("refuses a key that is taken, beside the field or above the form", async () => {
    await visitor.open(`/plant/${SITE}`);
    await visitor.button("Add an area");
    await dialog().getByLabel("Key").fill("PUMPS");
    await add();
    await dialog().locator(".error, [role=alert]").first().waitFor();
    await visitor.shoot("key-taken");
    await visitor.press("Escape");
  });
});

describe("a template", () => {
  it("is made with its sensors", async () => {
    await visitor.open("/templates");
    await visitor.button("Add a template");
    await dialog().getByLabel("Key").fill(TEMPLATE);
    await dialog().getByLabel("Name", { exact: true }).fill(`Pump ${run}`);
    await dialog().getByLabel("Machine kind").fill("pump");
    await dialog().getByRole("button", { name: "Add a sensor" }).click();
    const sensor = dialog().getByRole("group").last();
    await sensor.getByLabel("Key").fill("flow");
    await sensor.getByLabel("Name").fill("Flow");
    await sensor.getByLabel("Kind").fill("flow");
    await sensor.getByLabel("Unit").fill("m³/h");
    await sensor.getByLabel("Low", { exact: true }).fill("0");
    await sensor.getByLabel("High", { exact: true }).fill("600");
    await dialog().getByRole("button", { name: "Save" }).click();
    await visitor.heading(`Pump ${run}`);
    await visitor.page.getByRole("table", { name: "Sensors" }).getByText("m³/h").waitFor();
    await visitor.shoot("template");
  });

  it("gives its sensors to a machine", async () => {
    await visitor.open(`/plant/${SITE}/pumps`);
    await visitor.button("Add a machine");
    await dialog().getByLabel("Key").fill("P-101");
    await dialog().getByLabel("Template").selectOption(TEMPLATE);
    await add();
    await visitor.page.waitForURL(`**/plant/${SITE}/pumps/P-101`);
    await visitor.page
      .getByRole("table", { name: "Live values" })
      .getByRole("link", { name: "Flow", exact: true })
      .click();
    await visitor.sees("from the template");
    await visitor.sees("0 – 600 m³/h");
    await visitor.shoot("inherited");
  });

  it("changes every machine that follows it", async () => {
    await visitor.open("/templates");
    await visitor.link(`Pump ${run}`);
    await visitor.button("Edit");
    await visitor.page.getByLabel("High", { exact: true }).fill("750");
    await visitor.button("Save");
    await visitor.sees(/Version 2/);
    await visitor.open(`/plant/${SITE}/pumps/P-101/flow`);
    await visitor.sees("0 – 750 m³/h");
  });

  it("no longer rules what a sensor says itself", async () => {
    await visitor.open(`/plant/${SITE}/pumps/P-101/flow?view=edit`);
    await visitor.page.getByLabel("High", { exact: true }).fill("500");
    await visitor.button("Save");
    await visitor.sees("0 – 500 m³/h");
    const range = visitor.page.locator(".facts > div").filter({ hasText: /^Range/ });
    expect(await range.getByText("from the template").count()).toBe(0);
  });
});

describe("a role", () => {
  it("is made, changed and removed", async () => {
    await visitor.open("/roles");
    await visitor.button("Add a role");
    await dialog().getByLabel("Key").fill(`watch-${run}`);
    await dialog().getByLabel("Name").fill(`Watch ${run}`);
    await dialog().getByRole("checkbox", { name: "plant.read" }).check();
    await dialog().getByLabel("Resources").fill(`plant:${SITE}/**`);
    await add();
    await visitor.heading(`Watch ${run}`);
    await visitor.page.getByRole("checkbox", { name: "plant.edit" }).check();
    await visitor.button("Save");
    await visitor.sees("The role is saved and counts from now on.");
    await visitor.button("Remove this role");
    await dialog().getByRole("button", { name: "Remove this role" }).click();
    await visitor.heading("Roles");
  });
});
