import { lineSchema } from "../schema";
import type { Condition, ConditionKind, ConditionLine } from "../types";

/** Conditions as they are being written: every value a text, some still missing. */
export type DraftLine = {
  readonly kind: ConditionKind;
  readonly values: Readonly<Record<string, readonly string[]>>;
};
export type DraftGroup = {
  readonly kind: "group";
  readonly match: "all" | "any";
  readonly items: readonly DraftNode[];
};
export type DraftNode = DraftLine | DraftGroup;

/** Kinds in the order they are offered. */
export const conditionKinds = [
  "age",
  "level",
  "yearsAtLevel",
  "post",
  "unit",
  "status",
  "education",
  "grade",
  "experience",
  "vacancy",
  "sex",
  "ethnicity",
  "politicalStatus",
  "sanction",
] as const satisfies readonly ConditionKind[];

/** The outermost group; every part of the form is named after its place below it. */
export const ROOT = "r";
/** Groups inside groups at most. */
export const DEEPEST = 3;

type Params = Readonly<Record<string, string | readonly string[] | undefined>>;

const fieldName = /^(r(?:\.\d{1,2})*):([a-zA-Z]{1,20})$/;

/** Name of a field of the form: the place of its line or group, and what it says. */
export function draftField(path: string, field: string): string {
  return `${path}:${field}`;
}

/** How many groups a place lies in. */
export function depthOf(path: string): number {
  return path.split(".").length;
}

/** The draft the fields of a form describe; an empty group for none. */
export function draftOf(params: Params): DraftGroup {
  const places = new Map<string, Map<string, readonly string[]>>();
  for (const [name, value] of Object.entries(params)) {
    const [, path, field] = fieldName.exec(name) ?? [];
    if (path === undefined || field === undefined || value === undefined || depthOf(path) > DEEPEST + 1) continue;
    const fields = places.get(path) ?? new Map<string, readonly string[]>();
    fields.set(field, typeof value === "string" ? [value] : value);
    places.set(path, fields);
  }
  return groupAt(ROOT, places);
}

type Places = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

function groupAt(path: string, places: Places): DraftGroup {
  const inside = [...places.keys()]
    .filter((place) => place.startsWith(`${path}.`) && depthOf(place) === depthOf(path) + 1)
    .toSorted((a, b) => lastNumber(a) - lastNumber(b));
  const match = places.get(path)?.get("match")?.[0] === "any" ? "any" : "all";
  return { kind: "group", match, items: inside.flatMap((place) => nodeAt(place, places)) };
}

function nodeAt(path: string, places: Places): readonly DraftNode[] {
  const fields = places.get(path);
  const kind = fields?.get("kind")?.[0];
  if (kind === "group") return depthOf(path) > DEEPEST ? [] : [groupAt(path, places)];
  const known = conditionKinds.find((one) => one === kind);
  if (known === undefined || fields === undefined) return [];
  const values = Object.fromEntries([...fields].filter(([field]) => field !== "kind" && field !== "add"));
  return [{ kind: known, values }];
}

function lastNumber(path: string): number {
  return Number(path.slice(path.lastIndexOf(".") + 1));
}

/** The draft of finished conditions, to go on writing. */
export function draftOfCondition(condition: Condition | null): DraftGroup {
  if (condition === null) return { kind: "group", match: "all", items: [] };
  return condition.kind === "group"
    ? {
        ...condition,
        items: condition.items.map((item) => (item.kind === "group" ? draftOfCondition(item) : draftOfLine(item))),
      }
    : { kind: "group", match: "all", items: [draftOfLine(condition)] };
}

function draftOfLine({ kind, ...fields }: ConditionLine): DraftLine {
  const values = Object.entries(fields).map(([field, value]): [string, readonly string[]] => {
    if (typeof value === "boolean") return [field, value ? ["1"] : []];
    return [field, Array.isArray(value) ? value.map(String) : [value === null ? "" : String(value)]];
  });
  return { kind, values: Object.fromEntries(values) };
}

/** The conditions a draft amounts to, and the places of lines that are not filled in and do not count yet. */
export function conditionOfDraft(draft: DraftGroup): {
  readonly condition: Condition | null;
  readonly unfinished: readonly string[];
} {
  const unfinished: string[] = [];
  const build = (node: DraftNode, path: string): Condition | null => {
    if (node.kind !== "group") {
      const parsed = lineSchema.safeParse({ ...node.values, kind: node.kind });
      if (parsed.success) return parsed.data;
      unfinished.push(path);
      return null;
    }
    const items = node.items.flatMap((item, index) => build(item, `${path}.${index}`) ?? []);
    return items.length === 0 ? null : { kind: "group", match: node.match, items };
  };
  return { condition: build(draft, ROOT), unfinished };
}

/** What a button of the form asks for: "add@r.1" (with the kind chosen there), "group@r", "remove@r.0". */
export function changedDraft(draft: DraftGroup, wish: string, params: Params): DraftGroup {
  const [, what, path] = /^(add|group|remove)@(r(?:\.\d{1,2})*)$/.exec(wish) ?? [];
  if (what === undefined || path === undefined) return draft;
  const steps = path.split(".").slice(1).map(Number);
  if (what === "remove") return steps.length === 0 ? draft : changeAt(draft, steps, () => null);
  const chosen = [params[draftField(path, "add")]].flat()[0];
  const kind = conditionKinds.find((one) => one === chosen);
  const added: DraftNode | null =
    what === "add" ? (kind === undefined ? null : { kind, values: {} }) : { kind: "group", match: "any", items: [] };
  if (added === null || (what === "group" && steps.length + 1 >= DEEPEST)) return draft;
  return changeAt(draft, steps, (node) => (node.kind === "group" ? { ...node, items: [...node.items, added] } : node));
}

function changeAt(
  group: DraftGroup,
  [step, ...rest]: readonly number[],
  change: (node: DraftNode) => DraftNode | null,
): DraftGroup {
  if (step === undefined) {
    const changed = change(group);
    return changed?.kind === "group" ? changed : group;
  }
  const items = group.items.flatMap((item, index) => {
    if (index !== step) return [item];
    if (rest.length === 0) return change(item) ?? [];
    return item.kind === "group" ? [changeAt(item, rest, change)] : [item];
  });
  return { ...group, items };
}

/** The fields that describe a draft, as an address carries them. */
export function paramsOfDraft(draft: DraftGroup): URLSearchParams {
  const params = new URLSearchParams();
  const put = (node: DraftNode, path: string): void => {
    if (path !== ROOT) params.append(draftField(path, "kind"), node.kind);
    if (node.kind === "group") {
      params.append(draftField(path, "match"), node.match);
      node.items.forEach((item, index) => put(item, `${path}.${index}`));
      return;
    }
    for (const [field, values] of Object.entries(node.values)) {
      for (const value of values) if (value !== "") params.append(draftField(path, field), value);
    }
  };
  put(draft, ROOT);
  return params;
}
