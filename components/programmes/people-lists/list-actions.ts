import type { BatchAction, FormAction } from "@/components/ui/form-state";

/** What the page of a list can send. */
export type ListActions = {
  readonly selection: BatchAction;
  readonly change: FormAction;
  readonly merge: FormAction;
  readonly share: FormAction;
  readonly endShare: FormAction;
};
