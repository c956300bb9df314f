import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { Visitor } from "./browser.ts";
import { Gateway } from "./gateway.ts";
import { exampleRows } from "./plantfile.ts";
import { administrator, run } from "./settings.ts";

const MACHINE = "south-field/compression/C-201";
const TEMPERATURE = "discharge-temperature";
const PRESSURE = "discharge-pressure";
const SOURCE = `gateway-${run}`;
const MINUTE = 60_000;

let gateway: Gateway;
let visitor: Visitor;
let seq = 0;

beforeAll(async () => {
  gateway = await Gateway.open(administrator, SOURCE);
  const now = Math.floor(Date.now() / 1000) * 1000;
  // Two hours at ten seconds, with a pause of twenty minutes and one value that cannot be.
  const times = Array.from({ length: 720 }, (_, at) => now - 120 * MINUTE + at * 10_000).filter(
    (time) => time < now - 60 * MINUTE || time > now - 40 * MINUTE,
  );
  const values = times.map((_, at) => 80 + 10 * Math.sin(at / 40));
  const pressures = times.map((_, at) => 18 + 3 * Math.cos(at / 23));
  const qualities = times.map((_, at) => (at === 500 ? "bad.sensor-failure" : "good"));
  await gateway.send(++seq, {
    columns: [
      { machine: MACHINE, sensor: TEMPERATURE, times, values, qualities },
      { machine: MACHINE, sensor: PRESSURE, times, values: pressures },
    ],
  });
  visitor = await Visitor.arrive({ colorScheme: "dark" });
});
afterEach(() => visitor.hasNoComplaint());
afterAll(() => visitor.leave());

/** Two sensors, 500 readings a second each. */
async function sendAThousandASecond(seconds: number): Promise<void> {
  for (let tenth = 0; tenth < seconds * 10; tenth++) {
    const due = Date.now() + 100;
    await gateway.send(++seq, {
      columns: [TEMPERATURE, PRESSURE].map((sensor, at) => ({
        machine: MACHINE,
        sensor,
        times: { start: due - 100, step: 2 },
        values: Array.from({ length: 50 }, () => (at === 0 ? 84 : 19)),
      })),
    });
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
  }
}

const legend = () => visitor.page.getByRole("table", { name: "Values" });
const chart = () => visitor.page.getByRole("group", { name: /^Trend of/ });
const nameOf = (key: string) =>
  exampleRows().find(({ path }) => path === `${MACHINE}/${key}`)?.name ?? key;

async function boxOf() {
  const box = await chart().boundingBox();
  if (!box) throw new Error("there is no chart");
  return box;
}

