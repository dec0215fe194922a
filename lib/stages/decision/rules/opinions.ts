import type { Finding } from "@/lib/law/finding";
import { judged, notApplicable, notMet } from "@/lib/law/finding";
import type { SittingFacts, VoteCounts } from "@/lib/case/rules/sitting";
import { membersAt } from "@/lib/case/rules/sitting";
import type { DecisionFacts, StatedOpinion } from "../types";

/**
 * DEC-02 「与会成员对任免事项，应当逐一发表同意、不同意或者缓议等明确意见，党委（党组）主要负责人应当最后表态。」 Every member present for the item
 * has stated an opinion; the principal, if he is there, is the last of the list.
 */
export function judgeStatedOpinions(facts: SittingFacts, opinions: readonly StatedOpinion[]): Finding {
  if (facts.meetingKind === "plenaryCommittee") return notApplicable("DEC-02", "block", "plenary-ballot");
  const attending = membersAt(facts);
  const stated = new Set(opinions.map((opinion) => opinion.memberId));
  const missing = attending.filter((member) => !stated.has(member.id)).length;
  const last = isPrincipalLast(facts, opinions);
  const inputs = { present: attending.length, stated: stated.size, missing, principalLast: last };
  return judged("DEC-02", "block", missing === 0 && last, inputs);
}

/** Whether no member speaks after a principal who is present for the item; true when none is. */
export function isPrincipalLast(facts: SittingFacts, opinions: readonly StatedOpinion[]): boolean {
  const principals = new Set(membersAt(facts).flatMap((member) => (member.isPrincipal ? [member.id] : [])));
  const firstPrincipal = opinions.findIndex((opinion) => principals.has(opinion.memberId));
  return firstPrincipal === -1 || opinions.slice(firstPrincipal).every((opinion) => principals.has(opinion.memberId));
}

/**
 * DEC-03 「在充分讨论的基础上，采取口头表决、举手表决或者无记名投票等方式进行表决。」 What the counts must satisfy: an open vote counts every
 * member present once and agrees with the stated opinions, or says why not; a secret ballot has counts only, at most one paper a
 * member.
 */
export function judgeVoteCounts(facts: DecisionFacts): Finding {
  const present = membersAt(facts).length;
  const { agree, disagree, defer, abstain } = facts.vote;
  const votes = agree + disagree + defer + abstain;
  const secret = facts.form === "secretBallot";
  const differs = !secret && facts.meetingKind !== "plenaryCommittee" && differsFromOpinions(facts.opinions, facts.vote);
  const inputs = { form: facts.form, present, votes, differs, explained: facts.difference !== "" };
  const adds = secret ? votes <= present && votes > 0 : votes === present;
  return judged("DEC-03", "block", adds && (!differs || inputs.explained), inputs);
}

function differsFromOpinions(opinions: readonly StatedOpinion[], vote: VoteCounts): boolean {
  const stated = (stance: StatedOpinion["stance"]) => opinions.filter((opinion) => opinion.stance === stance).length;
  return stated("agree") !== vote.agree || stated("disagree") !== vote.disagree || stated("defer") !== vote.defer;
}

/**
 * DEC-07, 释义：逐个介绍人选的推荐、考察和任免理由；需事先报告的，说明具体事由和征求上级意见的情况。 The minutes name the presenter, and in pre-report cases
 * both the reason and the superior's view.
 */
export function judgeMinutes(facts: Pick<DecisionFacts, "minutes" | "preReportCase">): Finding {
  const inputs = {
    presenter: facts.minutes.presenter !== "",
    preReportCase: facts.preReportCase,
    reason: facts.minutes.exceptionalReason !== "",
    superiorReply: facts.minutes.superiorReply !== "",
  };
  const complete = inputs.presenter && (!facts.preReportCase || (inputs.reason && inputs.superiorReply));
  return judged("DEC-07", "gate", complete, inputs);
}

/**
 * DEC-08 公务员法第七十六条：涉及本人或者有亲属关系人员利害关系的应当回避。 Every member concerned has withdrawn, and nobody who withdrew states
 * an opinion. Counts only: the finding does not say who.
 */
export function judgeWithdrawals(facts: SittingFacts, opinions: readonly StatedOpinion[]): Finding {
  const attendingConcerned = facts.members.filter((member) => member.present && facts.concerned.includes(member.id));
  const stayed = attendingConcerned.filter((member) => !facts.withdrawn.includes(member.id)).length;
  const spoke = opinions.filter((opinion) => facts.withdrawn.includes(opinion.memberId)).length;
  const inputs = { concerned: attendingConcerned.length, withdrawn: facts.withdrawn.length, stayed, spoke };
  return judged("DEC-08", "block", stayed === 0 && spoke === 0, inputs);
}

/**
 * DEL-06 「市（地、州、盟）、县（市、区、旗）党委、政府领导班子正职的拟任人选和推荐人选，一般应当由上一级党委常委会提名并提交全委会无记名投票表决。」 一般
 * leaves room, so another body only warns; a plenary that does not ballot secretly is stopped.
 */
export function judgeBallotForm(facts: Pick<DecisionFacts, "plenaryPost" | "meetingKind" | "form">): Finding {
  const inputs = { meetingKind: facts.meetingKind, form: facts.form };
  if (facts.meetingKind === "plenaryCommittee") {
    return judged("DEL-06", "block", facts.form === "secretBallot", inputs);
  }
  if (!facts.plenaryPost) return notApplicable("DEL-06", "warn", "post-without-plenary-ballot");
  return notMet("DEL-06", "warn", inputs);
}
