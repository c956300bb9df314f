import type { ItemType } from "../api/plant.ts";

/** What stands below what; the order of the tree is fixed. */
export const BELOW: Record<ItemType, ItemType | undefined> = {
  site: "area",
  area: "machine",
  machine: "sensor",
  sensor: undefined,
};

export const ABOVE: Record<ItemType, ItemType | undefined> = {
  site: undefined,
  area: "site",
  machine: "area",
  sensor: "machine",
};
