import { defineConfig } from "vitest/config";

// The flows share one server and build on each other: one file at a time, one browser at a time.
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    bail: 1,
  },
});
