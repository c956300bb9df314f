function needed(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; see web/README.md`);
  return value;
}

export interface Account {
  user: string;
  password: string;
}

/** Where the server under test is. */
export const url = needed("HILO_URL").replace(/\/$/, "");

/** The administrator of a tenant whose plant may be changed. */
export const administrator: Account = {
  user: needed("HILO_USER"),
  password: needed("HILO_PASSWORD"),
};

/** What the first start printed for the administrator; absent where somebody has signed in before. */
export const printedPassword = process.env.HILO_PRINTED_PASSWORD;

/** The administrator of the installation. */
export const installer: Account = {
  user: needed("HILO_SYSTEM_USER"),
  password: needed("HILO_SYSTEM_PASSWORD"),
};

export const chromium = process.env.HILO_CHROMIUM ?? "/usr/bin/chromium";

/** Whether the documentation's pictures are taken anew. */
export const pictures = process.env.HILO_PICTURES === "true";

/** Different in every run, so that a server can be tested twice. */
export const run = Date.now().toString(36);
