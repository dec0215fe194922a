import type { LegalDate } from "@/lib/kernel/dates";
import { isAfter, isBefore } from "@/lib/kernel/dates";
import type { Refusal } from "@/lib/law/refusal";
import type { AnnouncementAt, RecommendedAt, UnitRecommendationRefusal } from "./types";

/** Whether a unit may recommend this person for an announced post today: every reason against it, none when it may. */
export function judgeRecommendation(
  announcement: AnnouncementAt,
  person: RecommendedAt,
  today: LegalDate,
): readonly Refusal<UnitRecommendationRefusal>[] {
  const closed = isBefore(today, announcement.openFrom) || isAfter(today, announcement.openUntil);
  const reasons: readonly (readonly [Refusal<UnitRecommendationRefusal>, boolean])[] = [
    [{ code: "unitRecommendation.not-announced" }, !announcement.forThisUnit],
    [{ code: "unitRecommendation.not-open" }, closed],
    [{ code: "unitRecommendation.post-taken" }, !announcement.takesNames],
    [{ code: "unitRecommendation.not-of-unit", field: "cadreId" }, !person.ofThisUnit],
    [{ code: "unitRecommendation.not-in-post", field: "cadreId" }, !person.inPost],
    [{ code: "unitRecommendation.holds-post", field: "cadreId" }, person.holdsPost],
    [{ code: "unitRecommendation.twice", field: "cadreId" }, person.alreadyRecommended],
  ];
  return reasons.filter(([, holds]) => holds).map(([refusal]) => refusal);
}
