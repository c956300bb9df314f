import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "./browser.ts";
import { installer, run } from "./settings.ts";

const KEY = `t-${run}`;
const NAME = `House ${run}`;

let visitor: Visitor;

beforeAll(async () => {
  visitor = await Visitor.arrive({ colorScheme: "dark" });
  await visitor.open("/");
  await visitor.signIn(installer);
  await visitor.heading("Tenants");
});
afterEach(() => visitor.hasNoComplaint());
afterAll(() => visitor.leave());

describe("the administrator of the installation", () => {
  it("sees no door to a plant", async () => {
    expect(await visitor.page.getByRole("link", { name: "Plant" }).count()).toBe(0);
    await visitor.open("/plant");
    await visitor.sees(/plant\.read/);
  });

  it("adds a tenant and gets its administrator's password once", async () => {
    await visitor.open("/tenants");
    await visitor.button("Add a tenant");
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByLabel("Key", { exact: true }).fill(KEY);
    await dialog.getByLabel("Name", { exact: true }).first().fill(NAME);
    await dialog.getByLabel("Region").fill("ar");
    await dialog.getByRole("textbox", { name: "Name" }).last().fill("First Administrator");
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.getByText(`admin@${KEY}`).waitFor();
    await visitor.shoot("tenant-made");
    await dialog.getByRole("button", { name: "Done" }).click();
    await visitor.link(NAME);
    await visitor.heading(NAME);
  });

  it("suspends it and lets it go on", async () => {
    await visitor.button("Suspend");
    await visitor.page.getByRole("dialog").getByRole("button", { name: "Suspend" }).click();
    await visitor.sees("suspended");
    await visitor.button("Resume");
    await visitor.page.getByRole("button", { name: "Suspend" }).waitFor();
  });

  it("erases it only when its key was typed, and keeps the receipt", async () => {
    await visitor.button("Erase everything");
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("another");
    const erase = dialog.getByRole("button", { name: "Erase everything" });
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByRole("textbox").fill(KEY);
    await erase.click();
    await visitor.heading("Receipt of erasure");
    await visitor.shoot("receipt");
    await visitor.page.getByRole("dialog").getByRole("button", { name: "Done" }).click();
    await visitor.heading("Receipts of erasure");
  });
});
