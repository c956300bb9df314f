import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "./browser.ts";
import { administrator } from "./settings.ts";

let visitor: Visitor;

beforeAll(async () => {
  visitor = await Visitor.arrive({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    colorScheme: "light",
  });
});
afterEach(() => visitor.hasNoComplaint());
afterAll(() => visitor.leave());

const background = () =>
  visitor.page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

describe("before sign-in", () => {
  it("speaks Spanish when asked to", async () => {
    await visitor.open("/");
    await visitor.page.getByRole("radio", { name: "Español" }).check();
    await visitor.page.getByRole("button", { name: "Ingresar" }).waitFor();
    expect(await visitor.page.locator("html").getAttribute("lang")).toBe("es");
    await visitor.page.getByRole("radio", { name: "English" }).check();
  });

  it("turns dark when asked to, and stays so", async () => {
    const light = await background();
    await visitor.page.getByRole("radio", { name: "Dark" }).check();
    const dark = await background();
    expect(dark).not.toBe(light);
    await visitor.page.reload();
    expect(await background()).toBe(dark);
    await visitor.fits();
    await visitor.shoot("360-sign-in");
  });

  it("is passed by keyboard alone", async () => {
    const focused = () => visitor.page.evaluate(() => document.activeElement?.getAttribute("name"));
    await visitor.page.getByLabel("User").focus();
    await visitor.page.keyboard.type(administrator.user);
    await visitor.press("Tab");
    expect(await focused()).toBe("password");
    await visitor.page.keyboard.type(administrator.password);
    await visitor.press("Enter");
    await visitor.heading("Overview");
  });
});

describe("at 360 pixels", () => {
  it.each([
    "/",
    "/plant",
    "/trend",
    "/sources",
    "/import",
    "/templates",
    "/jobs",
    "/people",
    "/roles",
    "/roles/admin",
    "/tokens",
    "/audit",
    "/tenant",
    "/profile",
    "/nowhere",
  ])("%s fits", async (path) => {
    await visitor.open(path);
    await visitor.page.locator("main h1, main [role=tree]").first().waitFor();
    await visitor.page.waitForLoadState("networkidle");
    await visitor.fits();
    await visitor.shoot(`360${path.replaceAll("/", "-")}`);
  });

  it("has its doors at the foot, and all of them in the menu", async () => {
    await visitor.open("/");
    await visitor.page.getByRole("button", { name: "Menu" }).click();
    await visitor.page.getByRole("dialog").getByRole("link", { name: "People" }).click();
    await visitor.heading("People");
  });
});

describe("the profile", () => {
  it("changes the language for good", async () => {
    await visitor.open("/profile");
    await visitor.page.getByRole("radio", { name: "Español" }).check();
    await visitor.heading("Perfil");
    await visitor.page.waitForLoadState("networkidle");
    await visitor.page.reload();
    await visitor.heading("Perfil");
    await visitor.page.getByRole("radio", { name: "English" }).check();
    await visitor.heading("Profile");
    await visitor.page.waitForLoadState("networkidle");
  });
});
