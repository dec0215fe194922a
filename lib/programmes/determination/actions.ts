"use server";

import type { Answer } from "@/lib/messages/answer";
import { confirmFact, determineFact, returnFact } from "@/lib/people/commands/facts";
import { confirmFactSchema, returnFactSchema } from "@/lib/people/schema";
import { carryOutForm } from "@/lib/platform/action";
import { uploadedFile } from "@/lib/platform/uploaded-file";
import { determineWithEvidenceSchema } from "./schema";

const revalidate = ["/people", "/cases", "/motions", "/desk", "/me"];

export async function determineFactAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: determineWithEvidenceSchema,
    run: async ({ evidence, ...input }, author) => determineFact(input, await uploadedFile(evidence), author),
    done: () => ({ message: "认定已登记，等待第二人确认；确认以后才生效。" }),
    revalidate,
  });
}

export async function confirmFactAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: confirmFactSchema,
    run: confirmFact,
    done: () => ({ message: "认定已确认；认定的日期即时用于年龄、工龄和党龄的计算。" }),
    revalidate,
  });
}

export async function returnFactAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: returnFactSchema,
    run: returnFact,
    done: () => ({ message: "已退回，原来的认定不变。" }),
    revalidate,
  });
}
