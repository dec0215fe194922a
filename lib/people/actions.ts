"use server";

import { redirect } from "next/navigation";
import type { BatchAnswers } from "@/lib/messages/batch-answer";
import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { requireVisit } from "@/lib/platform/session";
import { determineFact } from "./commands/facts";
import { declareKinship } from "./commands/kinship";
import { revealIdNumber } from "./commands/reveal-id-number";
import { fixGrade, recordSanction } from "./commands/sanctions-and-grades";
import {
  declareKinshipSchema,
  determineFactSchema,
  fixGradeSchema,
  recordSanctionSchema,
  revealIdNumberSchema,
  selectedPeopleSchema,
} from "./schema";

export async function revealIdNumberAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: revealIdNumberSchema,
    run: revealIdNumber,
    done: ({ idNumber }) => ({ message: `身份证号：${idNumber}。本次查看及理由已记入全程纪实，离开本页后不再显示。` }),
  });
}

export async function recordSanctionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: recordSanctionSchema,
    run: recordSanction,
    done: () => ({ message: "已登记，影响期已按生效日期计算；在办的选任事项会据此重新审核。" }),
    revalidate: ["/people", "/cases", "/motions"],
  });
}

export async function fixGradeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: fixGradeSchema,
    run: fixGrade,
    done: ({ year }) => ({ message: `${year} 年度考核等次已登记。` }),
    revalidate: ["/people", "/cases", "/motions"],
  });
}

export async function declareKinshipAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: declareKinshipSchema,
    run: declareKinship,
    done: () => ({ message: "亲属关系已登记，双方的选任事项即时相互回避。" }),
    revalidate: ["/people", "/cases", "/motions"],
  });
}

export async function determineFactAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: determineFactSchema,
    run: determineFact,
    done: () => ({ message: "认定结果已登记；认定的日期即时用于年龄、工龄和党龄的计算。" }),
    revalidate: ["/people", "/cases", "/motions"],
  });
}

/** Opens the roster, the appointment forms or their files of the ticked people, as the button says. Changes nothing. */
export async function openSelectedAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  await requireVisit();
  const selected = selectedPeopleSchema.parse(data.getAll("selected"));
  const intent = data.get("intent");
  const page = intent === "approvalForm" ? "approval-form" : intent === "formFiles" ? "form-files" : "roster";
  redirect(`/people/${page}?${new URLSearchParams(selected.map((id) => ["selected", id])).toString()}`);
}
