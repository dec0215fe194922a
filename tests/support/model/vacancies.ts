import { present } from "@/lib/kernel/assert";
import { nameColumns } from "@/lib/formats/name-columns";
import { legalDate, legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WriteTx } from "@/lib/platform/db/transaction";
import type { NewEvent } from "@/lib/record/event";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import type { City } from "@/prisma/seed/city/city";
import { authorOn, done } from "@/prisma/seed/steps/motion";
import type { Prisma } from "@/prisma/generated/client";

/**
 * A bureau with two vacant deputy posts and an elected one but an approved number that lets only one be filled, and people who could be
 * named: two fit ones (of every sixth bureau one related to a member of the committee), a barred one, and the wife of the deputy in office.
 * Deputies of other bureaus could come at their level: a fit one, and one whom a removal from posts bars.
 */
export type Bureau = {
  readonly unitId: string;
  readonly vacant: readonly string[];
  readonly elected: string;
  readonly deputy: { readonly cadreId: string; readonly postId: string };
  readonly people: {
    readonly fit: string;
    readonly alsoFit: string;
    readonly barred: string;
    readonly relative: string;
    readonly peer: string;
    readonly barredPeer: string;
  };
};

/** Of every so many bureaus the last has a deputy who was removed from his posts in the Party. */
const barredDeputyEvery = 4;

type Rows = {
  readonly units: Prisma.UnitCreateManyInput[];
  readonly posts: Prisma.PostCreateManyInput[];
  readonly quotas: Prisma.QuotaCreateManyInput[];
  readonly cadres: Prisma.CadreCreateManyInput[];
  readonly sanctions: Prisma.SanctionCreateManyInput[];
  readonly kinships: Prisma.KinshipCreateManyInput[];
};

/** Enough bureaus for the sequences of a run, founded on the day in one act; nobody of the seeded city works in them. */
export async function foundBureaus(city: City, count: number, on: LegalDate): Promise<readonly Bureau[]> {
  const rows: Rows = { units: [], posts: [], quotas: [], cadres: [], sanctions: [], kinships: [] };
  const founding = Array.from({ length: count }, (_, index) => bureauInto(rows, city, index));
  const fit = founding.filter((_, index) => !hasBarredDeputy(index));
  const barred = founding.filter((_, index) => hasBarredDeputy(index));
  const bureaus = founding.map((bureau, index): Bureau => {
    const from = (others: readonly Founding[]) => present(others[(index + Math.ceil(others.length / 2)) % others.length], "a bureau").deputy.cadreId;
    return { ...bureau, people: { ...bureau.people, peer: from(fit), barredPeer: from(barred) } };
  });
  const founded = await recorded<null, never>(authorOn(city, "cadreSection", on), async (tx) => {
    await storeIn(tx, city, rows);
    const [first, ...rest] = rows.units.map((unit): NewEvent => ({
      stream: streamOf("unit", unit.id ?? ""),
      type: "unit.founded",
      data: {},
    }));
    const member = { id: city.users.committeeMember.cadreId };
    const people = [...rows.cadres, member].map((cadre): NewEvent => ({
      stream: streamOf("cadre", cadre.id ?? ""),
      type: "cadre.changed",
      data: {},
    }));
    return worked(null, present(first, "a bureau"), ...rest, ...people);
  });
  done(founded);
  return bureaus;
}

function day(text: string): Date {
  return legalDateToDb(legalDate(text));
}

async function storeIn(
  tx: WriteTx,
  city: City,
  { units, posts, quotas, cadres, sanctions, kinships }: Rows,
): Promise<void> {
  const since = day("2018-06-01");
  const managedById = city.authorities.city;
  await tx.unit.createMany({ data: units });
  await tx.post.createMany({ data: posts });
  await tx.postManagement.createMany({
    data: posts.map((post) => ({ postId: post.id ?? "", managedById, from: day("2010-01-01") })),
  });
  await tx.quota.createMany({ data: quotas });
  await tx.cadre.createMany({ data: cadres });
  const ids = cadres.map((cadre) => cadre.id ?? "");
  const own = new Map(ids.map((id, index) => [id, present(posts[postOf(index)], "post")]));
  await tx.cadreManagement.createMany({ data: ids.map((cadreId) => ({ cadreId, managedById, from: since })) });
  await tx.postHolding.createMany({
    data: [...own].map(([cadreId, post]) => ({ cadreId, postId: post.id ?? "", from: since })),
  });
  const line = (
    cadreId: string,
    from: string,
    to: string | null,
    level: "staff" | "sectionHead" | "countyDeputy",
    headOrDeputy: "head" | "deputy" | null,
    postId: string | null,
  ) => ({
    cadreId,
    from: day(from),
    to: to === null ? null : day(to),
    unitText: "澜石县水利局",
    postText: "任职",
    level,
    headOrDeputy,
    postId,
  });
  await tx.careerRow.createMany({
    data: [...own].flatMap(([id, post]) => [
      line(id, "2003-07-01", "2012-05-31", "staff", null, null),
      line(id, "2012-06-01", "2018-05-31", "sectionHead", "head", null),
      line(
        id,
        "2018-06-01",
        null,
        post.level === "countyDeputy" ? "countyDeputy" : "sectionHead",
        post.headOrDeputy,
        post.id ?? "",
      ),
    ]),
  });
  const grassroots = {
    kind: "grassroots" as const,
    from: day("2003-07-01"),
    to: day("2012-05-31"),
    place: "澜石县乡镇",
  };
  await tx.experienceRow.createMany({ data: ids.map((cadreId) => ({ cadreId, ...grassroots })) });
  const degree = {
    mode: "fullTime" as const,
    education: "bachelor" as const,
    degree: "经济学学士",
    schoolAndMajor: "云岭大学经济学",
    graduatedOn: day("2003-06-30"),
  };
  await tx.educationRow.createMany({ data: ids.map((cadreId) => ({ cadreId, ...degree })) });
  const years = [2023, 2024, 2025, 2026].map((year) => ({
    year,
    grade: "COMPETENT" as const,
    fixedOn: day(`${String(year + 1)}-01-20`),
  }));
  await tx.yearlyGrade.createMany({ data: ids.flatMap((cadreId) => years.map((year) => ({ cadreId, ...year }))) });
  await tx.sanction.createMany({ data: sanctions });
  await tx.kinship.createMany({ data: kinships });
}

