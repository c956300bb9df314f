import { url, type Account } from "./settings.ts";

/** A program beside the plant that sends readings and numbers its messages. */
export class Gateway {
  private constructor(
    private readonly token: string,
    private readonly source: string,
  ) {}

  static async open({ user, password }: Account, source: string): Promise<Gateway> {
    const answer = await fetch(`${url}/api/v1/auth/sign-in`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ user, password }),
    });
    if (!answer.ok) throw new Error(`signing in as ${user}: ${answer.status}`);
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return new Gateway(accessToken, source);
  }

  async send(seq: number, body: object): Promise<void> {
    const answer = await fetch(`${url}/api/v1/telemetry`, {
      method: "POST",
      headers: { Authorization: `Bearer ${this.token}`, "Content-Type": "application/json" },
      body: JSON.stringify({ source: this.source, epoch: 1, seq, ...body }),
    });
    const text = await answer.text();
    if (answer.status !== 202) throw new Error(`message ${seq}: ${answer.status} ${text}`);
    const { refused } = JSON.parse(text) as { refused: number };
    if (refused > 0) throw new Error(`message ${seq}: ${text}`);
  }

  /** One value of now. */
  say(seq: number, machine: string, values: Record<string, number>): Promise<void> {
    const time = new Date().toISOString();
    return this.send(seq, { readings: [{ machine, time, values }] });
  }
}
