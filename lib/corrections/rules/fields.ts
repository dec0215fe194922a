import type { Outcome } from "@/lib/case/outcomes";
import type { Stage } from "@/lib/case/stage-order";
import type { StageValue } from "../types";

export type FieldKind = "count" | "day" | "optionalDay" | "tick" | "choice" | "text" | "computed";

/** One value of a stage as a form offers it and as two versions are compared. */
export type CorrectionField = {
  /** name in the form below `after.`, the path in the outcome */
  readonly name: string;
  /** name of the value, for its label */
  readonly key: string;
  /** what it belongs to: a round, a check, the quota; null when the stage itself */
  readonly group: string | null;
  readonly kind: FieldKind;
  /** as a form sends it; a tick is "on" or empty, nothing is empty */
  readonly value: string;
  readonly choices: readonly string[];
};

type Value = string | number | boolean | null;

function field(
  kind: FieldKind,
  name: string,
  value: Value,
  more: { readonly group?: string; readonly choices?: readonly string[] } = {},
): CorrectionField {
  const text = typeof value === "boolean" ? (value ? "on" : "") : value === null ? "" : String(value);
  return {
    name,
    key: name.split(".").at(-1) ?? name,
    group: more.group ?? null,
    kind,
    value: text,
    choices: more.choices ?? [],
  };
}

const checkAnswers = ["nothingFound", "suspend", "unsuitable"] as const;
const voteForms = ["oral", "showOfHands", "secretBallot"] as const;

type FieldsOf = { readonly [S in Stage]: (value: Outcome<S>) => readonly CorrectionField[] };

const fieldsByStage: FieldsOf = {
  motion: ({ startedOn, conditionsFrozenOn, planAdoptedOn, quota }) => [
    field("day", "startedOn", startedOn),
    field("optionalDay", "conditionsFrozenOn", conditionsFrozenOn),
    field("day", "planAdoptedOn", planAdoptedOn),
    ...(quota === null
      ? []
      : [
          ...(["approved", "inPost", "leaving", "coming"] as const).map((name) =>
            field("count", `quota.${name}`, quota[name], { group: "quota" }),
          ),
          field("computed", "quota.result", quota.result, { group: "quota" }),
        ]),
  ],
  recommendation: ({ interview, meeting, validUntil }) => [
    ...roundFields("interview", interview),
    ...roundFields("meeting", meeting),
    field("computed", "validUntil", validUntil),
  ],
  inspection: (value) => [
    field("day", "fixedOn", value.fixedOn),
    field("optionalDay", "noticeOn", value.noticeOn),
    field("day", "startsOn", value.startsOn),
    field("count", "teamSize", value.teamSize),
    ...value.checks.flatMap((check, index) => [
      field("choice", `checks.${index}.answer`, check.answer, { group: check.kind, choices: checkAnswers }),
      field("day", `checks.${index}.repliedOn`, check.repliedOn, { group: check.kind }),
    ]),
    field("optionalDay", "signedOn", value.signedOn),
    field("count", "deficiencies", value.deficiencies),
    field("day", "proposedOn", value.proposedOn),
  ],
  deliberation: ({ consulted, clearedOn }) => [
    field("count", "consulted", consulted),
    field("day", "clearedOn", clearedOn),
  ],
  decision: (value) => [
    field("day", "on", value.on),
    ...(["shouldAttend", "present", "withdrawn"] as const).map((name) => field("count", name, value[name])),
    field("choice", "form", value.form, { choices: voteForms }),
    field("tick", "principalLast", value.principalLast),
    ...(["agree", "disagree", "defer", "abstain"] as const).map((name) => field("count", name, value[name])),
    field("computed", "passed", value.passed),
  ],
  notice: ({ from, until, workingDays, objections }) => [
    field("optionalDay", "from", from),
    field("optionalDay", "until", until),
    field("count", "workingDays", workingDays),
    field("count", "objections", objections),
  ],
  appointment: ({ paperNumber, issuedOn, talkOn }) => [
    field("text", "paperNumber", paperNumber),
    field("day", "issuedOn", issuedOn),
    field("optionalDay", "talkOn", talkOn),
  ],
  probation: ({ endedOn, concludedOn }) => [field("day", "endedOn", endedOn), field("day", "concludedOn", concludedOn)],
};

function roundFields(
  form: "interview" | "meeting",
  round: Outcome<"recommendation">["meeting"],
): readonly CorrectionField[] {
  if (round === null) return [];
  return [
    field("day", `${form}.heldOn`, round.heldOn, { group: form }),
    ...(["shouldAttend", "present", "valid", "agree"] as const).map((name) =>
      field("count", `${form}.${name}`, round[name], { group: form }),
    ),
  ];
}

/** Every value of a stage that a correction may touch or that follows from one, in the order of the stage's form. */
export function correctionFields({ stage, value }: StageValue): readonly CorrectionField[] {
  return fieldsFor(stage, value);
}

function fieldsFor<S extends Stage>(stage: S, value: Outcome<S>): readonly CorrectionField[] {
  return fieldsByStage[stage](value);
}

/** A value in both versions. */
export type ChangedField = CorrectionField & { readonly before: string };

/** The values that differ between two versions of a stage. */
export function changedFields(before: StageValue, after: StageValue): readonly ChangedField[] {
  const old = new Map(correctionFields(before).map((one) => [one.name, one.value]));
  return correctionFields(after).flatMap((one) => {
    const was = old.get(one.name) ?? "";
    return was === one.value ? [] : [{ ...one, before: was }];
  });
}
