import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readUpload } from "@/lib/imports/queries/uploads";
import { present } from "@/lib/kernel/assert";
import { legalDate } from "@/lib/kernel/dates";
import { systemInstant } from "@/lib/platform/clock";
import { uploadForms } from "@/lib/programmes/form-exchange/commands/upload";
import { formUploads } from "@/lib/programmes/form-exchange/schema";
import type { ReadFile } from "@/lib/programmes/form-exchange/types";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { zipOf } from "../support/builders/hand-made-zip";
import { useTestDatabase } from "../support/database";

useTestDatabase();
const today = legalDate("2026-03-02");

let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});

type Upload = { readonly name: string; readonly bytes: Uint8Array };

function upload(files: readonly Upload[]) {
  const { actor } = city.users.cadreSection;
  return uploadForms({ authorityId: city.authorities.city, files }, { actor, now: atNine(today) });
}

async function readFiles(files: readonly Upload[]): Promise<readonly ReadFile[]> {
  const { uploadId } = done(await upload(files));
  const { userId } = city.users.cadreSection;
  const kept = await readUpload(formUploads, { id: uploadId, userId, now: systemInstant() });
  return present(kept, "the upload").dryRun.files;
}

async function refusals(files: readonly Upload[]): Promise<readonly string[]> {
  return codesOf(await upload(files));
}

describe("zips of forms", () => {
  it("zips together: 110 MB are read, twice 110 MB are not; 501 forms in 2 zips are too many", async () => {
    // noise and then nothing: packs to a fiftieth at best, which no limit of one entry minds; pictures grow like forms and are not read as such
    const picture = Buffer.alloc(10_000_000);
    createHash("shake256", { outputLength: 200_000 }).update("noise").digest().copy(picture);
    const pictures = Array.from({ length: 11 }, (_, place) => ({ name: `${String(place)}.pic`, content: picture }));
    const bytes = zipOf([{ name: "0.lrmx", content: Buffer.alloc(1) }, ...pictures]);
    expect((await readFiles([{ name: "一.zip", bytes }])).length).toBe(1);
    expect(
      await refusals([
        { name: "一.zip", bytes },
        { name: "二.zip", bytes },
      ]),
    ).toEqual(["formImport.bad-zip"]);
    const one = Buffer.alloc(1);
    const named = (count: number) =>
      zipOf(Array.from({ length: count }, (_, place) => ({ name: `${String(place)}.lrmx`, content: one })));
    const many = [
      { name: "一.zip", bytes: named(250) },
      { name: "二.zip", bytes: named(251) },
    ];
    expect(await refusals(many)).toEqual(["formImport.too-many"]);
  });
});
