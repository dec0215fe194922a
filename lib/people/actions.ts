"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { declareKinship } from "./commands/kinship";
import { correctReading } from "./commands/name-reading";
import { revealIdNumber } from "./commands/reveal-id-number";
import { fixGrade, recordSanction } from "./commands/sanctions-and-grades";
import {
  correctReadingSchema,
  declareKinshipSchema,
  fixGradeSchema,
  recordSanctionSchema,
  revealIdNumberSchema,
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

export async function correctReadingAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: correctReadingSchema,
    run: correctReading,
    done: ({ name }) => ({ message: `${name}的读音和笔画已更正，查找和排序即时生效。`, href: "/people" }),
    revalidate: ["/people"],
  });
}
