import type { CodeMatch } from "@/lib/formats/code-tables/code-table";
import type { PartialDate } from "@/lib/formats/dates";
import type { IdNumber } from "@/lib/formats/id-number";
import type { ParsedResume } from "@/lib/formats/resume/types";
import type { LrmxField, MemberField } from "./elements";

/** An element the form does not define, kept to be written back: texts and elements in their order. */
export type LrmxElement = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly (string | LrmxElement)[];
};

export type LrmxTexts = Readonly<Record<LrmxField, string>>;

export type LrmxMember = {
  readonly texts: Readonly<Record<MemberField, string>>;
  readonly otherElements: readonly LrmxElement[];
};

export type LrmxPhoto = {
  /** base64 as in the file, without blanks and prefix */
  readonly base64: string;
  /** null: no base64; kept as text all the same */
  readonly bytes: Uint8Array | null;
  /** told from the first bytes; null: no picture */
  readonly kind: "image/jpeg" | "image/png" | "image/bmp" | null;
};

/**
 * A person as the form's file holds one. Every text is in its one form: trimmed, "\n" between lines, names without
 * blanks, dates in digits where they are dates, ID number in capitals. "" is empty. What `writeLrmx` writes of it,
 * `readLrmx` reads as the same again.
 */
export type LrmxPerson = {
  readonly texts: LrmxTexts;
  /** filled items only, in order */
  readonly family: readonly LrmxMember[];
  readonly photo: LrmxPhoto | null;
  readonly otherElements: readonly LrmxElement[];
};

/** A Party or a democratic party in 入党时间: "199306；九三学社" is two. */
export type PartyEntry = {
  readonly text: string;
  /** row of GB4762; a date alone is the Party (01) */
  readonly politicalStatus: CodeMatch | null;
  readonly joined: PartialDate | null;
};

/** One line of 全日制教育 or 在职教育. */
export type EducationLine = {
  readonly mode: "fullTime" | "inService";
  readonly of: "education" | "degree";
  readonly text: string;
  /** row of ZB64 or GB6864; null: free words, which are allowed */
  readonly match: CodeMatch | null;
  /** 毕业院校系及专业 of this line */
  readonly schoolAndMajor: string;
};

/** One year of 年度考核结果. */
export type AssessmentEntry = { readonly year: number; readonly text: string; readonly conclusion: CodeMatch | null };

export type MemberValues = {
  readonly relation: CodeMatch | null;
  readonly birth: PartialDate | null;
  readonly politicalStatus: CodeMatch | null;
  /** 已去世, 已故: no age is printed */
  readonly deceased: boolean;
  readonly retired: boolean;
};

/** What the texts say, as far as they could be understood; null where empty or not understood (then there is a warning). */
export type LrmxValues = {
  readonly birth: PartialDate | null;
  readonly workStart: PartialDate | null;
  readonly ageCountedOn: PartialDate | null;
  readonly filledInOn: PartialDate | null;
  readonly agedOutIn: PartialDate | null;
  readonly sex: CodeMatch | null;
  readonly ethnicity: CodeMatch | null;
  readonly health: CodeMatch | null;
  readonly party: readonly PartyEntry[];
  readonly education: readonly EducationLine[];
  readonly assessments: readonly AssessmentEntry[];
  readonly resume: ParsedResume;
  readonly idNumber: IdNumber | null;
  /** in the order of `LrmxPerson.family` */
  readonly family: readonly MemberValues[];
};

export type LrmxWarningCode =
  // the file
  | "encoding-guessed"
  | "control-characters"
  | "bare-ampersand"
  | "unknown-element"
  | "repeated-element"
  | "nested-element"
  | "stray-text"
  | "reserved-field"
  | "extra-part"
  // the fields
  | "too-long-for-editor"
  | "date-not-understood"
  | "date-with-words"
  | "label-not-understood"
  | "label-ambiguous"
  | "label-local"
  | "party-not-understood"
  | "assessment-not-understood"
  | "school-lines-differ"
  | "resume-not-understood"
  | "id-number-shape"
  | "id-number-birth"
  | "id-number-check-digit"
  | "id-number-region"
  | "birth-differs-from-id"
  | "sex-differs-from-id"
  | "photo-not-base64"
  | "photo-unknown-kind"
  // the printed form
  | "education-mode-unknown"
  | "age-differs"
  | "age-only"
  // the family
  | "more-family-than-form"
  | "member-age-unusual"
  | "league-member-too-old"
  | "child-not-younger";

/** Something the reader put up with; nothing is lost by it. */
export type LrmxWarning = {
  readonly code: LrmxWarningCode;
  /** name of the element in the file */
  readonly element: string;
  /** family: number of the filled item; résumé: line; unknown element: its place among all; otherwise 0 */
  readonly row: number;
  /** what was read, cut to 200 characters */
  readonly read: string;
};

/** Why a file is not taken. */
export type LrmxRefusal =
  | "lrmx.too-large"
  | "lrmx.empty"
  | "lrmx.not-text"
  | "lrmx.doctype"
  | "lrmx.entity"
  | "lrmx.too-deep"
  | "lrmx.too-many-elements"
  | "lrmx.damaged"
  | "lrmx.not-a-form"
  | "lrmx.too-many-family-members"
  | "lrmx.not-33-fields"
  | "lrmx.picture-too-large"
  | "word.old-or-protected"
  | "word.unsafe"
  | "word.too-large"
  | "word.doctype"
  | "word.too-deep"
  | "word.too-many-elements"
  | "word.damaged"
  | "word.not-a-form"
  | "word.too-many-forms";

/** Both cells of one kind of education as the form prints them, a line each. */
export type PrintedEducation = { readonly degrees: readonly string[]; readonly schools: readonly string[] };

/** What a printed form says in another shape than the form's files: with the archive at hand more can be made of it. */
export type PrintedForm = {
  /** the age beside 出生年月, in years */
  readonly age: number | null;
  /** ages of the relatives, in the order of `LrmxPerson.family`; null where the cell is empty */
  readonly memberAges: readonly (number | null)[];
  readonly education: Readonly<Record<"fullTime" | "inService", PrintedEducation>>;
};

export type LrmxReading = {
  readonly person: LrmxPerson;
  /** fields of which the file has no element at all: they say nothing, not even that they are empty */
  readonly missing: readonly LrmxField[];
  /** texts that stood otherwise in the file than in `person`, as they stood there */
  readonly asRead: Partial<LrmxTexts>;
  readonly values: LrmxValues;
  readonly warnings: readonly LrmxWarning[];
  /** the file is a printed form (Word): what is empty says nothing */
  readonly printed?: PrintedForm;
};
