import "server-only";
import type { AccessRefusal } from "@/lib/access/policy";
import { may } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore, legalDateFromDb, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { readTenureIn } from "./queries";
import type { ConcludeAuditInput, RectifyAuditInput, RequestAuditInput } from "./schema";
import type { AuditsRefusal } from "./types";

type Refused = AuditsRefusal | AccessRefusal;
type Done<T> = Promise<Result<T, Refusals<Refused | RecordedRefusal>>>;

/** Asks the auditors for an audit of a time in post that is on the audit list; one of each sort may run at a time. Returns its id. */
export function requestAudit(input: RequestAuditInput, author: Author): Done<string> {
  return recorded<string, Refused>(author, async (tx) => {
    const today = legalDateOf(author.now);
    const tenure = await readTenureIn(tx, input.holdingId, today);
    if (tenure === null) return refuse({ code: "audits.holding-not-found" });
    const permission = may(author.actor, "audit.record", { authorityId: tenure.authorityId, level: tenure.level, concerns: [tenure.cadreId] });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (!tenure.auditRequired) return refuse({ code: "audits.not-on-list" });
    if (isAfter(input.requestedOn, today)) return refuse({ code: "audits.in-future", field: "requestedOn" });
    const { holdingId, timing, number, requestedOn } = input;
    const open = await tx.economicAudit.count({ where: { holdingId, timing, concludedOn: null } });
    if (open > 0) return refuse({ code: "audits.already-open" });
    const { authorityId, cadreId } = tenure;
    const { id } = await tx.economicAudit.create({
      data: { authorityId, cadreId, holdingId, timing, number, requestedOn: legalDateToDb(requestedOn), requestedById: author.actor.userId },
      select: { id: true },
    });
    return worked(id, { stream: streamOf("economicAudit", id), type: "audit.requested", data: { holding: holdingId, cadre: cadreId, timing, requestedOn } });
  });
}

/** The audit was carried out, and what it concluded once that is known; problems need their words and a day to put them right. */
export function concludeAudit(input: ConcludeAuditInput, author: Author): Done<null> {
  return changeAudit(input, author, [input.carriedOutOn, input.concludedOn], (audit) => {
    const { carriedOutOn, concludedOn, result, summary, rectifyBy } = input;
    if (audit.concludedOn !== null) return { code: "audits.already-concluded" };
    if (isBefore(carriedOutOn, audit.requestedOn) || (concludedOn !== null && isBefore(concludedOn, carriedOutOn))) return { code: "audits.out-of-order" };
    if ((concludedOn === null) !== (result === null)) return { code: "audits.summary-missing" };
    if (result !== null && result !== "nothingFound" && (summary === "" || rectifyBy === null)) return { code: "audits.summary-missing" };
    return {
      data: { carriedOutOn: legalDateToDb(carriedOutOn), concludedOn: dbDay(concludedOn), result, summary, rectifyBy: dbDay(rectifyBy) },
      event: result === null ? { type: "audit.carriedOut", data: { carriedOutOn } } : { type: "audit.concluded", data: { carriedOutOn, concludedOn, rectifyBy } },
    };
  });
}

/** What an audit found was put right. */
export function rectifyAudit(input: RectifyAuditInput, author: Author): Done<null> {
  return changeAudit(input, author, [input.rectifiedOn], (audit) => {
    const { rectifiedOn, rectification } = input;
    if (audit.concludedOn === null || audit.result === "nothingFound" || audit.rectifiedOn !== null) return { code: "audits.nothing-to-rectify" };
    if (isBefore(rectifiedOn, audit.concludedOn)) return { code: "audits.out-of-order" };
    return { data: { rectifiedOn: legalDateToDb(rectifiedOn), rectification }, event: { type: "audit.rectified", data: { rectifiedOn } } };
  });
}

type Audit = { readonly requestedOn: LegalDate; readonly concludedOn: LegalDate | null; readonly rectifiedOn: LegalDate | null; readonly result: string | null };
type Change =
  | { readonly code: AuditsRefusal }
  | { readonly data: Parameters<WriteTx["economicAudit"]["updateMany"]>[0]["data"]; readonly event: Pick<NewEvent, "type" | "data"> };

function changeAudit(
  input: { readonly auditId: string; readonly version: number },
  author: Author,
  days: readonly (LegalDate | null)[],
  decide: (audit: Audit) => Change,
): Done<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const row = await tx.economicAudit.findUnique({ where: { id: input.auditId } });
    if (row === null) return refuse({ code: "audits.not-found" });
    const permission = may(author.actor, "audit.record", { authorityId: row.authorityId, concerns: [row.cadreId] });
    if (!permission.allowed) return refuse({ code: permission.reason });
    if (row.version !== input.version) return refuse({ code: "audits.stale" });
    const today = legalDateOf(author.now);
    if (days.some((day) => day !== null && isAfter(day, today))) return refuse({ code: "audits.in-future" });
    const { result } = row;
    const change = decide({ requestedOn: legalDateFromDb(row.requestedOn), concludedOn: dayOrNull(row.concludedOn), rectifiedOn: dayOrNull(row.rectifiedOn), result });
    if ("code" in change) return refuse({ code: change.code });
    await tx.economicAudit.update({ where: { id: row.id }, data: { ...change.data, version: row.version + 1 } });
    return worked(null, { ...change.event, stream: streamOf("economicAudit", row.id) });
  });
}

function dbDay(day: LegalDate | null): Date | null {
  return day === null ? null : legalDateToDb(day);
}

function dayOrNull(date: Date | null): LegalDate | null {
  return date === null ? null : legalDateFromDb(date);
}
