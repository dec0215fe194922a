import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { mayOnTeam } from "../policy";
import { readTeamIn, readTeamScopeIn } from "../queries/team";
import type { TargetLine, TeamStructure } from "../rules/team-structure";
import { compareWithTargets, structureOf } from "../rules/team-structure";

/** A team in numbers beside its targets, and whether the visitor may change these or read the studies of the team. `version` is the unit's. */
export type TeamPart = {
  readonly structure: TeamStructure;
  readonly targets: readonly TargetLine[];
  readonly mayEdit: boolean;
  readonly seesStudies: boolean;
  readonly version: number;
};

/** The unit's team on the day, or null when it has none. What is protected leaves as numbers of five and more. Two statements. */
export async function readTeamPartIn(
  tx: ReadTx,
  actor: Actor,
  unitId: string,
  today: LegalDate,
): Promise<TeamPart | null> {
  const scope = await readTeamScopeIn(tx, unitId, today);
  if (scope === null) return null;
  const team = await readTeamIn(tx, unitId, today);
  if (team === null) return null;
  return {
    structure: structureOf(team.members, team.sums, today),
    targets: compareWithTargets(team.members, team.sums, team.targets, today),
    mayEdit: mayOnTeam(actor, "posts.edit", scope).allowed,
    seesStudies: mayOnTeam(actor, "study.view", scope).allowed,
    version: scope.version,
  };
}