const postsOfBureau = 8;
const peopleOfBureau = 5;

/** Place of the post that the person with this place holds: the filled deputy post comes first, the two vacant ones last. */
function postOf(person: number): number {
  const inBureau = person % peopleOfBureau;
  return ((person - inBureau) / peopleOfBureau) * postsOfBureau + inBureau;
}

function hasBarredDeputy(index: number): boolean {
  return index % barredDeputyEvery === barredDeputyEvery - 1;
}

type Founding = Omit<Bureau, "people"> & { readonly people: Omit<Bureau["people"], "peer" | "barredPeer"> };

function bureauInto(rows: Rows, city: City, index: number): Founding {
  const code = `V${String(index)}`;
  const unitId = crypto.randomUUID();
  const authorityId = city.authorities.city;
  rows.units.push({
    id: unitId,
    code,
    name: `市直第${String(index + 1)}局`,
    category: "governmentDepartment",
    order: 5000 + index,
    level: "countyHead",
    authorityId,
  });
  for (const [level, headOrDeputy, approved] of [
    ["countyDeputy", "deputy", 2],
    ["sectionHead", "head", 4],
  ] as const) {
    rows.quotas.push({ unitId, level, headOrDeputy, approved, document: "云泽编〔2020〕1号", from: day("2020-01-01") });
  }
  const post = (
    title: string,
    level: "countyDeputy" | "sectionHead",
    place: number,
    probationApplies: boolean,
    appointmentWay: "committeeDecision" | "congressElection" = "committeeDecision",
  ): string => {
    const id = crypto.randomUUID();
    const headOrDeputy = level === "countyDeputy" ? "deputy" : "head";
    rows.posts.push({
      id,
      code: `${code}-${String(place)}`,
      unitId,
      title,
      level,
      headOrDeputy,
      teamOrder: place,
      probationApplies,
      appointmentWay,
    });
    return id;
  };
  const deputyPost = post("副局长", "countyDeputy", 2, true);
  for (const place of [5, 6, 7, 8]) post(`第${String(place)}科科长`, "sectionHead", place, false);
  const vacant = [
    post("副局长（二）", "countyDeputy", 3, true),
    post("副局长（三）", "countyDeputy", 4, index % 2 === 0),
  ];
  const elected = post("副局长（四）", "countyDeputy", 9, true, "congressElection");
  const person = (name: string, place: number, level: "countyDeputy" | "sectionHead"): string => {
    const cadre = { ...personRow(name, index * 10 + place), unitId, level };
    rows.cadres.push(cadre);
    return cadre.id;
  };
  const deputy = person("齐副", 0, "countyDeputy");
  const people = {
    fit: person("钟合", 1, "sectionHead"),
    alsoFit: person("温可", 2, "sectionHead"),
    barred: person("路停", 3, "sectionHead"),
    relative: person("连亲", 4, "sectionHead"),
  };
  const decision = {
    kind: "partySeriousWarning" as const,
    body: "市纪委",
    document: `云纪〔2026〕${String(index)}号`,
    effectiveOn: day("2026-05-20"),
    reason: "违反纪律",
  };
  rows.sanctions.push({ cadreId: people.barred, ...decision });
  if (hasBarredDeputy(index)) rows.sanctions.push({ cadreId: deputy, ...decision, kind: "partyRemovalFromPosts" });
  const [aId = "", bId = ""] = [people.relative, deputy].toSorted();
  rows.kinships.push({ aId, bId, relation: "spouse", source: "本人申报", declaredOn: day("2020-01-01") });
  if (index % 6 === 0) {
    const [one = "", other = ""] = [people.alsoFit, city.users.committeeMember.cadreId].toSorted();
    rows.kinships.push({
      aId: one,
      bId: other,
      relation: "closeInLaw",
      source: "本人申报",
      declaredOn: day("2020-01-01"),
    });
  }
  return { unitId, vacant, elected, deputy: { cadreId: deputy, postId: deputyPost }, people };
}

/** A person at work since 2003 and at the present level since 2018, fit and a member of the Party. */
function personRow(name: string, number: number) {
  return {
    id: crypto.randomUUID(),
    idNumber: `9901011981${String(10_000_000 + number).slice(1)}`,
    ...nameColumns(`${name}${"甲乙丙丁戊己庚辛壬癸".charAt(number % 10)}`),
    sex: number % 2 === 0 ? ("female" as const) : ("male" as const),
    ethnicity: "汉族",
    nativePlace: "云岭澜石",
    birthPlace: "云岭澜石",
    politicalStatus: "partyMember" as const,
    birth: day("1981-04-05"),
    partyJoined: day("2004-06-01"),
    workStart: day("2003-07-01"),
    cadreIdentity: "公务员",
    duties: "科长",
    levelSince: day("2018-06-01"),
    orderKey: 900_000 + number,
    healthFit: true,
  };
}
