import fs from "node:fs";
import { Client } from "pg";
import type { RosterFacts } from "@/lib/formats/roster/sheets";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { systemInstant } from "@/lib/platform/clock";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { confirmImport } from "@/lib/programmes/roster-import/commands/confirm";
import { uploadRoster } from "@/lib/programmes/roster-import/commands/upload";
import { readUpload } from "@/lib/imports/queries/uploads";
import { rosterUploads } from "@/lib/programmes/roster-import/schema";
import type { DryRun, ImportMode } from "@/lib/programmes/roster-import/types";
import { isSignedBy, recordKey } from "@/lib/record/keys";
import type { Author } from "@/lib/record/recorded";
import { verifyRecord } from "@/lib/record/verify";
import type { UserKey } from "@/prisma/seed/city/accounts";
import type { City } from "@/prisma/seed/city/city";
import { atNine } from "@/prisma/seed/city/seed-city";
import { buildRosterFacts } from "@/prisma/seed/roster/roster-facts";
import { done } from "@/prisma/seed/steps/motion";

export const today = legalDate("2026-03-02");
export const fixture = new Uint8Array(fs.readFileSync("tests/fixtures/roster-300.xlsx"));
export const facts = buildRosterFacts();

/** Milliseconds a test waits for a reading: longer than any takes. */
export const patience = 120_000;

/** Ways of the cadre section of a county to import a roster, for tests. */
export function rosterTools(city: () => City) {
  const by = (key: UserKey): Author => ({ actor: city().users[key].actor, now: atNine(today) });
  return {
    by,
    dryRunOf: async (
      bytes: Uint8Array,
      key: UserKey = "countyACadreSection",
    ): Promise<{ id: string; dryRun: DryRun }> => {
      const { authorities, users } = city();
      const authorityId = key.startsWith("countyA") ? authorities.countyA : authorities.city;
      const { uploadId: id } = done(await uploadRoster({ authorityId, fileName: "名册.xlsx", bytes }, by(key), patience));
      const upload = await readUpload(rosterUploads, { id, userId: users[key].userId, now: systemInstant() });
      return { id, dryRun: present(upload, "the upload").dryRun };
    },
    confirm: (uploadId: string, mode: ImportMode, key: UserKey = "countyACadreSection") =>
      confirmImport({ uploadId, mode }, by(key)),
    read: <T>(work: (tx: ReadTx) => Promise<T>): Promise<T> => reading(city().users.countyACadreSection.actor, work),
  };
}

/** New, changed, same and rejected rows over all sheets. */
export function sums(dryRun: DryRun): readonly number[] {
  const counts = Object.values(dryRun.counts);
  const sum = (key: "added" | "changed" | "same" | "rejected") => counts.reduce((total, one) => total + one[key], 0);
  return [sum("added"), sum("changed"), sum("same"), sum("rejected")];
}

export const nothing: RosterFacts = {
  units: [],
  posts: [],
  quotas: [],
  cadres: [],
  career: [],
  education: [],
  family: [],
  kinship: [],
  honours: [],
  grades: [],
  experience: [],
};

/** The rows of one body of the roster and of its people. */
export function bodyOf(code: string): RosterFacts {
  const cadres = facts.cadres.filter(({ unitCode }) => unitCode === code);
  const own = new Set(cadres.map(({ idNumber }) => idNumber));
  const mine = <Row extends { readonly idNumber: string }>(rows: readonly Row[]) =>
    rows.filter(({ idNumber }) => own.has(idNumber));
  return {
    ...nothing,
    units: facts.units.filter((unit) => unit.code === code),
    posts: facts.posts.filter(({ unitCode }) => unitCode === code),
    quotas: facts.quotas.filter(({ unitCode }) => unitCode === code),
    cadres,
    career: mine(facts.career),
    education: mine(facts.education),
    family: mine(facts.family),
    grades: mine(facts.grades),
  };
}

export function changedFirst<Row>(rows: readonly Row[], change: Partial<Row>): readonly Row[] {
  return rows.map((row, index) => (index === 0 ? { ...row, ...change } : row));
}

/** What is wrong with the record of a test's database. */
export async function faultsOf(ownerUrl: string) {
  const db = new Client({ connectionString: ownerUrl, options: "-c TimeZone=UTC" });
  await db.connect();
  try {
    const key = recordKey(process.env.STORAGE_DIR ?? "");
    return (
      await verifyRecord(db, { isSigned: (text, signature) => isSignedBy(text, signature, key), copies: new Map() })
    ).faults;
  } finally {
    await db.end();
  }
}
