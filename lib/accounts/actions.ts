"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { formObject } from "../formats/form-fields";
import { refused } from "../kernel/result";
import type { Answer } from "../messages/answer";
import { answerOf } from "../messages/answer";
import { carryOutForm, formRefusals } from "../platform/action";
import { systemInstant } from "../platform/clock";
import { closeSession, openSession, requireVisit } from "../platform/session";
import { endRole, grantRole } from "./commands/roles";
import { endSessionsOf, forgetFailures, revokeSession } from "./commands/sessions";
import { checkSignIn, recordPresence } from "./commands/sign-in";
import { changePassword, createUser, disableUser, enableUser, resetPassword } from "./commands/users";
import {
  changePasswordSchema, createUserSchema, endRoleSchema, grantRoleSchema, resetPasswordSchema, revokeSessionSchema, signInSchema, switchUserSchema,
} from "./schema";

/** Signs in and opens the desk. */
export async function signInAction(_: Answer, data: FormData): Promise<Answer> {
  const parsed = signInSchema.safeParse(formObject(data.entries()));
  if (!parsed.success) return answerOf(refused(formRefusals(parsed.error)), () => ({ message: "" }));
  const now = systemInstant();
  const result = await checkSignIn(parsed.data, now);
  if (!result.ok) return answerOf(result, () => ({ message: "" }));
  await openSession(result.value, (await headers()).get("user-agent") ?? "");
  await recordPresence(result.value, "user.signedIn", now);
  redirect("/desk");
}

/** Ends the session. */
export async function signOutAction(): Promise<void> {
  const userId = await closeSession();
  if (userId !== null) await recordPresence(userId, "user.signedOut", systemInstant());
  redirect("/sign-in");
}

const pages = ["/system/users", "/me"];

export async function createUserAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: createUserSchema,
    run: createUser,
    done: (id) => ({ message: "账号已建立。请继续授予角色，并将初始密码当面告知本人。", href: `/system/users/${id}` }),
    revalidate: pages,
  });
}

export async function disableUserAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: switchUserSchema,
    run: async (input, author) => {
      const result = await disableUser(input, author);
      if (result.ok) await endSessionsOf(input.userId, systemInstant(), null);
      return result;
    },
    done: () => ({ message: "账号已停用，其会话已全部结束。" }),
    revalidate: pages,
  });
}

export async function enableUserAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: switchUserSchema, run: enableUser, done: () => ({ message: "账号已恢复启用。" }), revalidate: pages });
}

export async function resetPasswordAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: resetPasswordSchema,
    run: async (input, author) => {
      const result = await resetPassword(input, author);
      if (result.ok) {
        await endSessionsOf(result.value.userId, systemInstant(), null);
        await forgetFailures(result.value.signIn);
      }
      return result;
    },
    done: () => ({ message: "密码已重置，其会话已全部结束。请将新密码当面告知本人。" }),
    revalidate: pages,
  });
}

export async function grantRoleAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: grantRoleSchema, run: grantRole, done: () => ({ message: "角色已授予。" }), revalidate: pages });
}

export async function endRoleAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, { schema: endRoleSchema, run: endRole, done: () => ({ message: "角色的最后一日已登记。" }), revalidate: pages });
}

export async function revokeSessionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: revokeSessionSchema,
    run: (input, author) => revokeSession(input, author, systemInstant()),
    done: () => ({ message: "会话已结束，该处须重新登录。" }),
    revalidate: pages,
  });
}

/** Changes the visitor's own password and ends his other sessions. */
export async function changePasswordAction(_: Answer, data: FormData): Promise<Answer> {
  const { actor, sessionId } = await requireVisit();
  return carryOutForm(data, {
    schema: changePasswordSchema,
    run: async (input, author) => {
      const result = await changePassword(input, author);
      if (result.ok) await endSessionsOf(actor.userId, systemInstant(), sessionId);
      return result;
    },
    done: () => ({ message: "密码已修改，您在其他地方的登录已结束。" }),
    revalidate: ["/me"],
  });
}
