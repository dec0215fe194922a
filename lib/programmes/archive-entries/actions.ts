"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { uploadedFile } from "@/lib/platform/uploaded-file";
import { answerEntry, enterEntry, returnEntry, verifyEntry } from "./commands";
import { answerEntrySchema, enterEntrySchema, returnEntrySchema, verifyEntrySchema } from "./schema";

const revalidate = ["/people", "/me", "/desk"];

export async function enterEntryAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterEntrySchema,
    run: async ({ evidence, ...input }, author) => enterEntry(input, await uploadedFile(evidence), author),
    done: () => ({ message: "已登记，请由另一名工作人员对照材料核实；核实以后才列入档案。" }),
    revalidate,
  });
}

export async function verifyEntryAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: verifyEntrySchema,
    run: verifyEntry,
    done: () => ({ message: "已核实，列入档案；来源不受保护的，本人可以查看并说明。" }),
    revalidate,
  });
}

export async function returnEntryAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: returnEntrySchema,
    run: returnEntry,
    done: () => ({ message: "已退回，不列入档案。" }),
    revalidate,
  });
}

export async function answerEntryAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: answerEntrySchema,
    run: answerEntry,
    done: () => ({ message: "您的说明已登记，与该条并列保存。" }),
    revalidate,
  });
}
