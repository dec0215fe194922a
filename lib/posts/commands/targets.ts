import "server-only";
import { addDays, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { AccessRefusal } from "@/lib/access/policy";
import type { Refusals } from "@/lib/law/refusal";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import { mayOnTeam } from "../policy";
import type { TeamScope } from "../queries/team";
import { readTeamScopeIn } from "../queries/team";
import type { AddTarget, EndTarget } from "../schema";
import type { PostsRefusal } from "../types";
import type { PostsAnswer } from "./profile";

/** Adds a target to the unit's team, in force from today. A target of the same kind in force is to be ended first. */
export function addTarget(input: AddTarget, author: Author): PostsAnswer<{ readonly targetId: string }> {
  return recorded(author, async (tx) => {
    const { dimension, value, document } = input;
    if (dimension === "youngMembers" && input.ageLimit === null) {
      return refuse({ code: "posts.young-needs-age", field: "ageLimit" });
    }
    if (dimension === "specialityMembers" && input.words === "") {
      return refuse({ code: "posts.speciality-needs-words", field: "words" });
    }
    const team = await teamInHandIn(tx, input, author);
    if (!team.ok) return refuse(...team.refusal);
    const { teamId } = team.value;
    const ageLimit = dimension === "youngMembers" ? input.ageLimit : null;
    const words = dimension === "specialityMembers" ? input.words : null;
    const known = await tx.teamTarget.findFirst({ where: { teamId, dimension, ageLimit, words, to: null } });
    if (known !== null) return refuse({ code: "posts.target-known", field: "dimension" });
    const from = legalDateToDb(legalDateOf(author.now));
    const { id } = await tx.teamTarget.create({ data: { teamId, dimension, value, ageLimit, words, document, from } });
    return worked({ targetId: id }, teamEvent(input.unitId, "teamTarget", id, document));
  });
}

/** Ends a target of the unit's team: yesterday was its last day. The target itself stays on file. */
export function endTarget(input: EndTarget, author: Author): PostsAnswer<{ readonly targetId: string }> {
  return recorded(author, async (tx) => {
    const team = await teamInHandIn(tx, input, author);
    if (!team.ok) return refuse(...team.refusal);
    const yesterday = addDays(legalDateOf(author.now), -1);
    const { count } = await tx.teamTarget.updateMany({
      where: { id: input.targetId, teamId: team.value.teamId, to: null },
      data: { to: legalDateToDb(yesterday) },
    });
    if (count === 0) return refuse({ code: "posts.line-not-found" });
    return worked(
      { targetId: input.targetId },
      teamEvent(input.unitId, "teamTargetEnded", input.targetId, input.document),
    );
  });
}

/** The team a command changes, with the unit's version moved on; or why it may not. */
async function teamInHandIn(
  tx: WriteTx,
  seen: { readonly unitId: string; readonly version: number },
  author: Author,
): Promise<Result<TeamScope, Refusals<PostsRefusal | AccessRefusal>>> {
  const team = await readTeamScopeIn(tx, seen.unitId, legalDateOf(author.now));
  if (team === null) return refused([{ code: "posts.not-found" }]);
  const permission = mayOnTeam(author.actor, "posts.edit", team);
  if (!permission.allowed) return refused([{ code: permission.reason }]);
  const { count } = await tx.unit.updateMany({
    where: { id: seen.unitId, version: seen.version },
    data: { version: { increment: 1 } },
  });
  return count === 1 ? ok(team) : refused([{ code: "posts.stale" }]);
}

function teamEvent(unitId: string, part: string, rowId: string, document: string): NewEvent {
  return { stream: streamOf("unit", unitId), type: "unit.changed", data: { part, rowId }, reason: document };
}
