import "server-only";
import { cache } from "react";
import type { DocumentModel } from "@/lib/documents/model";
import { isId } from "@/lib/formats/ids";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { buildInspectionNotice } from "../document";
import { readInspectionNoticeIn } from "../queries/notice";

/** The advance notice of an inspection as a paper; null where there is none or it is closed to the visitor. */
export const loadInspectionNotice = cache(async (taskId: string): Promise<{ readonly motionId: string; readonly document: DocumentModel } | null> => {
  if (!isId(taskId)) return null;
  const { actor } = await requireVisit();
  const notice = await reading(actor, (tx) => readInspectionNoticeIn(tx, actor, taskId));
  return notice === null ? null : { motionId: notice.motionId, document: buildInspectionNotice(notice) };
});
