import type { FormAction } from "@/components/ui/form-state";

/** What the page of a pool can send. */
export type PoolActions = { readonly enter: FormAction; readonly change: FormAction; readonly leave: FormAction };
