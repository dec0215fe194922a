import type { ShownGate } from "@/components/desk/gate-list";
import { formatDots } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { shownGates } from "@/lib/messages/shown-findings";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import { answersOf } from "@/lib/stages/inspection/rules/letters";
import type { AskedAt } from "@/lib/stages/inspection/types";

const checkRules = ["CHK-1", "CHK-2", "CHK-4", "CHK-5"];

/** The gates of an inspection; where a reply is missing, from whom, under which number, by when, and the way there. */
export function inspectionGates(findings: readonly Finding[], asked: readonly AskedAt[], motionId: string): readonly ShownGate[] {
  const shown = findings.filter(({ outcome }) => outcome !== "not-applicable");
  return shownGates(shown).map((gate, index) => {
    const finding = shown[index];
    if (finding === undefined || gate.state === "open" || gate.state === "overridden") return gate;
    const { rule } = finding;
    if (rule === "SED-02") return { ...gate, href: "#opinion-poll", hrefLabel: "去民意征询" };
    if (finding.outputs["standing"] !== undefined) return { ...gate, ...renewalWay(finding, motionId) };
    if (rule !== "INS-10" && rule !== "CHK-3" && !checkRules.includes(rule)) return gate;
    const waiting = asked.filter((one) => one.reply === null && holds(one, finding));
    const [first] = waiting;
    if (first === undefined) return { ...gate, href: `/clearance?motion=${motionId}`, hrefLabel: "去发函" };
    const due = waiting.map((one) => `${letterDepartmentNames[one.department]}（${one.number}）${formatDots(one.dueOn)}`).join("；");
    return { ...gate, due, href: `/clearance/letters/${first.letterId}`, hrefLabel: "去看函件" };
  });
}

/** The way to a reply that is to be renewed; nothing for any other finding. */
export function renewalWay({ outputs }: Pick<Finding, "outputs">, motionId: string): Pick<ShownGate, "href" | "hrefLabel" | "who"> {
  return outputs["standing"] === undefined ? {} : { href: `/clearance?motion=${motionId}`, hrefLabel: "去重新发函", who: "干部科" };
}

/** Whether the gate waits for this letter: by the check it answers, or as one of those the finding names. */
function holds({ department }: AskedAt, { rule, outputs }: Finding): boolean {
  if (rule === "CHK-3") return department === "disciplineOfSender";
  if (rule !== "INS-10") return answersOf(department).rule === rule;
  const missing = String(outputs.missing ?? "").split(",");
  return missing.includes(department) || (department === "disciplineOfUnit" && missing.includes("disciplineBody"));
}
