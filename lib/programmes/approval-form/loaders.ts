import "server-only";
import { holdsAct } from "@/lib/access/policy";
import type { AccessRefusal } from "@/lib/access/policy";
import type { GridForm, PortraitFile } from "@/lib/documents/model-grid";
import { outputMark } from "@/lib/documents/output-mark";
import { renderGridDocx } from "@/lib/documents/render/grid-docx";
import { renderGridPdf } from "@/lib/documents/render/grid-pdf";
import type { GridSheet } from "@/lib/documents/render/grid-pdf";
import { isId } from "@/lib/formats/ids";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Instant, LegalDate } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { leaverGroundNames } from "@/lib/messages/zh-CN/motion";
import { reading } from "@/lib/platform/db/reading";
import { serifFont } from "@/lib/platform/font-file";
import { requireVisit } from "@/lib/platform/session";
import { readBytes } from "@/lib/platform/storage";
import { zipFiles } from "@/lib/platform/zip";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { exportForms } from "./commands";
import { fileNamesOf } from "./document/file-names";
import { approvalForm, approvalFormTitle } from "./document/form";
import { proposalOf } from "./document/proposal";
import { tellsOfSanctions } from "./document/rewards";
import { agesDayOf } from "./document/values";
import { formHindrance, isCaseOpen } from "./policy";
import type { FormCase } from "./queries/case";
import { readFormCaseIn } from "./queries/case";
import { isFormShownIn } from "./queries/shown";
import type { FormPerson } from "./queries/people";
import { readFormPeopleIn } from "./queries/people";
import type { FormQuery } from "./schema";
import { formFileSchema, formHref, formQuerySchema } from "./schema";
import type { ApprovalFormRefusal } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;
type Refused = { readonly refusal: AccessRefusal };
/** Who fills the form in, and what of it he may see. */
type Filler = { readonly name: string; readonly now: Instant; readonly withSanctions: boolean };

export type ApprovalFormPage = {
  readonly cadreId: string;
  readonly name: string;
  readonly form: GridForm;
  readonly query: FormQuery;
  /** day the ages are counted at */
  readonly agesOn: LegalDate;
  /** address of the portrait, null: none */
  readonly portraitSrc: string | null;
  /** the form tells of sanctions and does not show them: outside a case that needs a reason */
  readonly sanctionsWithheld: boolean;
  /** number of the case whose proposal is filled in, null: none */
  readonly caseNumber: string | null;
};

/** The form of a person as a page; null when there is none, a refusal when he is closed to the visitor. At most three statements. */
export async function loadApprovalForm(
  cadreId: string,
  params: SearchParams,
): Promise<ApprovalFormPage | Refused | null> {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  const query = formQuerySchema.parse(params);
  const today = legalDateOf(now);
  return reading(actor, async (tx) => {
    const [person] = await readFormPeopleIn(tx, [cadreId], today);
    if (person === undefined) return null;
    const refusal = formHindrance(actor, { cadreId, level: person.level, authorityIds: person.authorityIds });
    if (refusal !== null) return { refusal };
    const found = query.case === null ? null : await readFormCaseIn(tx, query.case);
    const proposed = found !== null && isCaseOpen(actor, found, cadreId) ? found : null;
    const closed = tellsOfSanctions(person.facts) && proposed === null;
    const withSanctions = !closed || (await isFormShownIn(tx, { cadreId, userId: actor.userId, today }));
    return {
      cadreId,
      name: person.facts.name,
      form: formOf(person, proposed, query, { name: actor.name, now, withSanctions }),
      query: { ...query, case: proposed?.caseId ?? null },
      agesOn: agesDayOf({ agesOn: query.agesOn, filledOn: null, today }),
      sanctionsWithheld: !withSanctions,
      portraitSrc: person.photo === null ? null : `/attachments/${person.photo.id}`,
      caseNumber: proposed?.number ?? null,
    };
  });
}

export type FormBatchPage = {
  readonly people: readonly {
    readonly cadreId: string;
    readonly name: string;
    readonly duties: string;
    readonly hindrance: AccessRefusal | null;
  }[];
  readonly query: FormQuery;
  readonly today: LegalDate;
};

