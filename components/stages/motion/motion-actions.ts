import type { FormAction } from "@/components/ui/form-state";

/** What the pages of a motion can send. */
export type MotionActions = Readonly<
  Record<
    | "edit"
    | "attach"
    | "addPost"
    | "editConditions"
    | "removePost"
    | "addLeaver"
    | "removeLeaver"
    | "enterOpinion"
    | "withdrawOpinion"
    | "freeze"
    | "stopPost"
    | "close"
    | "putNominee"
    | "withdrawNominee"
    | "barNominee"
    | "announce"
    | "answer"
    | "placePlan"
    | "adoptPlan"
    | "requestOverride"
    | "answerOverride",
    FormAction
  >
>;
