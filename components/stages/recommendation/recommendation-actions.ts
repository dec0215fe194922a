import type { FormAction } from "@/components/ui/form-state";

/** What the recommendation of a batch can send. */
export type RecommendationActions = Readonly<Record<"open" | "enter" | "voidRound" | "reference" | "omit", FormAction>>;