/** The ticked people with whether their forms are open to the visitor; a refusal for roles that export nothing. One statement. */
export async function loadFormBatch(params: SearchParams): Promise<FormBatchPage | Refused> {
  const { actor, now } = await requireVisit();
  const today = legalDateOf(now);
  const { selected, ...query } = formFileSchema.parse(params);
  if (!holdsAct(actor, "people.export")) return { refusal: "access.not-your-role" };
  return reading(actor, async (tx) => {
    const people = await readFormPeopleIn(tx, selected, today);
    return {
      people: people
        .map(({ facts, level, authorityIds }) => ({
          cadreId: facts.cadreId,
          name: facts.name,
          duties: facts.duties,
          hindrance: formHindrance(actor, { cadreId: facts.cadreId, level, authorityIds }),
        }))
        .filter(({ hindrance }) => hindrance !== "access.not-your-authority" && hindrance !== "access.own-or-relative"),
      query,
      today,
    };
  });
}

/** A file, or the address of the page to show instead. */
export type FormFile = {
  readonly query: FormQuery;
  readonly file: FormBytes | null;
  readonly shownAt: string;
};

export type FormBytes = { readonly bytes: Uint8Array; readonly fileName: string; readonly mediaType: string };

const mediaTypes = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  zip: "application/zip",
} as const;

/**
 * The forms asked for as one file: a PDF, a Word file, or the Word files of several people in a zip; or leave to see one on
 * the page with its sanctions. The export with its reason is in the record before a byte leaves.
 */
export async function loadFormFile(
  data: FormData,
): Promise<Result<FormFile, Refusals<ApprovalFormRefusal | AccessRefusal | RecordedRefusal>>> {
  const { actor, now } = await requireVisit();
  const query = formFileSchema.parse({ ...Object.fromEntries(data), selected: data.getAll("selected") });
  const exported = await exportForms(query, { actor, now });
  if (!exported.ok) return exported;
  const { people, proposed } = exported.value;
  const filler = { name: actor.name, now, withSanctions: true };
  const sheets = people.map((person) => ({
    form: formOf(person, proposed, query, filler),
    portrait: portraitOf(person.photo),
  }));
  const [only] = people;
  const shownAt = people.length === 1 && only !== undefined ? formHref(only.facts.cadreId, query) : "/people";
  return ok({ query, shownAt, file: query.format === "page" ? null : await fileOf(sheets, query.format) });
}

async function fileOf(sheets: readonly GridSheet[], format: "docx" | "pdf"): Promise<FormBytes> {
  const [only] = sheets;
  const name =
    sheets.length === 1 && only !== undefined ? only.form.name : `${approvalFormTitle}（${sheets.length}人）`;
  if (format === "pdf") {
    return { bytes: await renderGridPdf(sheets, serifFont()), fileName: `${name}.pdf`, mediaType: mediaTypes.pdf };
  }
  const files = sheets.map(({ form, portrait }) => renderGridDocx(form, portrait));
  const [first] = files;
  if (files.length === 1 && first !== undefined) {
    return { bytes: first, fileName: `${name}.docx`, mediaType: mediaTypes.docx };
  }
  const names = fileNamesOf(
    sheets.map(({ form }) => form.name),
    "docx",
  );
  const bytes = zipFiles(files.map((file, place) => ({ name: names[place] ?? `${place}.docx`, bytes: file })));
  return { bytes, fileName: `${name}.zip`, mediaType: mediaTypes.zip };
}

function formOf(
  person: FormPerson,
  proposed: FormCase | null,
  query: FormQuery,
  { name, now, withSanctions }: Filler,
): GridForm {
  const ground = groundWords(proposed?.removalGround ?? null);
  const proposal = proposalOf(proposed === null ? null : { ...proposed, ground }, {
    reportedBy: proposed?.department ?? person.department,
    filledBy: name,
    agesOn: query.agesOn,
    today: legalDateOf(now),
  });
  const retirementAge = query.age ?? (person.facts.sex === "male" ? 60 : null);
  const { layout, typeface } = query;
  const mark = query.mark ? outputMark(name, now) : "";
  return approvalForm(person.facts, proposal, { layout, typeface, retirementAge, withSanctions, mark });
}

/** Words of the ground of a removal; the ordinary need of the work has the form's own words. */
function groundWords(ground: string | null): string {
  const words = new Map<string, string>(Object.entries(leaverGroundNames));
  return ground === null || ground === "workNeed" ? "" : (words.get(ground) ?? "");
}

function portraitOf(photo: FormPerson["photo"]): PortraitFile | null {
  const kind = photo?.mediaType === "image/jpeg" ? "jpg" : photo?.mediaType === "image/png" ? "png" : null;
  return photo === null || kind === null ? null : { bytes: readBytes(photo.digest), kind };
}
