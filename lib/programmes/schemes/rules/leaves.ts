import type { RuleSetValues } from "@/lib/law/scheme";
import { defaultRuleSetValues, letterDepartments, ruleSetValuesSchema } from "@/lib/law/scheme";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";

/** One input of the form of a scheme: a parameter, or one number of a parameter that has several. */
export type Leaf = {
  /** "noticeWorkingDays", "rateBase.recommendation" */
  readonly path: string;
  readonly key: keyof RuleSetValues;
  /** name of the part within the parameter; null for a parameter of one value */
  readonly part: string | null;
  readonly kind: "count" | "optionalCount" | "switch" | "choice" | "share" | "optionalShare" | "manyAtOnce" | "poolShares" | "groups" | "departments";
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
  voterGroups: "groups",
  reviewDepartments: "departments",
  reservePoolAgeAtMost: "optionalCount",
  reservePoolShares: "poolShares",
};

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
  if (isGroup(value) && !isShare(value)) return Object.entries(value).map(([part, inner]) => one(kindOf(inner), part));
  return [one(kindOf(value))];
}

function kindOf(value: unknown): Leaf["kind"] {
  if (typeof value === "boolean") return "switch";
  if (typeof value === "number") return "count";
  return isShare(value) ? "share" : "choice";
}

/**
 * What stands in an input: "5", "true", "2/3", "valid", "10/3" (persons/months), "1/5 1/10" (women, non-Party), lines "A 名称 50" and
 * "税务 5 必须"; empty: not set.
 */
export function leafText(leaf: Leaf, values: RuleSetValues): string {
  const whole: unknown = values[leaf.key];
  const value = leaf.part === null ? whole : isGroup(whole) ? whole[leaf.part] : null;
  if (value === null || value === undefined) return "";
  if (leaf.kind === "groups") return values.voterGroups.map(({ code, label, weight }) => `${code} ${label} ${weight}`).join("\n");
  if (leaf.kind === "departments") return departmentLines(values.reviewDepartments);
  if (leaf.kind === "poolShares" && isGroup(value)) return [value.women, value.nonParty].map(shareText).join(" ");
  if (leaf.kind === "manyAtOnce" && isGroup(value)) return `${text(value.persons)}/${text(value.withinMonths)}`;
  return isShare(value) ? shareText(value) : text(value);
}

function shareText(value: unknown): string {
  return isShare(value) ? `${value.num}/${value.den}` : "";
}

function departmentLines(departments: RuleSetValues["reviewDepartments"]): string {
  return departments.map(({ department, workingDays, required }) => `${letterDepartmentNames[department]} ${workingDays}${required ? " 必须" : ""}`).join("\n");
}

export type ReadValues =
  | { readonly ok: true; readonly values: RuleSetValues }
  /** paths that cannot be read; parameters whose value no scheme may have (a notice of four working days) */
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
    else values[leaf.key] = { ...(values[leaf.key] as object), [leaf.part]: read };
  }
  const parsed = ruleSetValuesSchema.safeParse(values);
  if (parsed.success && unreadable.length === 0) return { ok: true, values: parsed.data };
  const wrong = parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  return { ok: false, unreadable, impossible: wrong };
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
    case "groups":
      return groupsOf(given);
    case "departments":
      return departmentsOf(given);
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

function departmentsOf(given: string): unknown {
  const lines = given.split(/\r?\n/).filter((line) => line.trim() !== "");
  const departments = lines.flatMap((line) => {
    const found = /^(.+?)\s+(\d{1,3})(\s+必须)?$/.exec(line.trim());
    const department = letterDepartments.find((one) => letterDepartmentNames[one] === found?.[1]);
    return found === null || department === undefined ? [] : [{ department, workingDays: Number(found[2]), required: found[3] !== undefined }];
  });
  return departments.length === lines.length ? departments : undefined;
}

function groupsOf(given: string): unknown {
  const lines = given.split(/\r?\n/).filter((line) => line.trim() !== "");
  const groups = lines.flatMap((line) => {
    const found = /^([A-Z])\s+(.+?)\s+(\d{1,4})$/.exec(line.trim());
    return found === null ? [] : [{ code: found[1], label: found[2], weight: Number(found[3]) }];
  });
  return groups.length === 0 || groups.length !== lines.length ? undefined : groups;
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
