import { defineConfig } from "vitest/config";

// The flows share one server: one file at a time, and within a file each step builds on the last.
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    fileParallelism: false,
    bail: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["verbose", "junit"],
    outputFile: "target/web-reports/e2e.xml",
  },
});
