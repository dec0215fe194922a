import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import { Prisma } from "@/prisma/generated/client";
import { visibleTo } from "./visible";

/** Columns of a row r of `reminder`, for a condition on who is shown it. */
export const reminderColumns = {
  authority: Prisma.sql`r."authorityId"`,
  level: Prisma.sql`coalesce(r.level, 'staff')`,
  cadre: Prisma.sql`coalesce(r."cadreId", r.id)`,
};

/** SQL condition on a row r of `reminder`: neither the actor nor a declared relative stands among the names of its post, notice or letter. */
export function notConcerned(actor: Actor): Prisma.Sql {
  const closed = [...actor.closedCadreIds];
  return Prisma.sql`(not (r.kind = 'recommendationValidity' and exists (select from nominee n where n."motionPostId"::text = r.subject
      and n."withdrawnOn" is null and n."cadreId" = any(${closed}::uuid[])))
    and not (r.kind = 'noticeEnd' and exists (select from notice_person np join "case" x on x.id = np."caseId"
      where np."noticeId"::text = r.subject and x."cadreId" = any(${closed}::uuid[])))
    and not (r.kind = 'reviewReply' and exists (select from check_letter_line i join inspection_subject s on s.id = i."subjectId"
      join "case" x on x.id = s."caseId" where i."letterId"::text = r.subject and x."cadreId" = any(${closed}::uuid[]))))`;
}

/** Kinds of deadlines of matters that fewer people may look at, with the act that looks at them. */
const guarded = {
  "departure.view": ["officialResignation", "voluntaryResignation", "orderedResignation", "resignationAppeal", "appealDecision"],
  "audit.view": ["auditRectification"],
  "principalReview.view": ["principalReviewDue", "reviewCorrectionFirst", "reviewCorrectionSecond"],
} as const satisfies Readonly<Partial<Record<Act, readonly string[]>>>;

/**
 * SQL condition on a row r of `reminder`: a deadline reported upwards that the actor may be shown under the act, and whose matter he may look
 * at. Own matters and those of declared relatives are left out.
 */
export function escalatedTo(actor: Actor, act: Act): Prisma.Sql {
  const seen = (["departure.view", "audit.view", "principalReview.view"] as const).map(
    (view) => Prisma.sql`(r.kind <> all(${[...guarded[view]]}::text[]) or ${visibleTo(actor, view, reminderColumns)})`,
  );
  return Prisma.sql`(r.stage <= -2 and ${visibleTo(actor, act, reminderColumns)} and ${Prisma.join(seen, " and ")} and ${notConcerned(actor)})`;
}
