import type { AccessRefusal } from "@/lib/access/policy";
import type { AttachmentsRefusal } from "@/lib/attachments/types";

export const entryKinds = ["conduct", "performance"] as const;
export type EntryKind = (typeof entryKinds)[number];

export type EntryState = "entered" | "verified" | "returned";

export type ArchiveEntriesRefusal =
  | AccessRefusal
  | AttachmentsRefusal
  | "entry.person-not-found"
  | "entry.not-found"
  | "entry.in-future"
  | "entry.ends-before"
  | "entry.needs-goal"
  | "entry.needs-evidence"
  | "entry.scores"
  | "entry.private"
  | "entry.same-person"
  | "entry.decided"
  | "entry.answered";
