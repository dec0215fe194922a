import { isBefore, type LegalDate } from "@/lib/kernel/dates";
import { type Finding, judged, met, notApplicable, notMet, onEvidence, unknown } from "@/lib/law/finding";
import { instrumentOf } from "@/lib/law/instruments/catalogue";
import { blameGrounds, stepDownGrounds, stepDownGroundsRead, type DepartureAt, type DepartureKind } from "../types";
import { decisionOf, stepAt } from "./course";
import { judgeClocks } from "./clocks";

type Grounded = Pick<DepartureAt, "kind" | "ground" | "facts">;

/** The situations a departure of the kind rests on; empty where none is asked for. */
export function groundsOf(kind: DepartureKind): readonly string[] {
  if (kind === "blameResignation") return blameGrounds;
  return kind === "stepDown" ? stepDownGrounds : [];
}

/**
 * RSG-03 第十四条 “党政领导干部因工作严重失误、失职造成重大损失或者恶劣影响，或者对重大事故负有重要领导责任不宜再担任现职，本人应当引咎辞去现任领导职务。”
 * A situation of Article 15, whose text is not on file, stays unknown until somebody checks it.
 */
export function judgeBlameGround({ kind, ground, facts }: Grounded): Finding {
  if (kind !== "blameResignation") return notApplicable("RSG-03", "warn", kind);
  if (ground === "otherOfArticle15") return unknown("RSG-03", "warn", "textOfArticle15");
  const known = (blameGrounds as readonly string[]).includes(ground);
  const inputs = { ground, factsStated: facts.trim() !== "" };
  return judged("RSG-03", "warn", known && inputs.factsStated, inputs);
}

/**
 * DWN-01 《推进领导干部能上能下规定》第五条 “干部具有下列情形之一，被认定为不适宜担任现职，应当及时予以调整”: one of fifteen situations with its
 * facts. The text of the eighth and of those after it is not on file: unknown until checked.
 */
export function judgeStepDownGround({ kind, ground, facts }: Grounded): Finding {
  if (kind !== "stepDown") return notApplicable("DWN-01", "warn", kind);
  const number = stepDownGrounds.findIndex((known) => known === ground) + 1;
  const inputs = { ground, number, factsStated: facts.trim() !== "" };
  if (number === 0 || !inputs.factsStated) return notMet("DWN-01", "warn", inputs);
  return number <= stepDownGroundsRead
    ? met("DWN-01", "warn", inputs)
    : onEvidence({ ...unknown("DWN-01", "warn", "textOfSituation"), outputs: { ground, number } }, "C");
}

const procedure = ["verified", "proposed", "decided", "talked"] as const;

/** DWN-02, 释义：调整依次为核实认定、提出建议、集体决定、谈话、落实。 The steps were not read in the text: a missing one warns. */
export function judgeProcedure(at: Pick<DepartureAt, "kind" | "steps">): Finding {
  if (at.kind !== "stepDown") return notApplicable("DWN-02", "warn", at.kind);
  const taken = procedure.map((kind) => stepAt(at, kind));
  const missing = procedure.filter((_, index) => taken[index] === null);
  const days = taken.flatMap((step) => step?.on ?? []);
  const inputs = { steps: procedure.length - missing.length, needed: procedure.length, inOrder: days.every((day, index) => index === 0 || !isBefore(day, days[index - 1] ?? day)) };
  if (missing.length > 0) return notMet("DWN-02", "warn", inputs, { missing: missing.join(",") });
  return inputs.inOrder ? met("DWN-02", "warn", inputs) : notMet("DWN-02", "warn", inputs, { missing: "" });
}

/** DWN-03, 释义：调整方式有平职调整、转任职级、免职、降职。 Named when it is decided. */
export function judgeMeans(at: Pick<DepartureAt, "kind" | "steps" | "means">): Finding {
  if (at.kind !== "stepDown" || decisionOf(at) !== "agreed") return notApplicable("DWN-03", "warn", "notDecided");
  return at.means === null
    ? notMet("DWN-03", "warn", { means: null })
    : met("DWN-03", "warn", { means: at.means });
}

/**
 * DWN-04, 释义：调整不以事先提醒、函询或者诫勉为前提。 From the day the 2022 rules came into force; before it the older rules asked for one, and a
 * step-down opened then without it warns.
 */
export function judgePriorReminder({ kind, openedOn, remindedBefore }: Pick<DepartureAt, "kind" | "openedOn" | "remindedBefore">): Finding {
  if (kind !== "stepDown") return notApplicable("DWN-04", "warn", kind);
  const { inForceFrom } = instrumentOf("step-down-2022");
  const inputs = { openedOn, remindedBefore };
  const older = inForceFrom !== null && isBefore(openedOn, inForceFrom);
  return judged("DWN-04", "warn", !(older && !remindedBefore), inputs);
}

/** Everything that is judged about a departure on the day. */
export function judgeDeparture(at: DepartureAt, today: LegalDate): readonly Finding[] {
  const judged = [judgeBlameGround(at), judgeStepDownGround(at), judgeProcedure(at), judgeMeans(at), judgePriorReminder(at)];
  return [...judgeClocks(at, today), ...judged.filter(({ outcome }) => outcome !== "not-applicable")];
}
