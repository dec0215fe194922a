import { parseLegalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import type { ClockKey } from "@/lib/programmes/departures/rules/clocks";
import type { Clock, ClockKind } from "../types";

type DeparturePlace = Pick<Clock, "authorityId" | "level" | "cadreId" | "postId" | "unitId" | "name" | "about"> & { readonly departureId: string };

/** Whose days they are: the person's to hand in his application or to appeal, or the body's to answer. */
const kindOfClock: Readonly<Record<ClockKey, ClockKind>> = {
  officialApplication: "officialResignation",
  voluntaryAnswer: "voluntaryResignation",
  orderedApplication: "orderedResignation",
  orderedAppeal: "resignationAppeal",
  appealDecision: "appealDecision",
  applicationAfterUpheld: "orderedResignation",
};

/** The clock of a period of a resignation that is still awaited; null when it was kept, or missed and done. The rule's finding has the days. */
export function clockOfDeparture({ departureId, ...place }: DeparturePlace, { rule, inputs, outputs }: Finding): Clock | null {
  const { clock, from, doneOn } = inputs;
  const due = typeof outputs["due"] === "string" ? parseLegalDate(outputs["due"]) : null;
  if (doneOn !== null || due === null || typeof clock !== "string") return null;
  const kind = kindOfClock[clock as ClockKey];
  const start = typeof from === "string" ? parseLegalDate(from) : null;
  return { ...place, kind, subject: `${departureId}:${clock}`, caseId: null, motionId: null, rule, from: start, dueOn: due, provisional: false };
}

/** The departure a clock of these kinds is of. */
export function departureOf({ subject }: Pick<Clock, "subject">): string {
  return subject.slice(0, subject.indexOf(":"));
}
