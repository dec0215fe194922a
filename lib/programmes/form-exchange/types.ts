import type { Level } from "@/lib/access/actor";
import type { AccessRefusal } from "@/lib/access/policy";
import type { LrmxRefusal, LrmxWarning } from "@/lib/formats/lrmx/types";
import type { CareerProblem } from "@/lib/formats/resume/check-spans";
import type { LegalDate } from "@/lib/kernel/dates";
import type { ExchangeKey, FormSource, KeptTexts } from "@/lib/people/document/exchanged";
import type { EducationRow, HeadOrDeputy, PersonalGrade } from "@/lib/people/types";

export type CareerAt = {
  readonly id: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
  readonly unitText: string;
  readonly postText: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy | null;
  readonly concurrent: boolean;
};

export type EducationAt = EducationRow & { readonly id: string };

/** What the archive holds of a person as far as a file of the form can say it, with the rows a file may change by id. */
export type ArchiveFacts = Omit<FormSource, "career" | "education" | "grades"> & {
  readonly career: readonly CareerAt[];
  readonly education: readonly EducationAt[];
  readonly grades: readonly { readonly id: string; readonly year: number; readonly grade: PersonalGrade }[];
};

/** What a file that went out or came in said. */
export type PastExchange = {
  readonly kind: "export" | "import";
  /** UTC, ISO 8601 */
  readonly at: string;
  readonly values: Readonly<Partial<Record<ExchangeKey, string>>>;
};

/** Exchanges that are remembered of one person. */
export const mostExchanges = 5;

/** What was exchanged about a person before. */
export type Exchanged = {
  /** the latest first */
  readonly history: readonly PastExchange[];
  readonly kept: KeptTexts;
};

export type ArchivePerson = {
  readonly cadreId: string;
  readonly idNumber: string;
  readonly version: number;
  readonly status: "inPost" | "underInspection" | "retired" | "left";
  readonly level: Level;
  readonly unitId: string;
  /** authorities that manage, co-manage or have the person filed today */
  readonly authorityIds: readonly string[];
  readonly managedById: string | null;
  readonly department: string;
  readonly photo: { readonly id: string; readonly digest: string } | null;
  /** fields whose value was determined from the dossier: a file does not change them */
  readonly determined: readonly ExchangeKey[];
  readonly facts: ArchiveFacts;
  readonly exchanged: Exchanged | null;
};

/**
 * How a field stands: only the file is different from the exchange it stems from, only the archive, both, or nothing was exchanged
 * before.
 */
export const fieldStates = ["file", "archive", "both", "first"] as const;
export type FieldState = (typeof fieldStates)[number];

/** What becomes of a field: the file's value, the archive's, or an open question on the person. */
export const fieldChoices = ["file", "archive", "later"] as const;
export type FieldChoice = (typeof fieldChoices)[number];

/** A field in which file and archive differ. */
export type FieldDifference = {
  readonly key: ExchangeKey;
  readonly file: string;
  readonly archive: string;
  /** what the export or import said from which the file stems, null: nothing was exchanged before */
  readonly last: string | null;
  readonly state: FieldState;
  /** what is done unless the user says otherwise */
  readonly preset: FieldChoice;
  /** determined from the dossier: the file's value cannot be taken */
  readonly locked: boolean;
};

/** Where a new person belongs: no file of the form says it; null where nobody has said it yet. */
export type Placement = {
  readonly unitId: string | null;
  readonly level: Level | null;
  readonly identity: string | null;
};

/** Why a file is not imported. */
export type FormFault =
  | LrmxRefusal
  | AccessRefusal
  | "formImport.id-number"
  | "formImport.nobody-of-name"
  | "formImport.several-of-name"
  | "formImport.several-files"
  | "formImport.not-managed-here"
  | "formImport.retired"
  | "formImport.missing-facts";

export type PersonState = "added" | "changed" | "same" | "rejected";

/** A file of the dry run. */
export type ReadFile = {
  readonly place: number;
  readonly fileName: string;
  readonly name: string;
  /** first six and last four characters */
  readonly maskedIdNumber: string;
  readonly state: PersonState;
  readonly cadreId: string | null;
  readonly faults: readonly FormFault[];
  readonly warnings: readonly LrmxWarning[];
  readonly differences: readonly FieldDifference[];
  readonly choices: Readonly<Partial<Record<ExchangeKey, FieldChoice>>>;
  /** null: the person is in the archive */
  readonly placement: Placement | null;
  /** parts of the résumé that were not understood */
  readonly notUnderstood: readonly string[];
  /** gaps, overlaps and the like between the rows of its résumé: shown, they keep nothing out */
  readonly careerProblems: readonly CareerProblem[];
};

/** The dry run of some files as it is kept until confirmation. */
export type FormDryRun = {
  readonly authorityId: string;
  readonly today: LegalDate;
  readonly files: readonly ReadFile[];
  /** files that are no forms, and pictures without one */
  readonly others: readonly string[];
};

/** 30 MB together, packed or not. */
export const largestUpload = 30 * 1024 * 1024;
/** Forms in one upload. */
export const mostForms = 500;

export type FormCounts = {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly rejected: number;
  /** people whose archive had changed since the dry run: left out */
  readonly moved: number;
  readonly questions: number;
};

export type FormExchangeRefusal =
  | AccessRefusal
  | "formImport.no-file"
  | "formImport.too-large"
  | "formImport.too-many"
  | "formImport.bad-zip"
  | "formImport.no-form"
  | "formImport.too-slow"
  | "formImport.upload-gone"
  | "formImport.already-confirmed"
  | "formImport.nothing-to-import"
  | "formImport.placement-missing"
  | "formImport.level-not-managed"
  | "formImport.question-gone"
  | "formImport.question-locked"
  | "people.no-export-reason"
  | "formExport.nobody-chosen"
  | "formExport.not-found";
