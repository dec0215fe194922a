"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "../../platform/action";
import { concludeAudit, rectifyAudit, requestAudit } from "./commands";
import { concludeAuditSchema, rectifyAuditSchema, requestAuditSchema } from "./schema";

const changed = ["/clearance/audits"];

/** Asks for an audit. */
export async function requestAuditAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: requestAuditSchema, run: requestAudit, done: () => ({ message: "已登记提请审计。" }), revalidate: changed });
}

/** Enters that an audit was carried out, and its conclusion. */
export async function concludeAuditAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: concludeAuditSchema, run: concludeAudit, done: () => ({ message: "审计情况已登记。" }), revalidate: changed });
}

/** Enters that findings were put right. */
export async function rectifyAuditAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: rectifyAuditSchema, run: rectifyAudit, done: () => ({ message: "整改情况已登记。" }), revalidate: changed });
}
