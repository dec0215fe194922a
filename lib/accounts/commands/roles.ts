import "server-only";
import type { AccessRefusal } from "../../access/policy";
import { may } from "../../access/policy";
import { legalDateFromDb, legalDateOf, legalDateToDb } from "../../kernel/dates";
import { streamOf } from "../../record/event";
import type { Author } from "../../record/recorded";
import { recorded, refuse, worked } from "../../record/recorded";
import { countOtherAdministratorsIn, readGrantsIn } from "../queries";
import { boundGrant, judgeGrant, judgeRoleEnd } from "../rules";
import type { EndRole, GrantRole } from "../schema";
import type { AccountsRefusal } from "../types";
import type { AccountsAnswer } from "./users";

type Refused = AccountsRefusal | AccessRefusal;

/** Grants a role from a day on, with its reason; nobody grants himself. Returns the grant's id. */
export function grantRole(input: GrantRole, author: Author): AccountsAnswer<string> {
  return recorded<string, Refused>(author, async (tx) => {
    const permission = may(author.actor, "accounts.edit");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const user = await tx.user.findUnique({ where: { id: input.userId } });
    if (user === null) return refuse({ code: "accounts.not-found" });
    if (user.version !== input.version) return refuse({ code: "accounts.stale" });
    if (user.id === author.actor.userId) return refuse({ code: "accounts.own-role" });
    const { userId: _userId, version: _version, reason, ...asked } = input;
    const grant = boundGrant(asked);
    const [first, ...rest] = judgeGrant(grant, await readGrantsIn(tx, user.id), legalDateOf(author.now));
    if (first !== undefined) return refuse(first, ...rest);
    await tx.user.update({ where: { id: user.id }, data: { version: user.version + 1 } });
    const { id } = await tx.roleGrant.create({
      data: {
        ...grant,
        userId: user.id,
        from: legalDateToDb(grant.from),
        to: grant.to === null ? null : legalDateToDb(grant.to),
        grantedById: author.actor.userId,
        reason,
      },
      select: { id: true },
    });
    const { role, authorityId, unitId, department, upToLevel, from, to } = grant;
    const data = { grant: id, role, authority: authorityId, unit: unitId, department, upToLevel, from, to };
    return worked(id, { stream: streamOf("user", user.id), type: "role.granted", data, reason });
  });
}

/** Ends a role with its last day; one that has not begun never will. The last administrator keeps his. */
export function endRole(input: EndRole, author: Author): AccountsAnswer<null> {
  return recorded<null, Refused>(author, async (tx) => {
    const permission = may(author.actor, "accounts.edit");
    if (!permission.allowed) return refuse({ code: permission.reason });
    const row = await tx.roleGrant.findUnique({ where: { id: input.grantId }, include: { user: { select: { id: true, version: true } } } });
    if (row === null) return refuse({ code: "accounts.not-found" });
    if (row.user.version !== input.version) return refuse({ code: "accounts.stale" });
    if (row.user.id === author.actor.userId) return refuse({ code: "accounts.own-role" });
    const today = legalDateOf(author.now);
    const grant = { ...row, from: legalDateFromDb(row.from), to: row.to === null ? null : legalDateFromDb(row.to) };
    const [first, ...rest] = judgeRoleEnd(grant, input.to, today);
    if (first !== undefined) return refuse(first, ...rest);
    if (row.role === "systemAdministrator" && (await countOtherAdministratorsIn(tx, row.user.id, input.to)) === 0) {
      return refuse({ code: "accounts.last-administrator" });
    }
    await tx.user.update({ where: { id: row.user.id }, data: { version: row.user.version + 1 } });
    await tx.roleGrant.update({ where: { id: row.id }, data: { to: legalDateToDb(input.to) } });
    const data = { grant: row.id, role: row.role, to: input.to };
    return worked(null, { stream: streamOf("user", row.user.id), type: "role.ended", data, reason: input.reason });
  });
}
