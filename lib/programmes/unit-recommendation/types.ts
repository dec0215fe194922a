import type { AccessRefusal } from "@/lib/access/policy";
import type { AttachmentsRefusal } from "@/lib/attachments/types";
import type { LegalDate } from "@/lib/kernel/dates";

export const recommendationForms = ["unit", "self", "other"] as const;
export type RecommendationForm = (typeof recommendationForms)[number];

export type RecommendationState = "submitted" | "admitted" | "notAdmitted";

/** An announcement as far as a recommendation is judged by it. */
export type AnnouncementAt = {
  readonly openFrom: LegalDate;
  readonly openUntil: LegalDate;
  /** the authority of the motion is the one that manages the unit */
  readonly forThisUnit: boolean;
  /** the motion is not closed and the post still takes names */
  readonly takesNames: boolean;
};

/** The person a unit recommends. */
export type RecommendedAt = {
  readonly ofThisUnit: boolean;
  readonly inPost: boolean;
  readonly holdsPost: boolean;
  readonly alreadyRecommended: boolean;
};

export type UnitRecommendationRefusal =
  | AccessRefusal
  | Extract<AttachmentsRefusal, "attachments.empty" | "attachments.too-large" | "attachments.wrong-type">
  | "unitRecommendation.not-announced"
  | "unitRecommendation.not-open"
  | "unitRecommendation.post-taken"
  | "unitRecommendation.not-of-unit"
  | "unitRecommendation.not-in-post"
  | "unitRecommendation.holds-post"
  | "unitRecommendation.twice";
