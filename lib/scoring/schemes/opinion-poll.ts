import type { RuleSetValues } from "@/lib/law/scheme";
import type { Gate, Scheme } from "../scheme";
import type { SchemeStamp } from "./personal-ballot";

export const pollNode = "poll";

/**
 * The opinion poll on a person proposed for promotion (SED-02, 民意征询). Below the share of the rule set the person is not put to the
 * meeting, unless the committee lifts that with a reason: votes are analysed, nobody is picked by them. A rule set without a share has
 * no line.
 */
export function opinionPollFrom({ opinionVetoBelow }: Pick<RuleSetValues, "opinionVetoBelow">, stamp: SchemeStamp): Scheme {
  const line: readonly Gate[] =
    opinionVetoBelow === null
      ? []
      : [{ id: "opinion-veto", label: "赞成比例低于规定", nodeId: pollNode, grades: ["AGREE"], base: "valid", compare: "<", ratio: opinionVetoBelow, effect: "veto" }];
  return {
    id: "opinion-poll",
    title: "民意征询",
    purpose: "opinionPoll",
    subject: "person",
    root: {
      id: pollNode,
      label: "民意征询",
      weight: 1,
      of: {
        kind: "gradedBallot",
        scale: [
          { grade: "AGREE", score: 100 },
          { grade: "DISAGREE", score: 0 },
        ],
        groups: [{ id: "all", label: "全体", weight: 1 }],
        onEmptyGroup: "fail",
      },
    },
    gates: line,
    sources: ["某市做法：拟提拔人选在考察中都要征询民意，赞成比例低于一定比例的不提交讨论；原材料没有给出比例"],
    ...stamp,
  };
}
