import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "./browser.ts";
import { administrator, run } from "./settings.ts";

const PERSON = { key: `vera-${run}`, name: `Vera ${run}` };
const OWN_PASSWORD = `a sentence of vera ${run}`;

let visitor: Visitor;
let temporaryPassword = "";

beforeAll(async () => {
  visitor = await Visitor.arrive({ colorScheme: "light" });
  await visitor.open("/people");
  await visitor.signIn(administrator);
  await visitor.heading("People");
});
afterEach(() => visitor.hasNoComplaint());
afterAll(() => visitor.leave());

describe("a new person", () => {
  it("needs a role", async () => {
    await visitor.button("Add a person");
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByLabel("Sign-in key").fill(PERSON.key);
    await dialog.getByLabel("Name", { exact: true }).fill(PERSON.name);
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    await dialog.getByText("Choose at least one role.").waitFor();
  });

  it("gets a temporary password that is shown once", async () => {
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByRole("checkbox", { name: "Viewer" }).check();
    await dialog.getByRole("button", { name: "Add", exact: true }).click();
    temporaryPassword = (await dialog.locator("output").textContent()) ?? "";
    expect(temporaryPassword.length).toBeGreaterThanOrEqual(12);
    await visitor.shoot("person-added");
    await dialog.getByRole("button", { name: "Done" }).click();
    await visitor.page.getByRole("link", { name: PERSON.name }).waitFor();
  });

  it("must choose an own password first, and then sees what a viewer may see", async () => {
    const user = `${PERSON.key}@${administrator.user.split("@")[1]}`;
    const newcomer = await Visitor.arrive();
    try {
      await newcomer.open("/");
      await newcomer.signIn({ user, password: temporaryPassword });
      await newcomer.heading("Choose your own password");
      await newcomer.page.getByLabel("Current password").fill(temporaryPassword);
      await newcomer.page.getByLabel("New password", { exact: true }).fill(OWN_PASSWORD);
      await newcomer.page.getByLabel("New password again").fill(`${OWN_PASSWORD}!`);
      await newcomer.button("Change the password");
      await newcomer.sees("This is not the same password.");
      await newcomer.page.getByLabel("New password again").fill(OWN_PASSWORD);
      await newcomer.button("Change the password");
      await newcomer.heading("Overview");
      expect(await newcomer.page.getByRole("link", { name: "Audit" }).count()).toBe(0);
      await newcomer.open("/audit");
      await newcomer.sees(/audit\.read/);
      await newcomer.shoot("forbidden");
      newcomer.hasNoComplaint();
    } finally {
      await newcomer.leave();
    }
  });

  it("is explained when something is refused", async () => {
    await visitor.page.getByLabel("Person").selectOption({ label: await optionOf(PERSON.name) });
    await visitor.page.getByLabel("Action").selectOption("plant.edit");
    await visitor.button("Ask");
    await visitor.sees("refused");
    await visitor.shoot("explain");
  });

  it("is out once disabled", async () => {
    await visitor.link(PERSON.name);
    await visitor.button("Disable");
    await visitor.page.getByRole("dialog").getByRole("button", { name: "Disable" }).click();
    await visitor.page.getByRole("button", { name: "Enable" }).waitFor();
  });
});

async function optionOf(name: string): Promise<string> {
  const options = await visitor.page.getByLabel("Person").locator("option").allTextContents();
  return options.find((option) => option.includes(name)) ?? name;
}

describe("a token", () => {
  const name = `PLC ${run}`;

  it("shows its secret once", async () => {
    await visitor.open("/tokens");
    await visitor.button("Make a token");
    const dialog = visitor.page.getByRole("dialog");
    await dialog.getByLabel("Name").fill(name);
    await dialog.getByRole("button", { name: "Make the token" }).click();
    expect(await dialog.locator("output").textContent()).toMatch(/^hilo_/);
    await visitor.shoot("token-made");
    await dialog.getByRole("button", { name: "Done" }).click();
  });

  it("can be revoked", async () => {
    const row = visitor.page.getByRole("row").filter({ hasText: name });
    await row.getByRole("button", { name: "Revoke" }).click();
    await visitor.page.getByRole("dialog").getByRole("button", { name: "Revoke" }).click();
    await row.getByText("revoked").waitFor();
  });
});

describe("a session", () => {
  it("goes on unnoticed when its token has ended", async () => {
    let refused = 0;
    await visitor.page.route("**/api/v1/roles*", async (route) => {
      if (refused++ > 0) return route.continue();
      return route.fulfill({
        status: 401,
        contentType: "application/problem+json",
        body: JSON.stringify({ code: "token.expired", status: 401 }),
      });
    });
    const renewed = visitor.page.waitForResponse((answer) => answer.url().endsWith("/refresh"));
    await visitor.link("Roles");
    expect((await renewed).status()).toBe(200);
    await visitor.page.getByRole("table", { name: "Roles" }).waitFor();
    await visitor.page.unroute("**/api/v1/roles*");
  });

  it("outlives a reload", async () => {
    await visitor.page.reload();
    await visitor.heading("Roles");
  });

  it("is listed in the profile", async () => {
    await visitor.open("/profile");
    await visitor.sees("this one");
    await visitor.shoot("profile");
  });

  it("ends with signing out, also for who goes back", async () => {
    await visitor.link("Sign out");
    await visitor.page.getByRole("button", { name: "Sign in" }).waitFor();
    await visitor.page.goBack();
    await visitor.page.getByRole("button", { name: "Sign in" }).waitFor();
    await visitor.page.reload();
    await visitor.page.getByRole("button", { name: "Sign in" }).waitFor();
  });
});
