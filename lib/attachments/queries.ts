import "server-only";
import type { Act } from "../access/acts";
import type { PolicyObject } from "../access/policy";
import type { ReadTx } from "../platform/db/transaction";
import type { GuardKind } from "./types";
import { guardKinds } from "./types";

type GuardTx = Pick<ReadTx, "attachment" | "motion" | "case" | "cadreManagement" | "unitRecommendation" | "post" | "checkLetterLine">;

/** What the policy asks about an object that guards files: any of the acts opens it. */
export type Guard = { readonly acts: readonly Act[]; readonly object: PolicyObject };

export type AttachmentAt = {
  readonly id: string;
  readonly digest: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly fieldClass: string;
  readonly guard: Guard;
};

/** A file with what guards it, or null. */
export async function readAttachmentIn(tx: GuardTx, id: string): Promise<AttachmentAt | null> {
  const row = await tx.attachment.findUnique({ where: { id }, include: { file: { select: { mediaType: true } } } });
  const kind = guardKinds.find((guard) => guard === row?.objectKind);
  if (row === null || kind === undefined) return null;
  const guard = await readGuardIn(tx, kind, row.objectId);
  if (guard === null) return null;
  return { id, digest: row.digest, fileName: row.fileName, mediaType: row.file.mediaType, fieldClass: row.fieldClass, guard };
}

/** What the policy needs to know of the object, or null when there is none. */
export async function readGuardIn(tx: GuardTx, kind: GuardKind, objectId: string): Promise<Guard | null> {
  switch (kind) {
    case "motion": {
      const motion = await tx.motion.findUnique({ where: { id: objectId }, select: { authorityId: true } });
      return motion === null ? null : { acts: ["motion.view"], object: { authorityId: motion.authorityId } };
    }
    case "case": {
      const object = await caseObjectIn(tx, objectId);
      return object === null ? null : { acts: ["case.view"], object };
    }
    case "letterLine": {
      const line = await tx.checkLetterLine.findUnique({
        where: { id: objectId },
        select: { letter: { select: { department: true } }, subject: { select: { caseId: true } } },
      });
      const object = line === null ? null : await caseObjectIn(tx, line.subject.caseId);
      if (line === null || object === null) return null;
      return { acts: ["departmentReply.give", "people.viewClosed"], object: { ...object, department: line.letter.department } };
    }
    case "cadre":
      return cadreGuardIn(tx, objectId, ["people.view"]);
    case "cadreFile":
      return cadreGuardIn(tx, objectId, ["people.viewProtected"]);
    case "closedFile":
      return cadreGuardIn(tx, objectId, ["people.viewClosed"]);
    case "ownFile":
      return cadreGuardIn(tx, objectId, ["people.viewProtected", "own.view"]);
    case "unitRecommendation": {
      const row = await tx.unitRecommendation.findUnique({
        where: { id: objectId },
        select: {
          unitId: true,
          cadreId: true,
          announcement: { select: { motionPost: { select: { motion: { select: { authorityId: true } } } } } },
        },
      });
      if (row === null) return null;
      const { authorityId } = row.announcement.motionPost.motion;
      return {
        acts: ["unitRecommendation.submit", "unitRecommendation.answer"],
        object: { authorityId, unitId: row.unitId, concerns: [row.cadreId] },
      };
    }
  }
}

async function caseObjectIn(tx: GuardTx, caseId: string): Promise<PolicyObject | null> {
  const found = await tx.case.findUnique({ where: { id: caseId }, select: { cadreId: true, postId: true, motion: { select: { authorityId: true } } } });
  if (found === null) return null;
  const post = await tx.post.findUnique({ where: { id: found.postId }, select: { level: true } });
  return { authorityId: found.motion.authorityId, level: post?.level ?? null, concerns: [found.cadreId] };
}

async function cadreGuardIn(tx: GuardTx, cadreId: string, acts: readonly Act[]): Promise<Guard | null> {
  const row = await tx.cadreManagement.findFirst({ where: { cadreId, to: null }, select: { managedById: true, cadre: { select: { level: true } } } });
  return row === null ? null : { acts, object: { authorityId: row.managedById, level: row.cadre.level, concerns: [cadreId] } };
}
