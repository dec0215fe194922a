"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { formObject } from "../formats/form-fields";
import type { Answer } from "../messages/answer";
import { answerOf } from "../messages/answer";
import { systemInstant } from "../platform/clock";
import { closeSession, openSession } from "../platform/session";
import { formRefusals } from "../platform/action";
import { checkSignIn, recordPresence } from "./commands";
import { signInSchema } from "./schema";
import { refused } from "../kernel/result";

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
