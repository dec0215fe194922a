"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { uploadedFile } from "@/lib/platform/uploaded-file";
import { acceptAmendment, determineAmendment, refuseAmendment, requestAmendment, withdrawAmendment } from "./commands";
import {
  acceptAmendmentSchema,
  determineAmendmentSchema,
  refuseAmendmentSchema,
  requestAmendmentSchema,
  withdrawAmendmentSchema,
} from "./schema";

const revalidate = ["/me", "/people", "/desk"];

export async function requestAmendmentAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: requestAmendmentSchema,
    run: async ({ evidence, ...input }, author) => requestAmendment(input, await uploadedFile(evidence), author),
    done: () => ({ message: "更正申请已提交，由主管党委组织部门审核；审核以前档案不变，结果在本页答复。" }),
    revalidate,
  });
}

export async function withdrawAmendmentAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: withdrawAmendmentSchema,
    run: withdrawAmendment,
    done: () => ({ message: "更正申请已撤回。" }),
    revalidate,
  });
}

export async function refuseAmendmentAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: refuseAmendmentSchema,
    run: refuseAmendment,
    done: () => ({ message: "已答复不予更正，本人可以看到理由。" }),
    revalidate,
  });
}

export async function acceptAmendmentAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: acceptAmendmentSchema,
    run: acceptAmendment,
    done: () => ({ message: "已答复同意更正，本人可以看到登记之处。" }),
    revalidate,
  });
}

export async function determineAmendmentAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: determineAmendmentSchema,
    run: determineAmendment,
    done: () => ({ message: "已转为认定，等待第二人确认；确认以后才生效并答复本人。" }),
    revalidate,
  });
}
