import type { ShownGate } from "@/components/desk/gate-list";
import { formatDots } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { shownGates } from "@/lib/messages/shown-findings";
import { letterDepartmentNames } from "@/lib/messages/zh-CN/letters";
import { answersOf, isHeardAsNeeded } from "@/lib/stages/inspection/rules/letters";
import type { AskedAt } from "@/lib/stages/inspection/types";

const answeredByLetter = ["CHK-1", "CHK-2", "CHK-3", "CHK-4", "CHK-5", "INS-10"];

/** The gates of an inspection; where a reply is missing, from whom, under which number, by when, and the way there. */
export function inspectionGates(findings: readonly Finding[], asked: readonly AskedAt[], motionId: string): readonly ShownGate[] {
  return shownGates(findings).map((gate) => {
    const rule = gate.basis.rule;
    if (gate.state === "open" || gate.state === "overridden" || !answeredByLetter.includes(rule)) return gate;
    const waiting = asked.filter((one) => one.reply === null && ruleOf(one) === rule);
    const [first] = waiting;
    if (first === undefined) return { ...gate, href: `/clearance?motion=${motionId}`, hrefLabel: "去发函" };
    const due = waiting.map((one) => `${letterDepartmentNames[one.department]}（${one.number}）${formatDots(one.dueOn)}`).join("；");
    return { ...gate, due, href: `/clearance/letters/${first.letterId}`, hrefLabel: "去看函件" };
  });
}

function ruleOf({ department }: AskedAt): string {
  if (isHeardAsNeeded(department) || department === "disciplineOfUnit") return "INS-10";
  return department === "disciplineOfSender" ? "CHK-3" : answersOf(department).rule;
}
