import type { LegalDate } from "@/lib/kernel/dates";
import { isBefore } from "@/lib/kernel/dates";
import { type Finding, met, notMet } from "@/lib/law/finding";
import type { CandidateFacts, PlacedPost } from "../types";

/** A person with his declared relatives. */
export type WithKin = Pick<CandidateFacts, "cadreId" | "kin">;

/**
 * How a declared relative stands to a post: he holds it, he is on the way to it (the subject of a case that runs), or his name is put for
 * it (or his case rests) and it is open whether he gets it.
 */
export const relativeStandings = ["held", "onTheWay", "named"] as const;
export type RelativeStanding = (typeof relativeStandings)[number];

/** A post of a declared relative, or his unit alone (`postId` null) where he holds none. */
export type RelativePost = {
  readonly cadreId: string;
  readonly postId: string | null;
  readonly unitId: string;
  readonly parentUnitId: string | null;
  readonly standing: RelativeStanding;
  /** last day in the post; null: no end is known */
  readonly until: LegalDate | null;
};

/** Of the people who take part, those the matter concerns: the person himself and his declared relatives. */
export function concernedAmong(takingPart: readonly string[], subject: WithKin): readonly string[] {
  const concerned = new Set([subject.cadreId, ...subject.kin.map((relative) => relative.cadreId)]);
  return takingPart.filter((cadreId) => concerned.has(cadreId));
}

/**
 * INS-05, 释义：考察组成员与考察对象有亲属或者利害关系的，应当回避。 One finding for each member who must step back, one met
 * finding when there is none.
 */
export function judgeTeamAvoidance(memberCadreIds: readonly string[], subject: WithKin): readonly Finding[] {
  return judgeTakingPart("INS-05", memberCadreIds, subject);
}

/**
 * AVD-04 《公务员法》第七十六条 “（一）涉及本人利害关系的；（二）涉及与本人有本法第七十四条第一款所列亲属关系人员的利害关系的”: whoever
 * deliberates, decides, checks or signs in the matter of the person. One finding for each who must step back.
 */
export function judgeDutyAvoidance(takingPart: readonly string[], subject: WithKin): readonly Finding[] {
  return judgeTakingPart("AVD-04", takingPart, subject);
}

/**
 * AVD-01 《党政领导干部任职回避暂行规定》第三条: not in one body directly under the same leader, nor superior and subordinate.
 * A relative in a leading post of the same body, or on the way to one, bars: its posts stand under one team and above each other. A relative
 * without a post there, with one in the body directly above or below, or whose name alone is put, warns: whether the one leads the other, or
 * the relative works in personnel, discipline, audit or finance, is for a person to see. A post he has left before the day bars nothing; one
 * whose last day is known and still ahead warns until the decision (`decides`), from which on the post is held (APT-02), and bars then. One
 * finding for each relative's post that matters, one met finding when none does.
 */
export function judgePostAvoidance(
  facts: WithKin,
  target: PlacedPost,
  { relatives, on, decides }: { readonly relatives: readonly RelativePost[]; readonly on: LegalDate; readonly decides: boolean },
): readonly Finding[] {
  const declared = new Set(facts.kin.map((relative) => relative.cadreId));
  const findings = relatives
    .filter((relative) => declared.has(relative.cadreId) && (relative.until === null || !isBefore(relative.until, on)))
    .flatMap((relative) => {
      const nearness = nearnessOf(relative, target);
      if (nearness === null) return [];
      const { standing, until } = relative;
      const bars = nearness === "sameTeam" && standing !== "named" && (until === null || decides);
      const inputs = {
        targetPostId: target.postId,
        relativeCadreId: relative.cadreId,
        relativePostId: relative.postId,
        standing,
        until,
      };
      return [notMet("AVD-01", bars ? "block" : "warn", inputs, { nearness })];
    });
  if (findings.length > 0) return findings;
  return [met("AVD-01", "block", { targetPostId: target.postId, relatives: declared.size })];
}

/** Two who are put for one post never hold it together. */
function nearnessOf(
  relative: RelativePost,
  target: PlacedPost,
): "sameTeam" | "sameUnit" | "unitAbove" | "unitBelow" | null {
  if (relative.standing !== "held" && relative.postId === target.postId) return null;
  if (relative.unitId === target.unitId) return relative.postId === null ? "sameUnit" : "sameTeam";
  if (relative.postId === null) return null;
  if (relative.unitId === target.parentUnitId) return "unitAbove";
  return relative.parentUnitId === target.unitId ? "unitBelow" : null;
}

function judgeTakingPart(
  rule: "INS-05" | "AVD-04",
  takingPart: readonly string[],
  subject: WithKin,
): readonly Finding[] {
  const inputs = { subjectCadreId: subject.cadreId, members: takingPart.length };
  const concerned = concernedAmong(takingPart, subject);
  return concerned.length === 0
    ? [met(rule, "block", inputs)]
    : concerned.map((memberCadreId) => notMet(rule, "block", inputs, { memberCadreId }));
}
