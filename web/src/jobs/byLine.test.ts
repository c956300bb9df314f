import { expect, it } from "vitest";
import { byLine } from "./byLine.ts";

it("lists problems of the whole file first, then line by line and column by column", () => {
  const problem = (line: number | undefined, pointer: string) => ({
    line,
    pointer,
    code: "x",
    message: "",
  });
  const problems = [
    problem(10, "/unit"),
    problem(2, "/unit"),
    problem(2, "/low"),
    problem(undefined, ""),
  ];
  expect(byLine(problems).map(({ line, pointer }) => [line, pointer])).toEqual([
    [undefined, ""],
    [2, "/low"],
    [2, "/unit"],
    [10, "/unit"],
  ]);
});
