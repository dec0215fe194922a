import type { Level } from "@/lib/access/actor";
import type { Instant, LegalDate } from "@/lib/kernel/dates";
import type { PersonPersonal, PersonWork } from "@/lib/people/queries/person";
import type { ContentRow } from "./schema/version-content";

/** A post held on a day; `to` null: not ended as the register stands today. */
export type HeldPost = {
  readonly postId: string;
  readonly title: string;
  /** the unit's name on that day */
  readonly unitName: string;
  readonly level: Level;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly concurrent: boolean;
  readonly outsideQuota: boolean;
};

/** Which version of an archive was in force at the end of a day, and how to find its proof. */
export type VersionMark = {
  /** number of the event in the person's chain */
  readonly seq: number;
  readonly at: Instant;
  /** SHA-256 of the version's text, as it stands in the event */
  readonly digest: string;
  /** changes recorded since then */
  readonly laterChanges: number;
};

/** The posts, family, facts: what an earlier version said, as far as the visitor's classes reach. */
export type PastArchive = {
  readonly name: string;
  readonly duties: string;
  readonly level: Level;
  readonly levelSince: LegalDate | null;
  readonly birth: LegalDate;
  readonly workStart: LegalDate;
  readonly status: "inPost" | "underInspection" | "retired" | "left";
  readonly work: Omit<PersonWork, "holdings">;
  /** posts in force on the day as the version has them */
  readonly held: readonly { readonly postId: string; readonly from: LegalDate }[];
  /** null: protected columns are closed to the visitor */
  readonly personal: PastPersonal | null;
  /** null: sanctions are closed to the visitor */
  readonly sanctions: readonly ContentRow<"sanction">[] | null;
};

export type PastPersonal = Pick<
  PersonPersonal,
  | "maskedIdNumber"
  | "sex"
  | "ethnicity"
  | "nativePlace"
  | "birthPlace"
  | "politicalStatus"
  | "partyJoined"
  | "cadreIdentity"
  | "facts"
  | "family"
>;

export type ArchiveRefusal =
  | "archive.no-such-day"
  | "archive.item-there"
  | "archive.same-person"
  | "archive.distinct-known"
  | "archive.grid-cell"
  | "archive.grid-row-gone"
  | "archive.grid-too-many"
  | "archive.grid-needs-reason"
  | "archive.grid-add-only"
  | "archive.grid-rule"
  | "archive.grid-unchanged"
  | "archive.grid-stale"
  | "archive.grid-person-left";
