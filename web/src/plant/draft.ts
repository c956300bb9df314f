import type { Band, Item, ItemType, Location, Shift } from "../api/plant.ts";

/** An item as its form holds it: every field a text, so that half a number can be typed. */
export interface Draft {
  key: string;
  name: string;
  description: string;
  tags: string[];
  timeZone: string;
  latitude: string;
  longitude: string;
  elevationM: string;
  shifts: Shift[];
  kind: string;
  template: string;
  manufacturer: string;
  model: string;
  serialNumber: string;
  attributes: string;
  unit: string;
  valueType: "number" | "boolean" | "text";
  stream: string;
  low: string;
  high: string;
  normalLow: string;
  normalHigh: string;
  protocol: string;
  target: string;
}

export const BLANK: Draft = {
  key: "",
  name: "",
  description: "",
  tags: [],
  timeZone: "",
  latitude: "",
  longitude: "",
  elevationM: "",
  shifts: [],
  kind: "",
  template: "",
  manufacturer: "",
  model: "",
  serialNumber: "",
  attributes: "",
  unit: "",
  valueType: "number",
  stream: "telemetry",
  low: "",
  high: "",
  normalLow: "",
  normalHigh: "",
  protocol: "",
  target: "",
};

const text = (value: string | number | undefined) => (value === undefined ? "" : String(value));

export function draftOf(item: Item): Draft {
  const common = {
    ...BLANK,
    key: item.key,
    name: item.name,
    description: text(item.description),
    tags: item.tags,
  };
  switch (item.type) {
    case "site":
      return {
        ...common,
        ...placeDraft(item.location),
        timeZone: item.timeZone,
        shifts: item.shifts,
      };
    case "area":
      return common;
    case "machine":
      return {
        ...common,
        ...placeDraft(item.location),
        kind: text(item.kind),
        template: text(item.template?.key),
        manufacturer: text(item.manufacturer),
        model: text(item.model),
        serialNumber: text(item.serialNumber),
        attributes: Object.entries(item.attributes ?? {})
          .map(([name, value]) => `${name} = ${value}`)
          .join("\n"),
      };
    case "sensor":
      return {
        ...common,
        kind: text(item.kind),
        unit: text(item.unit),
        valueType: item.valueType,
        stream: item.stream,
        low: text(item.range?.low),
        high: text(item.range?.high),
        normalLow: text(item.normal?.low),
        normalHigh: text(item.normal?.high),
        protocol: text(item.address?.protocol),
        target: text(item.address?.target),
      };
  }
}

function placeDraft(location: Location | undefined): Partial<Draft> {
  return {
    latitude: text(location?.latitude),
    longitude: text(location?.longitude),
    elevationM: text(location?.elevationM),
  };
}

/** The fields whose texts are not what they should be, by the name of their input. */
export type Mistakes = Record<string, "number" | { attributeLine: number }>;

/** What a draft says, in the contract's shape; or what of it cannot be read. */
export function settingsOf(type: ItemType, draft: Draft): Record<string, unknown> | Mistaken {
  const mistakes: Mistakes = {};
  const number = (field: string, typed: string) => {
    if (typed.trim() === "") return undefined;
    const value = Number(typed.replace(",", "."));
    if (!Number.isFinite(value)) mistakes[field] = "number";
    return value;
  };
  const band = (field: string, low: string, high: string): Band | undefined =>
    whole({ low: number(`${field}.low`, low), high: number(`${field}.high`, high) });
  const location = () =>
    whole({
      latitude: number("location.latitude", draft.latitude),
      longitude: number("location.longitude", draft.longitude),
      elevationM: number("location.elevationM", draft.elevationM),
    });
  const common = {
    name: draft.name.trim(),
    description: draft.description.trim(),
    tags: draft.tags,
  };
  const own = (): object => {
    switch (type) {
      case "site":
        return { timeZone: draft.timeZone, location: location(), shifts: draft.shifts };
      case "area":
        return {};
      case "machine":
        return {
          kind: draft.kind.trim(),
          template: draft.template,
          manufacturer: draft.manufacturer.trim(),
          model: draft.model.trim(),
          serialNumber: draft.serialNumber.trim(),
          location: location(),
          attributes: attributesOf(draft.attributes, mistakes),
        };
      case "sensor":
        return {
          kind: draft.kind.trim(),
          valueType: draft.valueType,
          stream: draft.stream,
          ...(draft.valueType === "number" && {
            unit: draft.unit.trim(),
            range: band("range", draft.low, draft.high),
            normal: band("normal", draft.normalLow, draft.normalHigh),
          }),
          address: draft.protocol
            ? { protocol: draft.protocol, target: draft.target.trim() }
            : undefined,
        };
    }
  };
  const settings = { ...common, ...own() };
  return Object.keys(mistakes).length > 0 ? new Mistaken(mistakes) : settings;
}

export class Mistaken {
  constructor(readonly fields: Mistakes) {}
}

/** The object, unless nothing in it was said. */
function whole<T extends object>(members: T): T | undefined {
  return Object.values(members).some((value) => value !== undefined) ? members : undefined;
}

function attributesOf(lines: string, mistakes: Mistakes): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [at, line] of lines.split("\n").entries()) {
    if (line.trim() === "") continue;
    const [, name, value] = /^\s*([^=]*[^=\s])\s*=\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) mistakes.attributes = { attributeLine: at + 1 };
    else attributes[name] = value;
  }
  return attributes;
}

/** For creating: only what was said. */
export function said(settings: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([, value]) =>
        value !== "" && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  );
}
