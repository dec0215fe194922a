import "server-only";
import { may } from "@/lib/access/policy";
import { readCreditCode, type CreditCodeFault } from "@/lib/formats/credit-code";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { SetCreditCode } from "../schema";
import type { PostsAnswer } from "./profile";

/**
 * Keeps the unified social credit code of a unit, or takes it away. Codes of the trial years with wrong check characters are in
 * use (GB 32100): whatever was entered is kept.
 *
 * @returns what is odd about the code, for the person who entered it
 */
export function setCreditCode(
  { unitId, version, creditCode, document }: SetCreditCode,
  author: Author,
): PostsAnswer<{ readonly faults: readonly CreditCodeFault[] }> {
  return recorded(author, async (tx) => {
    const unit = await tx.unit.findUnique({ where: { id: unitId }, select: { authorityId: true, level: true } });
    if (unit === null) return refuse({ code: "posts.not-found" });
    const permission = may(author.actor, "posts.edit", unit);
    if (!permission.allowed) return refuse({ code: permission.reason });
    const { count } = await tx.unit.updateMany({
      where: { id: unitId, version },
      data: { creditCode, version: version + 1 },
    });
    if (count === 0) return refuse({ code: "posts.stale" });
    const faults = creditCode === null ? [] : readCreditCode(creditCode).faults;
    const data = { part: "creditCode", creditCode, faults: [...faults] };
    return worked({ faults }, { stream: streamOf("unit", unitId), type: "unit.changed", data, reason: document });
  });
}
