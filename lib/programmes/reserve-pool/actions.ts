"use server";

import type { Answer } from "@/lib/messages/answer";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { carryOutForm } from "@/lib/platform/action";
import { changeMemberState, enterMember, leavePool, openPool } from "./commands";
import { changeStateSchema, enterMemberSchema, leavePoolSchema, openPoolSchema } from "./schema";

const revalidate = ["/programmes/reserve-pool", "/people"];

export async function openPoolAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: openPoolSchema,
    run: openPool,
    done: ({ poolId }) => ({ message: "后备库已建立。", href: `/programmes/reserve-pool/${poolId}` }),
    revalidate,
  });
}

export async function enterMemberAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: enterMemberSchema,
    run: enterMember,
    done: ({ warnings }) => ({ message: warnings.length === 0 ? "已入库。" : `已入库；请核对：${warnings.map(ruleTitle).join("、")}。` }),
    revalidate,
  });
}

export async function changeMemberStateAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: changeStateSchema,
    run: changeMemberState,
    done: () => ({ message: "在库状态已更新。" }),
    revalidate,
  });
}

export async function leavePoolAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: leavePoolSchema,
    run: leavePool,
    done: () => ({ message: "已出库，记录仍可查看。" }),
    revalidate,
  });
}
