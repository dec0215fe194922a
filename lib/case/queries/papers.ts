import "server-only";
import { z } from "zod";
import { legalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "../../platform/db/transaction";
import type { CaseFile, CaseSignature } from "../types";

const day = z.string().transform(legalDate);

const fileRow = z.object({
  id: z.string(),
  fileName: z.string(),
  purpose: z.string(),
  size: z.number().int(),
  uploadedBy: z.string().nullable(),
  uploadedOn: day,
});

/** Files of the case as the reader may see them, newest first. One statement. */
export async function readCaseFilesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  caseId: string,
  closedToo: boolean,
): Promise<readonly CaseFile[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select a.id, a."fileName", a.purpose, f.size, u."displayName" as "uploadedBy",
      (a."uploadedAt" at time zone 'Asia/Shanghai')::date::text as "uploadedOn"
    from attachment a join stored_file f on f.digest = a.digest left join app_user u on u.id = a."uploadedById"
    where a."objectKind" = 'case' and a."objectId" = ${caseId}::uuid and (${closedToo} or a."fieldClass" <> 'closed')
    order by a."uploadedAt" desc, a.id desc`;
  return rows.map((row) => fileRow.parse(row));
}

const signatureRow = z.object({
  id: z.string(),
  purpose: z.string(),
  signerName: z.string(),
  capacity: z.string(),
  signedOn: day,
  scanId: z.string().nullable(),
  enteredById: z.string(),
  enteredBy: z.string().nullable(),
  checkedBy: z.string().nullable(),
  checked: z.boolean(),
});

/** Signatures on papers of the case, in the order in which they were given. One statement. */
export async function readCaseSignaturesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  caseId: string,
): Promise<readonly CaseSignature[]> {
  const rows = await tx.$queryRaw<unknown[]>`
    select s.id, s.purpose, s."signerName", s.capacity, s."signedOn"::text, s."scanId", s."enteredById",
      e."displayName" as "enteredBy", k."displayName" as "checkedBy", s."checkedById" is not null as checked
    from signature s left join app_user e on e.id = s."enteredById" left join app_user k on k.id = s."checkedById"
    where s."objectKind" = 'case' and s."objectId" = ${caseId}::uuid
    order by s."signedOn", s.id`;
  return rows.map((row) => signatureRow.parse(row));
}
