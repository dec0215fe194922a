/**
 * Puts two cases of a county into the installation of the browser tests, whose inspection was completed before the national numbers of
 * retirement changed on 1 January 2025: `tsx --conditions=react-server tests/support/arranged-reform.ts`. Prints their ids.
 */
import { nameColumns } from "@/lib/formats/name-columns";
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { instantOf, legalDate, legalDateToDb } from "@/lib/kernel/dates";
import { readActorIn } from "@/lib/platform/actor";
import { database } from "@/lib/platform/db/client";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { streamOf } from "@/lib/record/event";
import { recorded, worked } from "@/lib/record/recorded";
import { answerChecklist, recordConsultation } from "@/lib/stages/deliberation/commands";
import type { CityUser } from "@/prisma/seed/city/accounts";
import { signInsByPart } from "@/prisma/seed/sign-ins";
import type { CaseCity } from "./builders/deliberation";
import { caseInDeliberation } from "./builders/deliberation";
import { authorOn, heldMeeting, succeeded } from "./builders/meetings";

const on = legalDate("2024-12-20");
const day = (text: string) => legalDateToDb(legalDate(text));

async function userIn(tx: ReadTx, part: keyof typeof signInsByPart): Promise<CityUser> {
  const { id, signIn, cadreId } = await tx.user.findUniqueOrThrow({ where: { signIn: signInsByPart[part].signIn } });
  const actor: Actor = present(await readActorIn(tx, id, instantOf(new Date("2024-12-20T01:00:00Z"))), part);
  return { userId: id, signIn, cadreId: cadreId ?? "", actor };
}

/** The county in the place of every area: nothing is arranged elsewhere. */
async function readCounty(): Promise<CaseCity> {
  return reading(clockActor, async (tx) => {
    const head = await userIn(tx, "countyADepartmentHead");
    const county = present(head.actor.grants[0]?.authorityId, "the county");
    const ruleSet = await tx.ruleSet.findFirstOrThrow({ where: { authorityId: county }, orderBy: { version: "asc" } });
    const three = (id: string) => ({ city: id, countyA: id, countyB: id });
    const users = { cadreSection: await userIn(tx, "countyACadreSection"), departmentHead: head, countyADepartmentHead: head };
    return { users, authorities: three(county), ruleSets: three(ruleSet.id) };
  });
}

/** A man of a township with this birthday, of no leading post. */
async function addMan(authorityId: string, unitId: string, name: string, birth: string): Promise<string> {
  return succeeded(
    await recorded({ actor: clockActor, now: authorOn(clockActor, on).now }, async (tx) => {
      const { id } = await tx.cadre.create({
        data: {
          idNumber: `990102${birth.replaceAll("-", "")}${crypto.randomUUID().slice(0, 4)}`, ...nameColumns(name), sex: "male", ethnicity: "汉族",
          nativePlace: "云岭澜石", birthPlace: "云岭澜石", politicalStatus: "partyMember", birth: day(birth), partyJoined: day("1990-07-01"), workStart: day("1985-07-01"),
          cadreIdentity: "公务员", unitId, duties: "一级主任科员", level: "staff", levelSince: day("2015-06-01"), orderKey: 99000, healthFit: true,
          management: { create: [{ managedById: authorityId, from: day("2015-06-01") }] },
        },
      });
      return worked(id, { stream: streamOf("cadre", id), type: "cadre.changed", data: {} });
    }),
  );
}

async function arrange(): Promise<Readonly<Record<string, string>>> {
  const county = await readCounty();
  const authorityId = county.authorities.countyA;
  const post = await reading(clockActor, (tx) =>
    tx.post.findFirstOrThrow({ where: { headOrDeputy: "deputy", unit: { authorityId, category: "township" } }, orderBy: { code: "asc" } }),
  );
  const author = authorOn(county.users.departmentHead.actor, on);
  const said = { who: "项东屏", title: "县委书记", way: "talk", askedOn: on, repliedOn: on, stance: "agree", words: "同意", letterNumber: "" } as const;
  const standing = async (name: string, birth: string) => {
    const cadreId = await addMan(authorityId, post.unitId, name, birth);
    const at = await caseInDeliberation(county, { cadreId, postId: post.id, on });
    const seen = { caseId: at.id, version: at.version };
    for (const kind of ["leader", "superiorInCharge"] as const) succeeded(await recordConsultation({ ...seen, ...said, kind }, author));
    succeeded(await answerChecklist({ ...seen, answers: [1, 6, 8].map((item) => ({ item, answer: "clear" as const, note: "" })) }, author));
    return at.id;
  };
  const before = await standing("关岳安", "1964-12-31");
  const after = await standing("霍青原", "1965-01-10");
  const meeting = await heldMeeting({ actor: county.users.departmentHead.actor, authorityId, on, kind: "deptMeeting" });
  return { before, after, meeting: meeting.number };
}

process.stdout.write(JSON.stringify(await arrange()));
await database().$disconnect();
