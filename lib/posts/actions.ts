"use server";

import type { Answer } from "@/lib/messages/answer";
import { creditCodeFaults } from "@/lib/formats/credit-code";
import { carryOutForm } from "@/lib/platform/action";
import { setCreditCode } from "./commands/credit-code";
import { addProfileLine, endProfileLine, setPostDuties } from "./commands/profile";
import { addTarget, endTarget } from "./commands/targets";
import {
  addProfileLineSchema,
  addTargetSchema,
  endProfileLineSchema,
  endTargetSchema,
  setCreditCodeSchema,
  setPostDutiesSchema,
} from "./schema";

export async function addProfileLineAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: addProfileLineSchema,
    run: addProfileLine,
    done: () => ({ message: "已登记岗位要求，自今日起生效。" }),
    revalidate: ["/posts"],
  });
}

export async function endProfileLineAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: endProfileLineSchema,
    run: endProfileLine,
    done: () => ({ message: "这条岗位要求已停用，原文仍可查。" }),
    revalidate: ["/posts"],
  });
}

export async function setPostDutiesAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: setPostDutiesSchema,
    run: setPostDuties,
    done: () => ({ message: "已登记，到期提醒和空缺预测即时按此计算。" }),
    revalidate: ["/posts"],
  });
}

export async function addTargetAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: addTargetSchema,
    run: addTarget,
    done: () => ({ message: "已登记班子配备要求，自今日起对照。" }),
    revalidate: ["/posts"],
  });
}

export async function endTargetAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: endTargetSchema,
    run: endTarget,
    done: () => ({ message: "这条配备要求已停用，原文仍可查。" }),
    revalidate: ["/posts"],
  });
}

export async function setCreditCodeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: setCreditCodeSchema,
    run: setCreditCode,
    done: ({ faults }) => ({
      message:
        faults.length === 0
          ? "统一社会信用代码已登记。"
          : `统一社会信用代码已登记。提示：${faults.map((fault) => creditCodeFaults[fault]).join("；")}，请对照证书核对。`,
    }),
    revalidate: ["/posts"],
  });
}
