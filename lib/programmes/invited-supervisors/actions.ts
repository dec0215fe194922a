"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { enterSupervisor, withdrawSupervisor } from "./commands";
import { enterSupervisorSchema, withdrawSupervisorSchema } from "./schema";

const revalidate = ["/meetings", "/cases"];

/** Registers an invited supervisor at a meeting, a consultation or an inspection. */
export async function enterSupervisorAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: enterSupervisorSchema, run: enterSupervisor, done: () => ({ message: "已登记特邀监督员列席，纪实表上同时载明。" }), revalidate });
}

/** Takes back an entry made by mistake. */
export async function withdrawSupervisorAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: withdrawSupervisorSchema, run: withdrawSupervisor, done: () => ({ message: "已撤回，原登记和理由仍可查。" }), revalidate });
}
