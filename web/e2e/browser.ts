import { mkdirSync } from "node:fs";
import {
  chromium as launcher,
  type Browser,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";
import { expect } from "vitest";
import { chromium, pictures, url, type Account } from "./settings.ts";

const FLAGS = [
  "--no-sandbox",
  "--headless",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

// What the browser says of an answer that the flow asked for.
const EXPECTED = /Failed to load resource: the server responded with a status of 4\d\d/;

const SHOTS = "e2e/shots";

/** A browser that remembers whatever its pages complained about. */
export class Visitor {
  private readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    readonly page: Page,
  ) {
    page.setDefaultTimeout(10_000);
    page.on("console", (message) => {
      if (message.type() === "error" && !EXPECTED.test(message.text())) {
        this.complaints.push(`console: ${message.text()}`);
      }
    });
    page.on("pageerror", (error) => this.complaints.push(`page: ${error.message}`));
    page.on("dialog", (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const asked = request.url();
      if (!asked.startsWith(url) && !/^(data|blob):/.test(asked)) {
        this.complaints.push(`left the house: ${asked}`);
      }
    });
  }

  static async arrive(options: BrowserContextOptions = {}): Promise<Visitor> {
    const browser = await launcher.launch({ executablePath: chromium, args: FLAGS });
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "en-GB",
      timezoneId: "America/Argentina/Buenos_Aires",
      ...options,
    });
    return new Visitor(browser, await context.newPage());
  }

  async leave(): Promise<void> {
    await this.browser.close();
  }

  async open(path: string): Promise<void> {
    await this.page.goto(url + path);
  }

  async signIn({ user, password }: Account): Promise<void> {
    await this.page.getByRole("textbox", { name: /^(User|Usuario)$/ }).fill(user);
    await this.page.getByLabel(/^(Password|Contraseña)$/).fill(password);
    await this.page.getByRole("button", { name: /^(Sign in|Ingresar)$/ }).click();
  }

  /** Waits until a text can be seen. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  async heading(name: string | RegExp): Promise<void> {
    await this.page.getByRole("heading", { name }).first().waitFor();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async button(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
  }

  async link(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole("link", { name, exact: typeof name === "string" })
      .first()
      .click();
  }

  async shoot(name: string): Promise<void> {
    mkdirSync(SHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SHOTS}/${name}.png`, animations: "disabled" });
  }

  /** For the documentation; only when asked for, so that testing changes no file that is kept. */
  async picture(name: string): Promise<void> {
    if (!pictures) return;
    await this.page.screenshot({ path: `../docs/images/${name}.png`, animations: "disabled" });
  }

  /** No error on the console, no policy violated, no dialog, no request to elsewhere. */
  hasNoComplaint(): void {
    expect(this.complaints).toEqual([]);
  }

  /** Nothing sticks out at the side. */
  async fits(): Promise<void> {
    const { content, screen } = await this.page.evaluate(() => ({
      content: document.documentElement.scrollWidth,
      screen: document.documentElement.clientWidth,
    }));
    expect(content).toBeLessThanOrEqual(screen);
  }
}
