// Installs the packages, unless node_modules already is what package-lock.json says.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { run } from "./run.mjs";

const stamp = "node_modules/.hilo-lock";
const wanted = createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  run("npm", ["ci", "--no-audit", "--no-fund", "--prefer-offline"]);
  writeFileSync(stamp, wanted);
}
