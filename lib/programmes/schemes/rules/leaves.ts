import type { RuleSetValues } from "@/lib/law/scheme";
import { defaultRuleSetValues, letterDepartments, ruleSetValuesSchema } from "@/lib/law/scheme";

/** One input of the form of a scheme: a parameter, or one number of a parameter that has several. */
export type Leaf = {
  /** "noticeWorkingDays", "rateBase.recommendation" */
  readonly path: string;
  readonly key: keyof RuleSetValues;
  /** name of the part within the parameter, or of its line in a list; null for a parameter of one value */
  readonly part: string | null;
  readonly kind: "count" | "optionalCount" | "switch" | "choice" | "share" | "optionalShare" | "manyAtOnce" | "poolShares" | "group" | "department";
  /** what may be chosen, for a choice */
  readonly choices: readonly string[];
};

const bases = ["shouldAttend", "present", "returned", "valid"] as const;
const choicesOf: Readonly<Record<string, readonly string[]>> = {
  townHeadAvoidance: ["warn", "off"],
  "rateBase.recommendation": bases,
  "rateBase.assessment": bases,
  lateralMoveInspection: ["checks", "full"],
  emptyVoterGroup: ["refuse", "renormalise"],
  quotaRounding: ["floor", "half-up"],
};

/** Parameters whose input follows from their name and not from the value of the example. */
const kindsOf: Readonly<Partial<Record<keyof RuleSetValues, Leaf["kind"]>>> = {
  opinionVetoBelow: "optionalShare",
  manyAtOnce: "manyAtOnce",
  reservePoolAgeAtMost: "optionalCount",
  checkReplyValidDays: "optionalCount",
  preAppointmentExamMonths: "optionalCount",
  reservePoolShares: "poolShares",
};

/** Letters of the groups of voters a scheme may have in the form. */
export const groupCodes = ["A", "B", "C", "D", "E", "F"] as const;

/** Parameters that are lists: one input for each line there may be, by what names the line. */
const lists = {
  voterGroups: { kind: "group", parts: groupCodes, named: "code" },
  reviewDepartments: { kind: "department", parts: letterDepartments, named: "department" },
} as const satisfies Readonly<Partial<Record<keyof RuleSetValues, { readonly kind: Leaf["kind"]; readonly parts: readonly string[]; readonly named: string }>>>;

function listOf(key: keyof RuleSetValues): (typeof lists)[keyof typeof lists] | undefined {
  return key === "voterGroups" || key === "reviewDepartments" ? lists[key] : undefined;
}

const keys = Object.keys(defaultRuleSetValues) as readonly (keyof RuleSetValues)[];

/** Every input of a scheme, in the order of its parameters. */
export const leaves: readonly Leaf[] = keys.flatMap((key) => leavesOf(key, defaultRuleSetValues[key]));

function leavesOf(key: keyof RuleSetValues, value: unknown): readonly Leaf[] {
  const one = (kind: Leaf["kind"], part: string | null = null): Leaf => {
    const path = part === null ? key : `${key}.${part}`;
    return { path, key, part, kind, choices: choicesOf[path] ?? [] };
  };
  const own = kindsOf[key];
  if (own !== undefined) return [one(own)];
  const list = listOf(key);
  if (list !== undefined) return list.parts.map((part) => one(list.kind, part));
  if (isGroup(value) && !isShare(value)) return Object.entries(value).map(([part, inner]) => one(kindOf(inner), part));
  return [one(kindOf(value))];
}

function kindOf(value: unknown): Leaf["kind"] {
  if (typeof value === "boolean") return "switch";
  if (typeof value === "number") return "count";
  return isShare(value) ? "share" : "choice";
}

/**
 * What stands in an input: "5", "true", "2/3", "valid", "10/3" (persons/months), "1/5 1/10" (women, non-Party); a line of a list as
 * "名称 50" (weight) or "5 必问" (working days); empty: not set.
 */
export function leafText(leaf: Leaf, values: RuleSetValues): string {
  if (leaf.kind === "group" || leaf.kind === "department") return lineText(leaf.part, values);
  const whole: unknown = values[leaf.key];
  const value = leaf.part === null ? whole : isGroup(whole) ? whole[leaf.part] : null;
  if (value === null || value === undefined) return "";
  if (leaf.kind === "poolShares" && isGroup(value)) return [value.women, value.nonParty].map(shareText).join(" ");
  if (leaf.kind === "manyAtOnce" && isGroup(value)) return `${text(value.persons)}/${text(value.withinMonths)}`;
  return isShare(value) ? shareText(value) : text(value);
}

function shareText(value: unknown): string {
  return isShare(value) ? `${value.num}/${value.den}` : "";
}

function lineText(part: string | null, { voterGroups, reviewDepartments }: RuleSetValues): string {
  const group = voterGroups.find(({ code }) => code === part);
  if (group !== undefined) return groupText(group);
  const asked = reviewDepartments.find(({ department }) => department === part);
  return asked === undefined ? "" : departmentText({ ...asked, workingDays: String(asked.workingDays) });
}

/** The text of a group of voters: its name and its weight; empty when neither is given. */
export function groupText({ label, weight }: { readonly label: string; readonly weight: string | number }): string {
  return `${label} ${weight}`.trim();
}

