// Builds dist/, unless it already is what the sources say.
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

const stamp = "dist/.hilo-sources";
const sources = [
  "index.html",
  "package-lock.json",
  "public",
  "src",
  "tsconfig.json",
  "vite.config.ts",
];

function* files(path) {
  if (!statSync(path).isDirectory()) yield path;
  else for (const name of readdirSync(path).sort()) yield* files(join(path, name));
}

const hash = createHash("sha256");
for (const source of sources) {
  for (const file of files(source)) hash.update(file).update("\0").update(readFileSync(file));
}
const wanted = hash.digest("hex");

if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== wanted) {
  run("npm", ["run", "-s", "build"]);
  writeFileSync(stamp, wanted);
}