describe("a trend", () => {
  it("begins with choosing sensors, by keyboard", async () => {
    await visitor.open("/trend");
    await visitor.signIn(administrator);
    await visitor.heading("Choose what to follow");
    await visitor.button("Add sensors");
    for (const key of [TEMPERATURE, PRESSURE]) {
      await visitor.page
        .getByRole("combobox", { name: "A sensor or a machine" })
        .fill(`${MACHINE}/${key}`.split("/").at(-1) ?? key);
      await visitor.page
        .getByRole("option")
        .filter({ hasText: `${MACHINE}/${key}` })
        .waitFor();
      await visitor.page
        .getByRole("option")
        .filter({ hasText: `${MACHINE}/${key}` })
        .click();
    }
    await visitor.button("Done");
    await legend().getByText(nameOf(TEMPERATURE)).waitFor();
    await legend().getByText(nameOf(PRESSURE)).waitFor();
    expect(new URL(visitor.page.url()).searchParams.get("s")?.split(",")).toHaveLength(2);
  });

  it("shows each in its unit, and what it says now", async () => {
    await visitor.button("1 h");
    await visitor.sees("every reading");
    const row = legend()
      .getByRole("row")
      .filter({ hasText: nameOf(TEMPERATURE) });
    await row.getByText("°C").waitFor();
    await visitor.shoot("trend");
  });

  it("zooms into what is drawn with the mouse, and back", async () => {
    const before = visitor.page.url();
    const box = await boxOf();
    await visitor.page.mouse.move(box.x + 400, box.y + 150);
    await visitor.page.mouse.down();
    await visitor.page.mouse.move(box.x + 600, box.y + 160, { steps: 4 });
    await visitor.page.mouse.up();
    await visitor.page.waitForURL(/from=.*to=/);
    await visitor.button("Zoom back");
    await visitor.page.waitForURL(before);
  });

  it("is worked by keyboard alone", async () => {
    await chart().focus();
    await visitor.press("End", "ArrowLeft", "ArrowLeft", "Enter");
    await visitor.sees(/^Marked:/);
    await visitor.press("+");
    await visitor.page.waitForURL(/from=.*mark=/);
    await visitor.press("Backspace");
    await visitor.page.waitForURL(/last=1h/);
    await visitor.press("Escape");
  });

  it("is the same for who opens its link", async () => {
    const other = await Visitor.arrive({ colorScheme: "light" });
    try {
      await other.open(new URL(visitor.page.url()).pathname + new URL(visitor.page.url()).search);
      await other.signIn(administrator);
      await other.page.getByRole("table", { name: "Values" }).getByText(nameOf(PRESSURE)).waitFor();
      other.hasNoComplaint();
    } finally {
      await other.leave();
    }
  });

  it("is laid over another period", async () => {
    await visitor.page.getByLabel("Compare with").selectOption({ label: "1 h earlier" });
    await legend().getByRole("columnheader", { name: "Then" }).waitFor();
    await visitor.shoot("trend-compared");
    await visitor.page.getByLabel("Compare with").selectOption({ label: "nothing" });
  });

  it("is taken along as figures with their quality, and as a picture", async () => {
    await visitor.button("Save & share");
    const [csv] = await Promise.all([
      visitor.page.waitForEvent("download"),
      visitor.page.getByRole("menuitem", { name: /CSV of every reading/ }).click(),
    ]);
    const text = readFileSync(await csv.path(), "utf8");
    expect(text).toContain("bad.sensor-failure");
    expect(text.split("\n").length).toBeGreaterThan(300);
    await visitor.button("Save & share");
    const [png] = await Promise.all([
      visitor.page.waitForEvent("download"),
      visitor.page.getByRole("menuitem", { name: /Picture/ }).click(),
    ]);
    expect(readFileSync(await png.path()).length).toBeGreaterThan(10_000);
  });

  it("follows the plant in two browsers at once", async () => {
    const other = await Visitor.arrive({ colorScheme: "light" });
    try {
      await other.open(new URL(visitor.page.url()).pathname + new URL(visitor.page.url()).search);
      await other.signIn(administrator);
      await other.page.getByRole("status").filter({ hasText: "live" }).waitFor();
      await visitor.page.getByRole("status").filter({ hasText: "live" }).waitFor();
      await sendAThousandASecond(3);
      await gateway.say(++seq, MACHINE, { [TEMPERATURE]: 97.3 });
      await legend().getByText("97.3").first().waitFor();
      await other.page.getByRole("table", { name: "Values" }).getByText("97.3").first().waitFor();
      await visitor.picture("trend");
      other.hasNoComplaint();
    } finally {
      await other.leave();
    }
  });
});

describe("a machine", () => {
  it("shows first how it runs now", async () => {
    await visitor.open(`/plant/${MACHINE}`);
    const values = visitor.page.getByRole("table", { name: "Live values" });
    await values.getByText("97.3").waitFor();
    await gateway.say(++seq, MACHINE, { [TEMPERATURE]: 64.2 });
    await values.getByText("64.2").waitFor();
    await visitor.shoot("machine-live");
  });
});

describe("a source", () => {
  it("that skipped a number is told to miss a message", async () => {
    seq++;
    await gateway.say(++seq, MACHINE, { [TEMPERATURE]: 65 });
    await visitor.open("/sources");
    const row = visitor.page.getByRole("row").filter({ hasText: SOURCE }).first();
    await row.getByText("1 message missing").waitFor();
    await visitor.shoot("sources");
    await visitor.link(SOURCE);
    await visitor.page.getByRole("table", { name: "Missing messages" }).waitFor();
  });

  it("is complete again when it comes after all", async () => {
    await gateway.send(seq - 1, {
      readings: [{ machine: MACHINE, time: new Date().toISOString(), values: { [PRESSURE]: 20 } }],
    });
    await visitor.sees("complete");
  });

  it("stands in a statement that adds up", async () => {
    await visitor.open("/sources");
    await visitor.page.getByText("adds up", { exact: true }).waitFor();
    await visitor.page.getByRole("table", { name: "Daily statement" }).getByText(SOURCE).waitFor();
  });
});
