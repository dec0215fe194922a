import type { AccessRefusal } from "@/lib/access/policy";

/** Most people on one list: more is a search, not a basket. */
export const mostOnList = 300;

/** A list as commands judge it. */
export type ListAt = {
  readonly id: string;
  readonly authorityId: string;
  readonly ownerId: string;
  readonly label: string;
  readonly locked: boolean;
  /** merged into another list, or put away */
  readonly closed: boolean;
  readonly version: number;
};

export type PeopleListsRefusal =
  | AccessRefusal
  | "list.not-found"
  | "list.stale"
  | "list.not-owner"
  | "list.locked"
  | "list.closed"
  | "list.label-twice"
  | "list.nobody"
  | "list.too-many"
  | "list.merge-same"
  | "list.merge-other-authority"
  | "list.colleague-unknown"
  | "list.share-twice"
  | "list.compare-two-to-six";
