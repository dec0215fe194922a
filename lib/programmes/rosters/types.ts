import type { AccessRefusal } from "@/lib/access/policy";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import type { EducationRow } from "@/lib/people/types";

/** How a roster writes a month: 1981.04, 1981年4月, 81.04. */
export const dateFormats = ["yyyy.MM", "yyyy年M月", "yy.MM"] as const;
export type DateFormat = (typeof dateFormats)[number];

/** What a batch proposes for a person: names of posts he takes and leaves. */
export type RosterProposal = { readonly takes: readonly string[]; readonly leaves: readonly string[] };

/** What the columns of a roster are made from. Nothing of sanctions, family or kin is among it. */
export type RosterFacts = {
  readonly cadreId: string;
  readonly name: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly duties: string;
  readonly level: Level;
  /** 任现职务层次时间 */
  readonly levelSince: LegalDate | null;
  /** start in the main post he holds now */
  readonly postSince: LegalDate | null;
  /** first day at the level of county deputy and of county head, from the résumé */
  readonly countyDeputySince: LegalDate | null;
  readonly countyHeadSince: LegalDate | null;
  readonly birth: LegalDate;
  readonly workStart: LegalDate;
  readonly sex: "male" | "female";
  readonly ethnicity: string;
  readonly nativePlace: string;
  readonly birthPlace: string;
  readonly politicalStatus: "partyMember" | "probationaryPartyMember" | "democraticParty" | "nonParty";
  readonly partyJoined: LegalDate | null;
  readonly cadreIdentity: string;
  readonly photoId: string | null;
  readonly education: readonly EducationRow[];
  /** fixed grades, earliest first */
  readonly grades: readonly {
    readonly year: number;
    readonly grade: "EXCELLENT" | "COMPETENT" | "BASICALLY_COMPETENT" | "INCOMPETENT" | "UNGRADED";
  }[];
  /** null outside a batch */
  readonly proposal: RosterProposal | null;
};

/** Most people a roster takes. */
export const rosterLimit = 5_000;

export type RosterRefusal =
  | AccessRefusal
  | "roster.nobody-chosen"
  | "roster.too-many"
  | "people.no-export-reason"
  | "roster.not-found"
  | "roster.no-columns"
  | "roster.title-twice";
