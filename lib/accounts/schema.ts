import { z } from "zod";
import { levels, roles } from "../access/actor";
import { letterDepartments } from "../law/scheme";
import { choiceField, dayField, idField, optionalDayField, optionalIdField, requiredText, versionField } from "../formats/form-fields";

/** A password as typed: it may begin with a space. */
const password = z.string({ error: "form.missing" }).min(1, "form.missing").max(200, "form.too-long");

/** What the sign-in form sends. Both are kept as typed. */
export const signInSchema = z.object({ signIn: requiredText(60), password });

export type SignIn = z.infer<typeof signInSchema>;

/** A new account: small letters, digits, dots and hyphens, 3 to 40 characters. */
export const createUserSchema = z.object({
  signIn: requiredText(40).regex(/^[a-z0-9][a-z0-9.-]{2,39}$/, "form.invalid"),
  displayName: requiredText(40),
  cadreId: optionalIdField,
  password,
  repeated: password,
});

export const switchUserSchema = z.object({ userId: idField, version: versionField, reason: requiredText(200) });

export const resetPasswordSchema = z.object({ userId: idField, version: versionField, password, repeated: password, reason: requiredText(200) });

export const changePasswordSchema = z.object({ current: password, password, repeated: password });

const optionalLevel = z.union([z.literal("").transform(() => null), z.enum(levels, { error: "form.not-chosen" })]).nullable().default(null);

const optionalDepartment = z.union([z.literal("").transform(() => null), z.enum(letterDepartments, { error: "form.not-chosen" })]).nullable().default(null);

export const grantRoleSchema = z.object({
  userId: idField,
  version: versionField,
  role: choiceField(roles),
  authorityId: optionalIdField,
  unitId: optionalIdField,
  department: optionalDepartment,
  upToLevel: optionalLevel,
  from: dayField,
  to: optionalDayField,
  reason: requiredText(200),
});

export const endRoleSchema = z.object({ grantId: idField, version: versionField, to: dayField, reason: requiredText(200) });

export const revokeSessionSchema = z.object({ sessionId: idField });

export type CreateUser = z.output<typeof createUserSchema>;
export type SwitchUser = z.output<typeof switchUserSchema>;
export type ResetPassword = z.output<typeof resetPasswordSchema>;
export type ChangePassword = z.output<typeof changePasswordSchema>;
export type GrantRole = z.output<typeof grantRoleSchema>;
export type EndRole = z.output<typeof endRoleSchema>;
export type RevokeSession = z.output<typeof revokeSessionSchema>;

const one = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);

export const userStates = ["enabled", "disabled", "withoutRole", "ending"] as const;

/** What the address of the list of accounts says; anything not understood counts as not said. */
export const usersQuerySchema = z.object({
  q: z
    .preprocess(one, z.string().catch(""))
    .default("")
    .transform((words) => words.normalize("NFKC").trim().slice(0, 40)),
  state: z.preprocess(one, z.enum(userStates).catch("enabled")).default("enabled"),
  page: z.preprocess(one, z.coerce.number().int().min(1).max(1000).catch(1)).default(1),
});

export type UsersQuery = z.output<typeof usersQuerySchema>;

export const usersPageSize = 50;

/** The address of the list of accounts with some of its conditions changed. */
export function usersHref(query: UsersQuery, change: Partial<UsersQuery> = {}): string {
  const { q, state, page } = { ...query, page: 1, ...change };
  const search = new URLSearchParams();
  if (q !== "") search.set("q", q);
  if (state !== "enabled") search.set("state", state);
  if (page !== 1) search.set("page", String(page));
  return search.size === 0 ? "/system/users" : `/system/users?${search.toString()}`;
}

/** What the address of the form for a new account says: whom to look for. */
export const cadreSearchSchema = z
  .preprocess(one, z.string().catch(""))
  .default("")
  .transform((words) => words.normalize("NFKC").trim().slice(0, 40));
