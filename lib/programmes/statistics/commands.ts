import "server-only";
import { dateOf, formatDots, legalDateOf, legalDateToDb } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { reachOf } from "@/lib/access/reach";
import { streamOf } from "@/lib/record/event";
import type { Author } from "@/lib/record/recorded";
import { recorded, refuse, worked } from "@/lib/record/recorded";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { countFacetsIn } from "./queries/counted";
import { isKeptIn, keptCountsSchema, readUnitNameIn } from "./queries/snapshots";
import { cellAt, countedAt, cubeOf, shownCount } from "./rules/cube";
import { facetIds, wholeFacet } from "./rules/facets";
import type { Keep } from "./schema";
import type { StatisticsRefusal } from "./types";

/**
 * Keeps today's table of a unit, or of everybody the authority is concerned with, as it is: never changed afterwards. It
 * counts everybody in the reach, the author and his relatives too, so that tables of different people compare. What is not
 * shown of small groups is not kept either.
 */
export function keepTable(
  { unit }: Keep,
  author: Author,
): Promise<Result<{ readonly snapshotId: string }, Refusals<StatisticsRefusal | RecordedRefusal>>> {
  return recorded<{ snapshotId: string }, StatisticsRefusal>(author, async (tx) => {
    const [reach] = reachOf(author.actor, "people.export");
    if (reach === undefined) return refuse({ code: "access.not-your-role" });
    const name = unit === null ? "全部" : await readUnitNameIn(tx, unit);
    if (name === null) return refuse({ code: "statistics.no-unit" });
    const on = legalDateOf(author.now);
    const { authorityId, levels } = reach;
    if (await isKeptIn(tx, { authorityId, unitId: unit, levels, on })) return refuse({ code: "statistics.kept-today" });
    const rows = await countFacetsIn(tx, { scope: { managed: [reach], closedCadreIds: [] }, unit, today: on });
    const cube = cubeOf(rows, "all");
    const counts = keptCountsSchema.parse({
      facets: facetIds,
      rows: rows.filter((row) => row.bucket === null && shownCount(cube, row) !== null),
    });
    const { id } = await tx.statisticsSnapshot.create({
      data: {
        authorityId,
        unitId: unit,
        levels: [...levels],
        title: `${name}（${formatDots(on)}）`,
        on: legalDateToDb(on),
        takenById: author.actor.userId,
        takenAt: dateOf(author.now),
        counts,
      },
      select: { id: true },
    });
    const people = countedAt(cube, cellAt(wholeFacet)).count;
    return worked(
      { snapshotId: id },
      {
        stream: streamOf("authority", authorityId),
        type: "statistics.kept",
        data: { snapshotId: id, unitId: unit, on, people },
      },
    );
  });
}
