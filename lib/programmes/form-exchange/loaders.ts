import "server-only";
import { cache } from "react";
import type { AccessRefusal } from "@/lib/access/policy";
import { authoritiesFor, holdsAct, may } from "@/lib/access/policy";
import { readAuthoritiesIn } from "@/lib/authority/queries";
import type { AuthorityName } from "@/lib/authority/types";
import { isId } from "@/lib/formats/ids";
import { readBatchNumberIn } from "@/lib/imports/queries/batch";
import { readUpload, readUploads } from "@/lib/imports/queries/uploads";
import type { ListedUpload } from "@/lib/imports/types";
import { legalDateOf } from "@/lib/kernel/dates";
import type { Result } from "@/lib/kernel/result";
import { ok, refused } from "@/lib/kernel/result";
import type { Refusals } from "@/lib/law/refusal";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import type { Download } from "@/lib/platform/download";
import { requireVisit } from "@/lib/platform/session";
import { zipFiles } from "@/lib/platform/zip";
import type { RecordedRefusal } from "@/lib/record/recorded-refusal";
import { exportForms } from "./commands/export";
import { exportHindrance } from "./policy";
import type { FormBatch, OpenQuestion } from "./queries/batches";
import { readFormBatchesIn, readOpenQuestionsIn } from "./queries/batches";
import { readArchivePeopleIn, readRegisterIn } from "./queries/people";
import type { UnitChoice } from "./rules/placement";
import { exportFormsSchema, formUploads } from "./schema";
import type { FormDryRun, FormExchangeRefusal, ReadFile } from "./types";

type SearchParams = Readonly<Record<string, string | string[] | undefined>>;

export type FormImportHome = {
  readonly authorities: readonly AuthorityName[];
  readonly uploads: readonly ListedUpload[];
  readonly batches: readonly FormBatch[];
};

/** The page where an import of forms begins; null for who may not import. Two statements besides the uploads. */
export async function loadFormImportHome(): Promise<FormImportHome | null> {
  const { actor } = await requireVisit();
  const own = authoritiesFor(actor, "people.import");
  if (own.length === 0) return null;
  const uploads = await readUploads(formUploads, actor.userId, systemInstant());
  return reading(actor, async (tx) => {
    const batches = await readFormBatchesIn(tx, own);
    const numbers = new Map(batches.map(({ id, number }) => [id, number]));
    return {
      authorities: await readAuthoritiesIn(tx, own),
      uploads: uploads.map((upload) => ({ ...upload, confirmed: numbers.get(upload.id) ?? null })),
      batches,
    };
  });
}

export type FormDryRunPage = ListedUpload & { readonly dryRun: FormDryRun };

/** A dry run of the visitor's own upload; null when there is none. */
export const loadFormDryRun = cache(async (uploadId: string): Promise<FormDryRunPage | null> => {
  if (!isId(uploadId)) return null;
  const { actor } = await requireVisit();
  const upload = await readUpload(formUploads, { id: uploadId, userId: actor.userId, now: systemInstant() });
  if (upload === null) return null;
  return { ...upload, confirmed: await reading(actor, (tx) => readBatchNumberIn(tx, uploadId)) };
});

export type FormFilePage = {
  readonly uploadId: string;
  readonly fileName: string;
  readonly file: ReadFile;
  readonly confirmed: string | null;
  readonly units: readonly UnitChoice[];
};

/** One file of a dry run with its fields; null when there is none. */
export async function loadFormFile(uploadId: string, place: string): Promise<FormFilePage | null> {
  const page = await loadFormDryRun(uploadId);
  const file = page?.dryRun.files.find((one) => String(one.place) === place);
  if (page === null || file === undefined) return null;
  const { actor } = await requireVisit();
  const { units } = await reading(actor, (tx) => readRegisterIn(tx, page.dryRun.authorityId));
  return { uploadId, fileName: page.fileName, file, confirmed: page.confirmed, units };
}

export type QuestionsPage = {
  readonly cadreId: string;
  readonly name: string;
  readonly questions: readonly OpenQuestion[];
};

/** The open questions of a person; null when there is none or he is closed to the visitor. */
export async function loadQuestions(cadreId: string): Promise<QuestionsPage | null> {
  if (!isId(cadreId)) return null;
  const { actor, now } = await requireVisit();
  return reading(actor, async (tx) => {
    const [person] = await readArchivePeopleIn(tx, [cadreId], legalDateOf(now));
    if (person === undefined) return null;
    const object = { authorityId: person.managedById, level: person.level, concerns: [cadreId] };
    const open = may(actor, "people.edit", object).allowed && may(actor, "people.viewClosed", object).allowed;
    return open ? { cadreId, name: person.facts.name, questions: await readOpenQuestionsIn(tx, cadreId) } : null;
  });
}

export type ExportPage = {
  readonly people: readonly {
    readonly cadreId: string;
    readonly name: string;
    readonly duties: string;
    readonly hindrance: AccessRefusal | null;
  }[];
};

/** The ticked people whose files are to go out; a refusal for roles that export nothing. */
export async function loadExportPage(params: SearchParams): Promise<ExportPage | { readonly refusal: AccessRefusal }> {
  const { actor, now } = await requireVisit();
  if (!holdsAct(actor, "people.export")) return { refusal: "access.not-your-role" };
  const { selected } = exportFormsSchema.parse(params);
  return reading(actor, async (tx) => {
    const people = await readArchivePeopleIn(tx, selected, legalDateOf(now));
    return {
      people: people
        .map((person) => ({
          cadreId: person.cadreId,
          name: person.facts.name,
          duties: person.facts.duties,
          hindrance: exportHindrance(actor, person),
        }))
        .filter(({ hindrance }) => hindrance !== "access.not-your-authority" && hindrance !== "access.own-or-relative"),
    };
  });
}

/** The files asked for: one .lrmx, or several in a zip. The export is in the record before a byte leaves. */
export async function loadExportFile(
  data: FormData,
): Promise<Result<Download, Refusals<FormExchangeRefusal | RecordedRefusal>>> {
  const { actor, now } = await requireVisit();
  const wanted = exportFormsSchema.parse({ ...Object.fromEntries(data), selected: data.getAll("selected") });
  const exported = await exportForms(wanted, { actor, now });
  if (!exported.ok) return exported;
  const files = exported.value;
  const [first] = files;
  if (first === undefined) return refused([{ code: "formExport.nobody-chosen" }]);
  if (files.length === 1) return ok({ bytes: first.bytes, fileName: first.name, mediaType: "application/xml" });
  const fileName = `任免审批表文件（${files.length}人）.zip`;
  return ok({ bytes: zipFiles(files), fileName, mediaType: "application/zip" });
}
