import type { SanctionKind } from "@/lib/law/sanction-periods";
import type { DepartureAt } from "../types";
import { stepAt } from "./course";

/**
 * SAN-09, SAN-10: the organisational measure a carried-out departure is, whose effect period enters the bars; null where it is none. Who
 * refused to apply after an order was removed.
 */
export function measureOf(at: Pick<DepartureAt, "kind" | "steps" | "means">): SanctionKind | null {
  if (at.kind === "orderedResignation") return stepAt(at, "removalDecided") === null ? "orderedResignation" : "removal";
  if (at.kind !== "stepDown") return null;
  return at.means === "removal" || at.means === "demotion" ? at.means : null;
}
