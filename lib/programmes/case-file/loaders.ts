import "server-only";
import { cache } from "react";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { FramedCase } from "@/lib/case/loaders";
import { loadCaseFrame } from "@/lib/case/loaders";
import { policyObjectOf } from "@/lib/case/rules/step";
import { standingOutcomes } from "@/lib/case/rules/versions";
import { outputMark } from "@/lib/documents/output-mark";
import { renderDocumentDocx } from "@/lib/documents/render/document-docx";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { exportReasonSchema } from "@/lib/people/schema";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readBytes } from "@/lib/platform/storage";
import type { ZipPart } from "@/lib/platform/zip";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { takeCaseFile } from "./commands";
import { catalogueDocument, packedNames } from "./document";
import { readCaseFileFactsIn, readOpenFilesIn } from "./queries";
import { catalogueOf } from "./rules";
import type { CaseFileRefusal, CatalogueLine, OpenFile } from "./types";
import { largestCaseFile } from "./types";

export type CaseFilePage = FramedCase & {
  readonly lines: readonly CatalogueLine[];
  readonly files: readonly OpenFile[];
  readonly committeeName: string;
};

/** The case file: every document the product holds or makes for a case; null when it is closed to the visitor. Three statements besides the frame. */
export const loadCaseFile = cache(async (caseId: string): Promise<CaseFilePage | null> => {
  const framed = await loadCaseFrame(caseId);
  if (framed === null || !framed.withProtected) return null;
  const { actor } = await requireVisit();
  const { at, rail } = framed;
  const object = policyObjectOf({ authorityId: at.authorityId, level: at.post.level, cadreId: at.person.cadreId });
  const outcomes = standingOutcomes(at.versions);
  return reading(actor, async (tx) => {
    const facts = await readCaseFileFactsIn(tx, at.id, outcomes, may(actor, "people.viewClosed", object).allowed);
    const files = await readOpenFilesIn(tx, at.id, at.motion.id);
    const { committeeName } = await tx.authority.findUniqueOrThrow({ where: { id: at.authorityId }, select: { committeeName: true } });
    return { ...framed, lines: catalogueOf({ at, rail, outcomes, facts, files }), files, committeeName };
  });
});

export type PackedCaseFile = { readonly name: string; readonly parts: readonly ZipPart[] };

/**
 * The catalogue and every file that is not closed, named in the order of the catalogue. That it was taken out, and why, is in the record
 * before a byte leaves.
 */
export async function loadPackedCaseFile(
  caseId: string,
  data: FormData,
): Promise<Result<PackedCaseFile, Refusals<CaseFileRefusal | AccessRefusal | RecordedRefusal | "people.no-export-reason">>> {
  const { actor, now } = await requireVisit();
  const page = await loadCaseFile(caseId);
  if (page === null) return refused([{ code: "caseFile.not-found" }]);
  const { at, lines, files, today } = page;
  if (files.reduce((sum, { size }) => sum + size, 0) > largestCaseFile) return refused([{ code: "caseFile.too-large" }]);
  const reason = exportReasonSchema.parse(data.get("reason") ?? undefined);
  const taken = await takeCaseFile({ caseId: at.id, fileIds: files.map(({ id }) => id), reason }, { actor, now });
  if (!taken.ok) return taken;
  const head = { number: at.number, name: at.person.name, post: `${at.post.unitName}${at.post.title}`, committee: page.committeeName };
  const catalogue = renderDocumentDocx(catalogueDocument(head, lines, today), outputMark(actor.name, now));
  const names = packedNames(lines, files);
  return ok({
    name: `${at.person.name}案卷（${at.number}）`,
    parts: [
      { name: "00 案卷目录.docx", read: () => catalogue },
      ...files.map(({ id, digest, fileName }) => ({ name: names.get(id) ?? fileName, read: () => readBytes(digest) })),
    ],
  });
}
