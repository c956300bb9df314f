import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The plant that the other flows work with is imported by the first. */
class PlantFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) =>
      moduleId.endsWith("/plant.e2e.ts") ? "" : moduleId;
    return Promise.resolve(files.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)));
  }
}

// The flows share one server: one file at a time, and within a file each step builds on the last.
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    fileParallelism: false,
    sequence: { sequencer: PlantFirst },
    bail: 3,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    reporters: ["verbose", "junit"],
    outputFile: "target/web-reports/e2e.xml",
  },
});
