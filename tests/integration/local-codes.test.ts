import { beforeAll, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { confirmCode, endCode, proposeCode } from "@/lib/codes/commands";
import { loadCodes, loadCodeSubject } from "@/lib/codes/loaders";
import { readAllLocalCodesIn } from "@/lib/codes/queries";
import { proposeCodeSchema } from "@/lib/codes/schema";
import { writeRoster } from "@/lib/documents/render/roster-template";
import { desktopEditor } from "@/lib/formats/lrmx/writers.fixture";
import { present } from "@/lib/kernel/assert";
import { systemInstant } from "@/lib/platform/clock";
import { setCreditCode } from "@/lib/posts/commands/credit-code";
import { loadUnit } from "@/lib/posts/loaders/units";
import { setCreditCodeSchema } from "@/lib/posts/schema";
import { uploadForms } from "@/lib/programmes/form-exchange/commands/upload";
import { formUploads } from "@/lib/programmes/form-exchange/schema";
import { readUpload } from "@/lib/imports/queries/uploads";
import { withClient } from "@/scripts/lib/postgres.mjs";
import type { City } from "@/prisma/seed/city/city";
import { atNine, seedCity } from "@/prisma/seed/city/seed-city";
import { codesOf, done } from "@/prisma/seed/steps/motion";
import { bodyOf, faultsOf, rosterTools, today } from "../support/builders/roster-tools";
import { useTestDatabase } from "../support/database";

const visitor: { actor: Actor | null } = { actor: null };
vi.mock("@/lib/platform/session", () => ({
  requireVisit: () => Promise.resolve({ actor: visitor.actor, now: atNine(today), sessionId: "s", clockIsSet: true }),
}));

const test = useTestDatabase();
let city: City;
beforeAll(async () => {
  city = await seedCity({ today, size: "small", installation: "test" });
});
const { by, confirm, dryRunOf, read } = rosterTools(() => city);

const form = (change: Readonly<Record<string, string>> = {}) =>
  proposeCodeSchema.parse({
    subject: "ethnicity",
    label: "　汉族（本地） ",
    means: "01",
    basis: "县里旧名册的写法",
    ...change,
  });
const codes = () => read((tx) => readAllLocalCodesIn(tx, "ethnicity"));
const codeOf = async (label: string) =>
  present(
    (await codes()).find((code) => code.label === label),
    label,
  );

/** A body's roster whose first person has this ethnicity. */
async function rosterWith(ethnicity: string) {
  const body = bodyOf("LS-21");
  const cadres = body.cadres.map((one, place) => (place === 0 ? { ...one, ethnicity } : one));
  return { bytes: await writeRoster({ ...body, cadres }), idNumber: present(cadres[0], "a cadre").idNumber };
}

describe("a word added to a code table", () => {
  it("that nobody confirmed is not understood: proposed by the administrator, refused to him, to the clerk and to the assessor", async () => {
    const { codeId } = done(await proposeCode(form(), by("systemAdministrator")));
    const roster = await dryRunOf((await rosterWith("汉族(本地)")).bytes);
    expect(roster.dryRun.problems.filter(({ column }) => column === "民族").map(({ severity }) => severity)).toEqual([
      "error",
    ]);
    const refusalFor = async (key: Parameters<typeof by>[0]) =>
      codesOf(await confirmCode({ codeId, version: 0 }, by(key)));
    expect(await refusalFor("systemAdministrator")).toEqual(["access.not-your-role"]);
    expect(await refusalFor("cadreSection")).toEqual(["access.not-your-role"]);
    expect(await refusalFor("assessmentOffice")).toEqual(["access.not-your-role"]);
    expect(codesOf(await proposeCode(form({ label: "汉 族 (本地)" }), by("cadreSection")))).toEqual([
      "codes.word-taken",
    ]);
    expect(codesOf(await proposeCode(form({ label: "别的" }), by("assessmentOffice")))).toEqual([
      "access.not-your-role",
    ]);
    expect(codesOf(await proposeCode(form({ subject: "nothing" }), by("cadreSection")))).toEqual([
      "codes.unknown-table",
    ]);
  });

  it("is understood from its confirmation on, in a roster and with a warning; the person is 汉族", async () => {
    const code = await codeOf("汉族（本地）");
    done(await confirmCode({ codeId: code.id, version: 0 }, by("departmentHead")));
    expect(codesOf(await confirmCode({ codeId: code.id, version: 0 }, by("supervisionSection")))).toEqual([
      "codes.stale",
    ]);
    const { bytes, idNumber } = await rosterWith("汉族(本地)");
    const { id, dryRun } = await dryRunOf(bytes);
    expect(
      dryRun.problems.map(({ severity, column, read: said, expected }) => [severity, column, said, expected]),
    ).toEqual([["warning", "民族", "汉族(本地)", "按本地补充的代码理解为“汉族”，其后各行相同的不再提示"]]);
    done(await confirm(id, "all"));
    expect(
      await read((tx) => tx.cadre.findUniqueOrThrow({ where: { idNumber }, select: { ethnicity: true } })),
    ).toEqual({
      ethnicity: "汉族",
    });
  });

  it("is understood in a file of the appointment form too, and said so", async () => {
    const file = desktopEditor.replace(/<MinZu>[^<]*<\/MinZu>/u, "<MinZu>汉族(本地)</MinZu>");
    const bytes = new TextEncoder().encode(file);
    const input = { authorityId: city.authorities.countyA, files: [{ name: "表.lrmx", bytes }] };
    const { uploadId: id } = done(await uploadForms(input, by("countyACadreSection")));
    const { userId } = city.users.countyACadreSection;
    const upload = present(await readUpload(formUploads, { id, userId, now: systemInstant() }), "the upload");
    const [read1] = upload.dryRun.files;
    expect(
      read1?.warnings.filter(({ element }) => element === "MinZu").map(({ code, read: said }) => [code, said]),
    ).toEqual([["label-local", "汉族(本地)→汉族"]]);
  });

  it("nobody confirms his own; its text cannot be changed in the database, nor 2 people be 1", async () => {
    const { codeId } = done(await proposeCode(form({ label: "回回", means: "03" }), by("departmentHead")));
    expect(codesOf(await confirmCode({ codeId, version: 0 }, by("departmentHead")))).toEqual(["codes.own-proposal"]);
    await withClient(test.current().ownerUrl, async (client) => {
      await expect(
        client.query(`update local_code set "confirmedById" = "proposedById", "confirmedAt" = now() where id = $1`, [
          codeId,
        ]),
      ).rejects.toThrow("local_code_two_people");
    });
    await withClient(test.current().appUrl, async (client) => {
      await client.query("set role app_rw");
      await expect(client.query(`update local_code set means = '11' where id = $1`, [codeId])).rejects.toThrow(
        "permission denied",
      );
      await expect(client.query("delete from local_code where id = $1", [codeId])).rejects.toThrow("permission denied");
    });
    done(await confirmCode({ codeId, version: 0 }, by("supervisionSection")));
  });

  it("of 2 proposals of one word at once 1 wins and the other is told", async () => {
    const results = await Promise.all([
      proposeCode(form({ label: "满洲", means: "11" }), by("cadreSection")),
      proposeCode(form({ label: "满 洲", means: "10" }), by("departmentHead")),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(results.flatMap((result) => codesOf(result))).toEqual(["codes.word-taken"]);
  });

  it("retired with a reason is refused again, stays on file, and can be proposed anew; 3 events, and the record holds", async () => {
    const code = await codeOf("汉族（本地）");
    done(await endCode({ codeId: code.id, version: 1, reason: "来文已改用规范名称" }, by("cadreSection")));
    expect(codesOf(await endCode({ codeId: code.id, version: 2, reason: "再次" }, by("cadreSection")))).toEqual([
      "codes.already-ended",
    ]);
    const { dryRun } = await dryRunOf((await rosterWith("汉族(本地)")).bytes);
    expect(dryRun.problems.filter(({ column }) => column === "民族").map(({ severity }) => severity)).toEqual([
      "error",
    ]);
    expect(await codeOf("汉族（本地）")).toMatchObject({
      state: "ended",
      proposed: { on: today },
      ended: { on: today, reason: "来文已改用规范名称" },
    });
    const events = await read(
      (tx) => tx.$queryRaw<{ type: string }[]>`
        select body::jsonb ->> 'type' as type from record_event where stream = ${`localCode:${code.id}`} order by seq`,
    );
    expect(events.map(({ type }) => type)).toEqual(["localCode.proposed", "localCode.confirmed", "localCode.ended"]);
    expect(await faultsOf(test.current().ownerUrl)).toEqual([]);
  });
});

describe("the pages of code tables", () => {
  it("17 lists for the assessment office, none for a unit leader; 汉 is 汉族 in 1 list, 回回 by what was added here", async () => {
    visitor.actor = city.users.assessmentOffice.actor;
    const all = await loadCodes({});
    expect("subjects" in all ? all.subjects.length : all).toBe(17);
    const found = await loadCodes({ q: "　回 回" });
    expect("subjects" in found ? found.subjects.map(({ key, found: meaning }) => [key, meaning]) : found).toEqual([
      ["ethnicity", { labels: ["回族"], naming: "local" }],
    ]);
    visitor.actor = city.users.unitLeader.actor;
    expect(await loadCodes({})).toEqual({ refusal: "access.not-your-role" });
  });

  it("one list pages by 20: 6437 regions with the invented one first; what the visitor may do is said", async () => {
    visitor.actor = city.users.systemAdministrator.actor;
    const regions = await loadCodeSubject("region", { page: "2" });
    if (regions === null || "refusal" in regions) throw new Error("closed");
    expect([regions.rowCount, regions.rows.length, regions.choices.length]).toEqual([6437, 20, 0]);
    expect(regions.locals.map(({ code, confirming, ending }) => [code, confirming, ending])).toEqual([
      ["99", "access.not-your-role", null],
    ]);
    expect(await loadCodeSubject("nothing", {})).toBeNull();
  });
});

describe("统一社会信用代码 of a unit", () => {
  const input = (creditCode: string, version: number) =>
    setCreditCodeSchema.parse({
      unitId: city.unit("city/transport"),
      version: String(version),
      creditCode,
      document: "统一社会信用代码证书",
    });
  const unit = async () => {
    visitor.actor = city.users.cadreSection.actor;
    const page = await loadUnit(city.unit("city/transport"));
    if (page === null || "refusal" in page) throw new Error("closed");
    return page;
  };

  it("a good one is kept without a word, an odd one is kept and 1 fault told, an empty one takes it away", async () => {
    const { version } = (await unit()).unit;
    expect(done(await setCreditCode(input("１1990102 ma0000t1x1", version), by("cadreSection")))).toEqual({
      faults: [],
    });
    expect((await unit()).unit.creditCode).toBe("11990102MA0000T1X1");
    expect(done(await setCreditCode(input("11990102MA0000T1X2", version + 1), by("cadreSection")))).toEqual({
      faults: ["check-character"],
    });
    expect((await unit()).unit.creditCode).toBe("11990102MA0000T1X2");
    done(await setCreditCode(input("", version + 2), by("cadreSection")));
    expect((await unit()).unit.creditCode).toBeNull();
  });

  it("is refused to a county's clerk, to the assessment office and on a stale page", async () => {
    const { version } = (await unit()).unit;
    const refusal = async (key: Parameters<typeof by>[0], seen = version) =>
      codesOf(await setCreditCode(input("11990102MA0000T1X1", seen), by(key)));
    expect(await refusal("countyACadreSection")).toEqual(["access.not-your-authority"]);
    expect(await refusal("assessmentOffice")).toEqual(["access.not-your-role"]);
    expect(await refusal("cadreSection", version - 1)).toEqual(["posts.stale"]);
  });
});
