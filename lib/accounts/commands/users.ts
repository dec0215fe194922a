import "server-only";
import type { AccessRefusal } from "../../access/policy";
import { may } from "../../access/policy";
import { dateOf, legalDateOf } from "../../kernel/dates";
import type { Result } from "../../kernel/result";
import type { Refusal, Refusals } from "../../law/refusal";
import { hashPassword, isPassword } from "../../platform/password";
import type { WriteTx } from "../../platform/db/transaction";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import type { RecordedRefusal } from "../../record/recorded-refusal";
import { countOtherAdministratorsIn } from "../queries";
import { judgePassword } from "../rules";
import type { ChangePassword, CreateUser, ResetPassword, SwitchUser } from "../schema";
import type { AccountsRefusal } from "../types";

export type AccountsAnswer<T> = Promise<Result<T, Refusals<AccountsRefusal | AccessRefusal | RecordedRefusal>>>;
type Refused = AccountsRefusal | AccessRefusal;

/** Opens an account with an initial password; without a role it opens nothing. Returns its id. */
export function createUser(input: CreateUser, author: Author): AccountsAnswer<string> {
  const passwordHash = hashPassword(input.password);
  return recorded<string, Refused>(author, async (tx) => {
    const permission = may(author.actor, "accounts.edit");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const [first, ...rest] = [...judgeNewPassword(input, input.signIn), ...(await judgeIdentityIn(tx, input))];
    if (first !== undefined) return refuse(first, ...rest);
    const { signIn, displayName, cadreId } = input;
    const { id } = await tx.user.create({
      data: { signIn, displayName, cadreId, passwordHash, createdAt: dateOf(author.now) },
      select: { id: true },
    });
    return worked(id, { stream: streamOf("user", id), type: "user.created", data: { signIn, cadre: cadreId } });
  });
}

async function judgeIdentityIn(tx: WriteTx, { signIn, cadreId }: CreateUser): Promise<readonly Refusal<AccountsRefusal>[]> {
  const refusals: Refusal<AccountsRefusal>[] = [];
  if ((await tx.user.count({ where: { signIn } })) > 0) refusals.push({ code: "accounts.sign-in-taken", field: "signIn" });
  if (cadreId === null) return refusals;
  if ((await tx.cadre.count({ where: { id: cadreId } })) === 0) refusals.push({ code: "accounts.cadre-not-found", field: "cadreId" });
  if ((await tx.user.count({ where: { cadreId } })) > 0) refusals.push({ code: "accounts.cadre-taken", field: "cadreId" });
  return refusals;
}

/** Disables an account: its sessions end with the next page. Never one's own, never the last administrator's. */
export function disableUser(input: SwitchUser, author: Author): AccountsAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const permission = may(author.actor, "accounts.edit");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const user = await tx.user.findUnique({ where: { id: input.userId } });
    if (user === null) return refuse({ code: "accounts.not-found" });
    if (user.version !== input.version) return refuse({ code: "accounts.stale" });
    if (user.disabledAt !== null) return refuse({ code: "accounts.already-disabled" });
    if (user.id === author.actor.userId) return refuse({ code: "accounts.own-account" });
    if ((await countOtherAdministratorsIn(tx, user.id, legalDateOf(author.now))) === 0) return refuse({ code: "accounts.last-administrator" });
    await changeUserIn(tx, input, { disabledAt: dateOf(author.now) });
    return worked(null, { stream: streamOf("user", user.id), type: "user.disabled", data: {}, reason: input.reason });
  });
}

/** Takes a disabled account into use again, with the roles it still has. */
export function enableUser(input: SwitchUser, author: Author): AccountsAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const permission = may(author.actor, "accounts.edit");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const user = await tx.user.findUnique({ where: { id: input.userId } });
    if (user === null) return refuse({ code: "accounts.not-found" });
    if (user.version !== input.version) return refuse({ code: "accounts.stale" });
    if (user.disabledAt === null) return refuse({ code: "accounts.not-disabled" });
    await changeUserIn(tx, input, { disabledAt: null });
    return worked(null, { stream: streamOf("user", user.id), type: "user.enabled", data: {}, reason: input.reason });
  });
}

/** Sets a new initial password for somebody who forgot his; one's own is changed with the old one. */
export function resetPassword(input: ResetPassword, author: Author): AccountsAnswer<{ readonly userId: string; readonly signIn: string }> {
  const passwordHash = hashPassword(input.password);
  return recorded<{ readonly userId: string; readonly signIn: string }, Refused>(author, async (tx) => {
    const permission = may(author.actor, "accounts.edit");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const user = await tx.user.findUnique({ where: { id: input.userId } });
    if (user === null) return refuse({ code: "accounts.not-found" });
    if (user.version !== input.version) return refuse({ code: "accounts.stale" });
    if (user.id === author.actor.userId) return refuse({ code: "accounts.own-account" });
    const [first, ...rest] = judgeNewPassword(input, user.signIn);
    if (first !== undefined) return refuse(first, ...rest);
    await changeUserIn(tx, input, { passwordHash });
    const event = { stream: streamOf("user", user.id), type: "user.passwordReset", data: {}, reason: input.reason } as const;
    return worked({ userId: user.id, signIn: user.signIn }, event);
  });
}

/** Changes one's own password; the old one must be right. The record says that it was changed, never what to. */
export function changePassword(input: ChangePassword, author: Author): AccountsAnswer<null> {
  const passwordHash = hashPassword(input.password);
  return recorded<null, Refused>(author, async (tx) => {
    const user = await tx.user.findUnique({ where: { id: author.actor.userId } });
    if (user === null) return refuse({ code: "accounts.not-found" });
    if (!isPassword(input.current, user.passwordHash)) return refuse({ code: "accounts.password-wrong", field: "current" });
    const same = input.current === input.password ? [{ code: "accounts.password-same", field: "password" } as const] : [];
    const [first, ...rest] = [...judgeNewPassword(input, user.signIn), ...same];
    if (first !== undefined) return refuse(first, ...rest);
    await changeUserIn(tx, { userId: user.id, version: user.version }, { passwordHash });
    return worked(null, { stream: streamOf("user", user.id), type: "user.passwordChanged", data: {} });
  });
}

function judgeNewPassword(input: { readonly password: string; readonly repeated: string }, signIn: string): readonly Refusal<AccountsRefusal>[] {
  const differs = input.password === input.repeated ? [] : [{ code: "accounts.password-differs", field: "repeated" } as const];
  return [...judgePassword(input.password, signIn), ...differs];
}

async function changeUserIn(
  tx: WriteTx,
  { userId, version }: { readonly userId: string; readonly version: number },
  data: { readonly disabledAt?: Date | null; readonly passwordHash?: string },
): Promise<void> {
  const { count } = await tx.user.updateMany({ where: { id: userId, version }, data: { ...data, version: version + 1 } });
  if (count !== 1) throw new Error(`user ${userId} changed under a serializable transaction`);
}
