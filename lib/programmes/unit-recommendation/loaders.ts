import "server-only";
import { closedTo } from "@/lib/access/reach";
import { actRule } from "@/lib/access/acts";
import { may } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import type { OpenAnnouncement, SentRecommendation, UnitAt, UnitPerson } from "./queries";
import { readOpenAnnouncementsIn, readSentRecommendationsIn, readUnitPeopleIn, readUnitsIn } from "./queries";
import { unitQuerySchema } from "./schema";

export type UnitPage = {
  readonly units: readonly UnitAt[];
  readonly today: LegalDate;
  readonly announcements: readonly OpenAnnouncement[];
  /** the announcement for which a name is being written */
  readonly chosen: OpenAnnouncement | null;
  readonly people: readonly UnitPerson[];
  readonly sent: readonly SentRecommendation[];
  /** the visitor and his declared relatives: their matters are closed to him */
  readonly closed: readonly string[];
};

/** What the leader of a unit finds; null for who leads none. Four statements. */
export async function loadUnitPage(
  params: Readonly<Record<string, string | string[] | undefined>>,
): Promise<UnitPage | null> {
  const { actor, now } = await requireVisit();
  const { roles } = actRule("unitRecommendation.submit");
  const unitIds = actor.grants.flatMap(({ role, unitId }) => (roles.includes(role) && unitId !== null ? [unitId] : []));
  if (unitIds.length === 0) return null;
  const query = unitQuerySchema.parse(params);
  const today = legalDateOf(now);
  const closed = closedTo(actor, "unitRecommendation.submit");
  return reading(actor, async (tx) => {
    const announcements = await readOpenAnnouncementsIn(tx, unitIds, today);
    return {
      units: await readUnitsIn(tx, unitIds),
      today,
      announcements,
      chosen: announcements.find(({ id }) => id === query.announcement) ?? null,
      people: await readUnitPeopleIn(
        tx,
        unitIds.filter((unitId) => may(actor, "people.viewOfUnit", { unitId }).allowed),
      ),
      sent: await readSentRecommendationsIn(tx, unitIds, closed),
      closed,
    };
  });
}
