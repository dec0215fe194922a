import { z } from "zod";
import { choiceField, dayField, idField, optionalIdField, optionalText, requiredText, tickField, versionField } from "../../formats/form-fields";
import type { Leaf } from "./rules/leaves";
import { departmentText, groupText, leaves } from "./rules/leaves";

/** Cut where no input is that long: what is too long is refused with the rule set's values, not passed over. */
const given = z
  .string()
  .transform((text) => text.slice(0, 200))
  .optional();

/** A draft: what is to change and why; `texts`: inputs by their path. `version`: the scheme it was drafted from. */
export const draftSchemeSchema = z
  .object({ authorityId: idField, version: versionField, title: requiredText(80), from: dayField, grounds: requiredText(1000) })
  .catchall(z.unknown())
  .transform(({ authorityId, version, title, from, grounds, ...rest }) => ({
    authorityId,
    version,
    title,
    from,
    grounds,
    texts: textsOf(rest),
  }));

function textsOf(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    leaves.flatMap((leaf) => {
      const text = textOf(leaf, (part) => given.safeParse(fields[inputName(leaf.path, part)]).data);
      return text === undefined ? [] : [[leaf.path, text]];
    }),
  );
}

/** The text of an input; a line of a list stands in two: the group's name and weight, the department's days and whether it must be asked. */
function textOf({ kind }: Leaf, field: (part?: LinePart) => string | undefined): string | undefined {
  const own = field()?.trim();
  if (own === undefined) return undefined;
  if (kind === "group") return groupText({ label: own, weight: field("weight")?.trim() ?? "" });
  return kind === "department" ? departmentText({ workingDays: own, required: field("required") !== undefined }) : own;
}

type LinePart = "weight" | "required";

/** The name of an input, or of the second one of a line: a dot would make a group of it. */
export function inputName(path: string, part?: LinePart): string {
  return `v-${path.replace(".", "-")}${part === undefined ? "" : `-${part}`}`;
}

/** The head's answer, or the drafter taking it back. */
export const answerSchemeSchema = z.object({
  id: idField,
  version: versionField,
  answer: choiceField(["confirmed", "refused", "withdrawn"]),
  document: optionalText(200),
  meetingId: optionalIdField,
  meetingItem: optionalText(200),
  exampleOnly: tickField,
  reason: optionalText(500),
});

export type DraftScheme = z.output<typeof draftSchemeSchema>;
export type AnswerScheme = z.output<typeof answerSchemeSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
export const schemesQuerySchema = z.object({
  authority: z.preprocess(one, z.string().catch("")).default(""),
  part: z.preprocess(one, z.enum(["values", "history", "draft"]).catch("values")).default("values"),
});
