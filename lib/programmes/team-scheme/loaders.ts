import "server-only";
import type { Actor } from "@/lib/access/actor";
import { may, mayOnOne } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readTeamIn } from "@/lib/posts/queries/team";
import type { TeamBatch } from "./queries";
import { readCountedIn, readSeatedTeamIn, readTeamBatchesIn } from "./queries";
import type { SchemeComparison } from "./rules";
import { choicesOf, compareTeams, teamAfter } from "./rules";
import { askedMotion, saidChoices } from "./schema";
import type { Choice, SchemePost } from "./types";

type Params = Readonly<Record<string, string | string[] | undefined>>;

export type SchemePage = {
  readonly unitId: string;
  readonly unitName: string;
  readonly teamName: string;
  readonly today: LegalDate;
  /** open batches that touch the team and that the visitor may see */
  readonly batches: readonly Pick<TeamBatch, "motionId" | "number" | "title">[];
  /** the batch compared; null: none touches the team */
  readonly batch: Pick<TeamBatch, "motionId" | "number" | "title"> | null;
  readonly posts: readonly SchemePost[];
  readonly choices: readonly Choice[];
  /** how many seats the batch empties */
  readonly leavingCount: number;
  /** people leaving who are the visitor's own circle: not taken out, because their names are closed to him */
  readonly withheldLeavers: number;
  readonly comparison: SchemeComparison;
  readonly showsProtected: boolean;
};

/**
 * A team before and after a batch beside its documented targets; null when there is no team, a refusal when it is closed. Who is put
 * in of several is said by the address, never chosen here. Five statements.
 */
export async function loadScheme(
  unitId: string,
  params: Params,
): Promise<SchemePage | { readonly refusal: AccessRefusal } | null> {
  if (!isId(unitId)) return null;
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const team = await readSeatedTeamIn(tx, unitId, today);
    const counted = await readTeamIn(tx, unitId, today);
    if (team === null || counted === null) return null;
    const permission = mayOnOne(actor, "posts.view", team.managerIds.map((authorityId) => ({ authorityId })));
    if (!permission.allowed) return { refusal: permission.reason };
    const batches = (await readTeamBatchesIn(tx, unitId)).filter(
      ({ authorityId }) => may(actor, "motion.view", { authorityId, level: team.level }).allowed,
    );
    const asked = askedMotion(params);
    const batch = batches.find(({ motionId }) => motionId === asked) ?? batches[0] ?? null;
    const posts = (batch?.posts ?? []).map((post) => visiblePost(actor, batch?.authorityId ?? "", post));
    const leaving = (batch?.leaving ?? []).filter(({ cadreId }) => !actor.closedCadreIds.includes(cadreId));
    const choices = choicesOf(posts, saidChoices(params));
    const afterIds = teamAfter(team.seats, leaving, posts, choices);
    const before = await readCountedIn(tx, team.seats.map(({ cadreId }) => cadreId), today);
    const after = await readCountedIn(tx, afterIds, today);
    const showsProtected = team.managerIds.some((authorityId) => may(actor, "people.viewProtected", { authorityId }).allowed);
    return {
      unitId,
      unitName: team.unitName,
      teamName: team.teamName,
      today,
      batches: batches.map(named),
      batch: batch === null ? null : named(batch),
      posts,
      choices,
      leavingCount: leaving.length,
      withheldLeavers: (batch?.leaving.length ?? 0) - leaving.length,
      comparison: compareTeams(before, after, { targets: counted.targets, today, showsProtected }),
      showsProtected,
    };
  });
}

function named({ motionId, number, title }: TeamBatch): Pick<TeamBatch, "motionId" | "number" | "title"> {
  return { motionId, number, title };
}

/** A post with its names; those of the visitor's own circle close the whole post to him, as on the page of the names. */
function visiblePost(actor: Actor, authorityId: string, post: TeamBatch["posts"][number]): SchemePost {
  const { motionPostId, postId, title, level, subjectsFixed, candidates } = post;
  const concerns = candidates.map(({ cadreId }) => cadreId);
  const closed = !may(actor, "motion.view", { authorityId, level, concerns }).allowed;
  return { motionPostId, postId, title, subjectsFixed, candidates: closed ? [] : candidates, closed };
}
