import "server-only";
import { may } from "@/lib/access/policy";
import { storeFileIn } from "@/lib/attachments/commands";
import { judgeFile } from "@/lib/attachments/rules";
import { fileKindOf } from "@/lib/formats/file-kind";
import { dateOf, legalDateFromDb, legalDateOf } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { judgeRecommendation } from "./rules";
import type { RecommendationForm, UnitRecommendationRefusal } from "./types";

export type SubmitRecommendation = {
  readonly unitId: string;
  readonly announcementId: string;
  readonly cadreId: string;
  readonly form: RecommendationForm;
  readonly reason: string;
  readonly scan: { readonly fileName: string; readonly bytes: Uint8Array };
};

type Refused = UnitRecommendationRefusal;

/**
 * A unit's leader recommends somebody of the unit for an announced post, with the signed scan. The scan is judged by its
 * bytes and stored with the recommendation: both or neither. Returns the recommendation's id.
 */
export function submitRecommendation(
  input: SubmitRecommendation,
  author: Author,
): Promise<Result<{ readonly recommendationId: string }, Refusals<Refused | RecordedRefusal>>> {
  return recorded<{ recommendationId: string }, Refused>(author, async (tx) => {
    const permission = may(author.actor, "unitRecommendation.submit", {
      unitId: input.unitId,
      concerns: [input.cadreId],
    });
    if (!permission.allowed) return refuse({ code: permission.reason });
    const facts = await factsIn(tx, input, legalDateOf(author.now));
    if (facts === null) return refuse({ code: "unitRecommendation.not-announced" });
    const [first, ...rest] = [...facts.refusals, ...scanRefusals(input.scan.bytes)];
    if (first !== undefined) return refuse(first, ...rest);
    const { id } = await tx.unitRecommendation.create({
      data: {
        announcementId: input.announcementId,
        unitId: input.unitId,
        cadreId: input.cadreId,
        form: input.form,
        reason: input.reason,
        submittedById: author.actor.userId,
        submittedAt: dateOf(author.now),
      },
      select: { id: true },
    });
    const stored = await storeFileIn(
      tx,
      { ...input.scan, objectKind: "unitRecommendation", objectId: id, purpose: "scan", fieldClass: "internal" },
      author,
    );
    if (!stored.ok) throw new Error(`a judged scan was not stored: ${JSON.stringify(stored.refusals)}`);
    await tx.unitRecommendation.update({ where: { id }, data: { scanId: stored.id } });
    const data = { recommendation: id, motionPost: facts.motionPostId, cadre: input.cadreId, form: input.form };
    const submitted: NewEvent = {
      stream: streamOf("motion", facts.motionId),
      type: "unitRecommendation.submitted",
      data,
    };
    return worked({ recommendationId: id }, submitted, stored.event);
  });
}

async function factsIn(tx: WriteTx, input: SubmitRecommendation, today: LegalDate) {
  const announcement = await tx.postAnnouncement.findUnique({
    where: { id: input.announcementId },
    select: {
      openFrom: true,
      openUntil: true,
      motionPost: {
        select: {
          id: true,
          motionId: true,
          postId: true,
          state: true,
          motion: { select: { authorityId: true, state: true } },
        },
      },
      recommendations: { where: { cadreId: input.cadreId }, select: { id: true } },
    },
  });
  const unit = await tx.unit.findUnique({ where: { id: input.unitId }, select: { authorityId: true } });
  if (announcement === null || unit === null) return null;
  const { motionPost } = announcement;
  const cadre = await tx.cadre.findUnique({
    where: { id: input.cadreId },
    select: {
      unitId: true,
      status: true,
      holdings: { where: { postId: motionPost.postId, to: null }, select: { id: true } },
    },
  });
  const refusals = judgeRecommendation(
    {
      openFrom: legalDateFromDb(announcement.openFrom),
      openUntil: legalDateFromDb(announcement.openUntil),
      forThisUnit: motionPost.motion.authorityId === unit.authorityId,
      takesNames:
        motionPost.motion.state !== "closed" &&
        (motionPost.state === "motion" || motionPost.state === "recommendation"),
    },
    {
      ofThisUnit: cadre?.unitId === input.unitId,
      inPost: cadre?.status === "inPost" || cadre?.status === "underInspection",
      holdsPost: (cadre?.holdings.length ?? 0) > 0,
      alreadyRecommended: announcement.recommendations.length > 0,
    },
    today,
  );
  return { refusals, motionId: motionPost.motionId, motionPostId: motionPost.id };
}

function scanRefusals(bytes: Uint8Array) {
  return judgeFile(bytes.byteLength, fileKindOf(bytes)).flatMap(({ code }) =>
    code === "attachments.empty" || code === "attachments.too-large" || code === "attachments.wrong-type"
      ? [{ code, field: "scan" } as const]
      : [],
  );
}
