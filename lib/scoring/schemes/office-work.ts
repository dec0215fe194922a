import type { RuleSetValues } from "@/lib/law/scheme";
import type { GradedBallot, Scheme, SchemeNode } from "../scheme";

const items = [
  { id: "load", label: "工作量", weight: 30 },
  { id: "efficiency", label: "工作效率", weight: 30 },
  { id: "completion", label: "完成情况", weight: 40 },
] as const;

const raters = [
  { id: "leader", label: "分管领导", weight: 20 },
  { id: "staff", label: "干部职工", weight: 40 },
  { id: "assessmentGroup", label: "考核组", weight: 40 },
] as const;

/** Values of the four grades, as that office gives them (BAL-02). */
const values: RuleSetValues["gradeValues"] = { EXCELLENT: 100, COMPETENT: 80, BASICALLY_COMPETENT: 60, INCOMPETENT: 40 };

/**
 * Assessment of office work as one office does it (BAL-05): three raters grade load, efficiency and completion; points are added
 * beside the weights. An example until a unit confirms its own weights.
 */
export const officeWorkScheme: Scheme = {
  id: "office-work",
  version: "example-1",
  title: "机关工作考核",
  purpose: "yearlyAssessment",
  subject: "person",
  root: {
    id: "office-work",
    label: "工作得分",
    weight: 1,
    of: {
      kind: "children",
      children: raters.map(({ id, label, weight }): SchemeNode => ({
        id,
        label,
        weight,
        of: { kind: "children", children: items.map((item): SchemeNode => ({ ...item, id: `${id}.${item.id}`, of: gradedBy(id, label) })) },
      })),
    },
  },
  gates: [],
  bonuses: [{ id: "bonus", label: "加分", max: 10 }],
  sources: ["某机关考核办法：工作量、效率、完成情况按 30、30、40 计，分管领导、干部职工、考核组按 20、40、40 计，另有加分"],
  exampleOnly: true,
};

function gradedBy(id: string, label: string): GradedBallot {
  const scale = Object.entries(values).map(([grade, score]) => ({ grade, score }));
  return { kind: "gradedBallot", scale, groups: [{ id, label, weight: 1 }], onEmptyGroup: "fail" };
}
