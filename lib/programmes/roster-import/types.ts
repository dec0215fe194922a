import type { NameByHand } from "@/lib/formats/name-columns";
import type { Level } from "@/lib/access/actor";
import type { AccessRefusal, Permission, PolicyObject } from "@/lib/access/policy";
import type { KnownMapping, SheetMapping } from "@/lib/formats/roster/mapping";
import type { RosterProblem } from "@/lib/formats/roster/problems";
import type { RosterFacts, RosterRows, SheetKey } from "@/lib/formats/roster/sheets";
import type { LegalDate } from "@/lib/kernel/dates";

export type RowIn<K extends SheetKey> = RosterRows[K][number];
export type FactsIn<K extends SheetKey> = RosterFacts[K][number];

/** What stands in the archive, in the shape of a row of the sheet, so that the two can be compared column by column. */
export type Kept<K extends SheetKey> = { readonly id: string; readonly facts: FactsIn<K> };

/** Sheets whose rows belong to one cadre each. */
export const historySheets = ["career", "education", "family", "honours", "grades", "experience"] as const;
export type HistorySheet = (typeof historySheets)[number];

export type ArchiveAuthority = {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly superiorCode: string | null;
  /** levels the authority decides by its management rules in force */
  readonly levels: readonly Level[];
};

export type ArchiveUnit = Kept<"units"> & {
  readonly authorityId: string;
  readonly team: { readonly id: string; readonly name: string } | null;
};

export type ArchivePost = Kept<"posts"> & {
  readonly managedById: string | null;
  /** who holds it as main post */
  readonly holder: { readonly idNumber: string; readonly name: string; readonly outsideQuota: boolean } | null;
};

export type ArchiveQuota = Kept<"quotas"> & { readonly from: LegalDate };

export type ArchiveHolding = {
  readonly id: string;
  readonly postCode: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly concurrent: boolean;
};

/** Facts that were determined from the dossier: an import does not change them. */
export type DeterminedFact = "birth" | "partyJoined" | "workStart";

export type ArchiveCadre = Kept<"cadres"> & {
  readonly status: "inPost" | "underInspection" | "retired" | "left";
  readonly nameByHand: NameByHand;
  readonly managedById: string | null;
  readonly duties: string;
  readonly orderKey: number;
  /** place of the last family member on the form, 0 when there is none */
  readonly lastFamilyOrder: number;
  readonly determined: readonly DeterminedFact[];
  /** ids of sanctions a correction of which waits for its second person */
  readonly correctionsWait: readonly string[];
  readonly holdings: readonly ArchiveHolding[];
  readonly history: { readonly [K in HistorySheet]: readonly Kept<K>[] };
};

/** What the system holds of everything a file may touch: by code, by identity number, by key. */
export type Archive = {
  readonly authorities: ReadonlyMap<string, ArchiveAuthority>;
  readonly units: ReadonlyMap<string, ArchiveUnit>;
  readonly posts: ReadonlyMap<string, ArchivePost>;
  /** by `quotaKey` */
  readonly quotas: ReadonlyMap<string, ArchiveQuota>;
  /** only people the file mentions */
  readonly cadres: ReadonlyMap<string, ArchiveCadre>;
  /** by `kinshipKey` */
  readonly kinships: ReadonlyMap<string, Kept<"kinship">>;
};

/** For whom the file is imported, and what the policy says to each object. */
export type Importer = {
  readonly authorityId: string;
  readonly authorityCode: string;
  readonly permits: (object: PolicyObject) => Permission;
};

/** `proposed`: a sanction that stands would change; that is put before a second person and not written. */
export type RowState = "added" | "changed" | "proposed" | "same";

/** A field in which the file differs from the archive, as shown: identity numbers masked. */
export type FieldDifference = { readonly header: string; readonly before: string; readonly after: string };

/** A row of the file with what would become of it. */
export type Planned<K extends SheetKey> = {
  readonly row: RowIn<K>;
  readonly state: RowState;
  readonly keptId: string | null;
  readonly fields: readonly FieldDifference[];
};

export type PlannedRows = { readonly [K in SheetKey]: readonly Planned<K>[] };

/** Place of a row: its sheet and the user's row number. */
export type RowPlace = { readonly sheet: SheetKey; readonly row: number };

/** A new or changed row as the dry run shows it. Rows that are the same are only counted. */
export type ShownRow = RowPlace & {
  readonly state: Exclude<RowState, "same">;
  readonly label: string;
  readonly fields: readonly FieldDifference[];
};

export type ShownHeldBack = RowPlace & { readonly because: string };

/** Rows of a sheet: new, changed, the same, and those that stay out (with an error, or resting on one). */
export type SheetCounts = {
  readonly added: number;
  readonly changed: number;
  /** put before a second person */
  readonly proposed: number;
  readonly same: number;
  readonly rejected: number;
};

/** What a file would do, and everything that is wrong with it. */
export type ImportPlan = {
  readonly rows: PlannedRows;
  readonly shown: readonly ShownRow[];
  readonly counts: Readonly<Record<SheetKey, SheetCounts>>;
  readonly problems: readonly RosterProblem[];
  readonly problemCount: number;
  readonly errorCount: number;
  readonly heldBack: readonly ShownHeldBack[];
};

/** The dry run as it is kept until confirmation. */
export type DryRun = Omit<ImportPlan, "rows"> & {
  readonly authorityId: string;
  readonly today: LegalDate;
  /** by which its sheets were read, and are read again when it is confirmed */
  readonly mappings: readonly KnownMapping[];
};

/** What is remembered of one source, as the page of the imports lists it. */
export type RememberedMapping = SheetMapping & {
  readonly id: string;
  readonly authorityId: string;
  readonly by: string;
  readonly on: LegalDate;
};

export const importModes = ["all", "valid"] as const;
export type ImportMode = (typeof importModes)[number];

/** What was done, as it stands in the batch. */
export type BatchCounts = {
  readonly sheets: Readonly<Record<SheetKey, SheetCounts>>;
  /** rows left out because the archive had changed since the dry run */
  readonly moved: number;
};

/** 20 MB, as everywhere. */
export const largestWorkbook = 20 * 1024 * 1024;
/** People in one file. */
export const mostCadres = 5_000;
/** Rows of a dry run on one page. */
export const dryRunPageSize = 50;

/** Why a file cannot be read. */
export const rosterFaults = [
  "rosterImport.too-large",
  "rosterImport.not-a-workbook",
  "rosterImport.protected",
  "rosterImport.bomb",
  "rosterImport.active-content",
  "rosterImport.damaged",
  "rosterImport.too-slow",
  "rosterImport.too-many-people",
  "rosterImport.stopped",
  "rosterImport.reading-failed",
] as const;

export type RosterFault = (typeof rosterFaults)[number];

export type RosterImportRefusal =
  | AccessRefusal
  | RosterFault
  | "rosterImport.no-file"
  | "rosterImport.too-many-readings"
  | "rosterImport.not-reading"
  | "rosterImport.not-asked"
  | "rosterImport.field-twice"
  | "rosterImport.fields-missing"
  | "rosterImport.mapping-gone"
  | "rosterImport.upload-gone"
  | "rosterImport.already-confirmed"
  | "rosterImport.has-errors"
  | "rosterImport.moved"
  | "rosterImport.nothing-to-import";