/** The text of a department that is asked: working days for its answer, and whether about everybody; empty when it is not asked. */
export function departmentText({ workingDays, required }: { readonly workingDays: string; readonly required: boolean }): string {
  return `${workingDays}${required ? " 必问" : ""}`.trim();
}

export type ReadValues =
  | { readonly ok: true; readonly values: RuleSetValues }
  /** paths of inputs that cannot be read, and of those whose value no scheme may have (a notice of four working days) */
  | { readonly ok: false; readonly unreadable: readonly string[]; readonly impossible: readonly string[] };

/** The values of a filled-in form; an input that is not there leaves its parameter as it was. */
export function readValues(texts: Readonly<Record<string, string>>, before: RuleSetValues): ReadValues {
  const values: Record<string, unknown> = { ...before };
  const unreadable: string[] = [];
  for (const leaf of leaves) {
    const given = texts[leaf.path];
    if (given === undefined) continue;
    const read = readLeaf(leaf, given.trim());
    if (read === undefined) unreadable.push(leaf.path);
    else if (leaf.part === null) values[leaf.key] = read;
    else if (listOf(leaf.key) !== undefined) values[leaf.key] = withLine(values[leaf.key], leaf, read);
    else values[leaf.key] = { ...(values[leaf.key] as object), [leaf.part]: read };
  }
  const parsed = ruleSetValuesSchema.safeParse(values);
  if (parsed.success && unreadable.length === 0) return { ok: true, values: parsed.data };
  const wrong = parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => inputOf(path, values)))];
  return { ok: false, unreadable, impossible: wrong };
}

/** The input a fault of the values stands in; the first one of the parameter where the fault is of several together. */
function inputOf([key, part]: readonly PropertyKey[], values: Readonly<Record<string, unknown>>): string {
  const own = leaves.filter((leaf) => leaf.key === key);
  const list: unknown = values[String(key)];
  const line: unknown = Array.isArray(list) ? list[Number(part)] : undefined;
  const named = isGroup(line) && own[0] !== undefined ? line[listOf(own[0].key)?.named ?? ""] : part;
  return (own.find((leaf) => leaf.part === named) ?? own[0])?.path ?? String(key);
}

/** The list with this line in the place it had, at the end when it is new, without it when it is null. */
function withLine(list: unknown, { key, part }: Leaf, line: unknown): readonly unknown[] {
  const named = listOf(key)?.named ?? "";
  const before: readonly unknown[] = Array.isArray(list) ? list : [];
  const isThis = (one: unknown) => isGroup(one) && one[named] === part;
  if (!isGroup(line)) return before.filter((one) => !isThis(one));
  const whole = { [named]: part, ...line };
  return before.some(isThis) ? before.map((one) => (isThis(one) ? whole : one)) : [...before, whole];
}

/** The value of an input; undefined when it cannot be read. */
function readLeaf({ kind, choices }: Leaf, given: string): unknown {
  switch (kind) {
    case "switch":
      return given === "true" || given === "是" ? true : given === "false" || given === "否" ? false : undefined;
    case "count":
      return /^\d{1,4}$/.test(given) ? Number(given) : undefined;
    case "optionalCount":
      return given === "" ? null : /^\d{1,4}$/.test(given) ? Number(given) : undefined;
    case "choice":
      return choices.includes(given) ? given : undefined;
    case "share":
      return pairOf(given, (num, den) => ({ num, den }));
    case "optionalShare":
      return given === "" ? null : pairOf(given, (num, den) => ({ num, den }));
    case "manyAtOnce":
      return given === "" ? null : pairOf(given, (persons, withinMonths) => ({ persons, withinMonths }));
    case "poolShares":
      return given === "" ? null : poolSharesOf(given);
    case "group":
      return given === "" ? null : groupOf(given);
    case "department":
      return given === "" ? null : departmentOf(given);
  }
}

function pairOf<T>(given: string, make: (first: number, second: number) => T): T | undefined {
  const found = /^(\d{1,4})\s*[/／]\s*(\d{1,4})$/.exec(given);
  return found === null ? undefined : make(Number(found[1]), Number(found[2]));
}

function poolSharesOf(given: string): unknown {
  const [women, nonParty, ...more] = given.split(/\s+/).map((part) => pairOf(part, (num, den) => ({ num, den })));
  return women === undefined || nonParty === undefined || more.length > 0 ? undefined : { women, nonParty };
}

function departmentOf(given: string): unknown {
  const found = /^(\d{1,3})(\s+必问)?$/.exec(given);
  return found === null ? undefined : { workingDays: Number(found[1]), required: found[2] !== undefined };
}

function groupOf(given: string): unknown {
  const found = /^(.+?)\s+(\d{1,4})$/.exec(given);
  return found === null ? undefined : { label: found[1], weight: Number(found[2]) };
}

/** Parameters whose values differ. */
export function changedKeys(before: RuleSetValues, after: RuleSetValues): readonly (keyof RuleSetValues)[] {
  return keys.filter((key) => JSON.stringify(sorted(before[key])) !== JSON.stringify(sorted(after[key])));
}

/** The same value with the parts of every group in one order: a stored row does not keep it. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([part, inner]) => [part, sorted(inner)] as const).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

function isGroup(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isShare(value: unknown): value is { readonly num: number; readonly den: number } {
  return isGroup(value) && "num" in value && "den" in value;
}

function text(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}
