import "server-only";
import { cache } from "react";
import { isId } from "@/lib/formats/ids";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateOf } from "@/lib/kernel/dates";
import { reading } from "@/lib/platform/db/reading";
import { requireVisit } from "@/lib/platform/session";
import { readPlaceIn, readSupervisorsIn } from "./queries";
import type { AttendancePlace, AttendedAct, InvitedSupervisor } from "./types";

export type SupervisorsPart = { readonly place: AttendancePlace; readonly rows: readonly InvitedSupervisor[]; readonly today: LegalDate };

/** Invited supervisors at a meeting or at an act of a case; null when it does not exist or is closed to the visitor. */
export const loadSupervisors = cache(async (act: AttendedAct, targetId: string): Promise<SupervisorsPart | null> => {
  if (!isId(targetId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const opened = await readPlaceIn(tx, actor, act, targetId);
    if (opened === null) return null;
    return { place: opened.place, rows: await readSupervisorsIn(tx, act, targetId), today: legalDateOf(now) };
  });
});
