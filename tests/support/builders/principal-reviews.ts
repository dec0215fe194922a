import type { Client } from "pg";
import { expect } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDate } from "@/lib/kernel/dates";
import { enterReviewCount } from "@/lib/programmes/principal-review/commands/counts";
import { addPrincipals, openRound } from "@/lib/programmes/principal-review/commands/rounds";
import type { BoardPage } from "@/lib/programmes/principal-review/loaders/board";
import { loadBoard } from "@/lib/programmes/principal-review/loaders/board";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine } from "@/prisma/seed/city/seed-city";
import { valueOf } from "./town";

type Visitor = { actor: Actor | null; on: LegalDate };

/** Rounds of 15 March 2026 and counts of 41 valid papers in a city, for tests of the reviews of heads. */
export function reviewTools(cityOf: () => City, databaseOf: () => Client, heldOn: LegalDate, visitor: Visitor) {
  const by = (user: UserKey, on = "2026-03-20") => ({ actor: cityOf().users[user].actor, now: atNine(legalDate(on)) });

  const headOf = async (unit: string): Promise<string> =>
    (await databaseOf().query<{ cadreId: string }>(`select "cadreId" from post_holding where "postId" = $1 and "to" is null`, [cityOf().post(`${unit}/head`)])).rows[0]?.cadreId ?? "";

  async function roundWith(...units: readonly string[]): Promise<{ readonly roundId: string; readonly ids: readonly string[] }> {
    const opening = { authorityId: cityOf().authorities.city, title: "2026 年监督评议", heldOn, meetingId: null, document: "云委发〔2026〕3号" };
    const { roundId } = valueOf(await openRound(opening, by("cadreSection")));
    const cadreIds = await Promise.all(units.map(headOf));
    valueOf(await addPrincipals({ roundId, cadreIds }, by("cadreSection")));
    const { rows } = await databaseOf().query<{ id: string; cadreId: string }>(`select id, "cadreId" from principal_review where "roundId" = $1`, [roundId]);
    return { roundId, ids: cadreIds.map((cadreId) => rows.find((row) => row.cadreId === cadreId)?.id ?? "") };
  }

  const versionOf = async (id: string): Promise<number> => (await databaseOf().query<{ version: number }>("select version from principal_review where id = $1", [id])).rows[0]?.version ?? -1;

  /** Counts 41 papers of which so many say dissatisfied. */
  async function count(reviewId: string, dissatisfied: number, user: UserKey, reason = "") {
    const figures = { issued: 43, returned: 42, invalid: 1, satisfied: 41 - dissatisfied, basicallySatisfied: 0, dissatisfied };
    return enterReviewCount({ reviewId, version: await versionOf(reviewId), ...figures, reason }, by(user));
  }

  async function counted(reviewId: string, dissatisfied: number): Promise<void> {
    valueOf(await count(reviewId, dissatisfied, "cadreSection"));
    expect(valueOf(await count(reviewId, dissatisfied, "assessmentOffice"))).toMatchObject({ state: "stands" });
  }

  async function boardFor(user: UserKey, params: Record<string, string> = {}, on = "2026-03-20"): Promise<BoardPage> {
    visitor.actor = cityOf().users[user].actor;
    visitor.on = legalDate(on);
    const page = await loadBoard(params);
    if ("refusal" in page) throw new Error(page.refusal);
    return page;
  }

  return { boardFor, by, headOf, roundWith, versionOf, count, counted };
}
