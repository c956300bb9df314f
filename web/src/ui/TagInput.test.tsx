import { useState } from "react";
import { expect, it } from "vitest";
import { TagInput } from "./TagInput.tsx";
import { key, press, show, type } from "./testing.tsx";

function Tags() {
  const [tags, setTags] = useState(["hot"]);
  return <TagInput name="tags" label="Tags" value={tags} onChange={setTags} />;
}

const input = () => document.querySelector("input");
const tags = () =>
  [...document.querySelectorAll(".badge")].map((tag) => tag.firstChild?.textContent);

it("a tag is added by enter or comma and only once", async () => {
  await show(<Tags />);
  await type(input(), " lift ");
  await key(input(), "Enter");
  await type(input(), "hot");
  await key(input(), ",");
  expect(tags()).toEqual(["hot", "lift"]);
});

it("backspace in an empty input takes the last tag away", async () => {
  await show(<Tags />);
  await key(input(), "Backspace");
  expect(tags()).toEqual([]);
});

it("a tag has a button that removes it", async () => {
  await show(<Tags />);
  await press(document.querySelector("[aria-label='Remove the tag hot']"));
  expect(tags()).toEqual([]);
});
