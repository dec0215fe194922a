/**
 * Puts cases into the installation of the browser tests where their decisive step begins, by the builders of the other tests:
 * `tsx --conditions=react-server tests/support/arranged-cases.ts`. Prints their ids.
 */
import type { Actor } from "@/lib/access/actor";
import { clockActor } from "@/lib/access/actor";
import { present } from "@/lib/kernel/assert";
import { instantOf, legalDate } from "@/lib/kernel/dates";
import { readActorIn } from "@/lib/platform/actor";
import { database } from "@/lib/platform/db/client";
import { reading } from "@/lib/platform/db/reading";
import type { ReadTx } from "@/lib/platform/db/transaction";
import { answerChecklist, recordConsultation } from "@/lib/stages/deliberation/commands";
import type { CityUser } from "@/prisma/seed/city/accounts";
import { signInsByPart } from "@/prisma/seed/sign-ins";
import { caseOnAgenda } from "./builders/decision";
import type { CaseCity } from "./builders/deliberation";
import { caseInDeliberation } from "./builders/deliberation";
import { authorOn, heldMeeting, succeeded } from "./builders/meetings";

const on = legalDate("2026-09-02");

async function userIn(tx: ReadTx, part: keyof typeof signInsByPart): Promise<CityUser> {
  const { id, signIn, cadreId } = await tx.user.findUniqueOrThrow({ where: { signIn: signInsByPart[part].signIn } });
  const actor: Actor = present(await readActorIn(tx, id, instantOf(new Date("2026-09-02T01:00:00Z"))), part);
  return { userId: id, signIn, cadreId: cadreId ?? "", actor };
}

async function readCity(): Promise<CaseCity> {
  return reading(clockActor, async (tx) => {
    const users = {
      cadreSection: await userIn(tx, "cadreSection"),
      departmentHead: await userIn(tx, "departmentHead"),
      countyADepartmentHead: await userIn(tx, "countyADepartmentHead"),
    };
    const city = present(users.departmentHead.actor.grants[0]?.authorityId, "the city");
    const ruleSet = await tx.ruleSet.findFirstOrThrow({ where: { authorityId: city }, orderBy: { version: "asc" } });
    const three = (id: string) => ({ city: id, countyA: id, countyB: id });
    return { users, authorities: three(city), ruleSets: three(ruleSet.id) };
  });
}

/** Two section heads the city manages, the head of a body under dual management, and a post of a body no batch of the browser tests is about. */
async function people(city: CaseCity) {
  return reading(clockActor, async (tx) => {
    const unit = await tx.unit.findFirstOrThrow({ where: { authorityId: city.authorities.city, category: "congressOrConference" }, orderBy: { order: "asc" } });
    const post = await tx.post.findFirstOrThrow({ where: { unitId: unit.id, level: "countyDeputy", headOrDeputy: "deputy" }, orderBy: { code: "asc" } });
    const named = (name: string) => tx.cadre.findFirstOrThrow({ where: { name } });
    const dual = await tx.postHolding.findFirstOrThrow({
      where: { to: null, concurrent: false, post: { headOrDeputy: "head", management: { some: { to: null, coManagedById: { not: null }, managedById: city.authorities.city } } } },
      include: { cadre: true },
    });
    return { postId: post.id, exceptional: await named("欧阳景行"), voted: await named("仇远山"), dual };
  });
}

async function arrange(): Promise<Readonly<Record<string, string>>> {
  const city = await readCity();
  const { postId, exceptional, voted, dual } = await people(city);
  const author = authorOn(city.users.departmentHead.actor, on);
  const said = { who: "盛怀谷", title: "市委副书记", way: "talk", askedOn: on, repliedOn: on, stance: "agree", words: "同意", letterNumber: "" } as const;
  const first = await caseInDeliberation(city, { cadreId: exceptional.id, postId, on, exceptionalGround: "criticalMoment" });
  const second = await caseInDeliberation(city, { cadreId: dual.cadreId, postId: dual.postId, on, kind: "removal" });
  for (const at of [first, second]) {
    const seen = { caseId: at.id, version: at.version };
    for (const kind of ["leader", "superiorInCharge"] as const) succeeded(await recordConsultation({ ...seen, ...said, kind }, author));
    const items = at.kind === "removal" ? [8] : [1, 6, 8];
    succeeded(await answerChecklist({ ...seen, answers: items.map((item) => ({ item, answer: "clear" as const, note: "" })) }, author));
  }
  const { at } = await caseOnAgenda(city, { cadreId: voted.id, postId, on });
  const later = await heldMeeting({ actor: city.users.departmentHead.actor, authorityId: city.authorities.city, on: legalDate("2026-09-09") });
  return { exceptional: first.id, dual: second.id, vote: at.id, laterMeeting: later.number };
}

process.stdout.write(JSON.stringify(await arrange()));
await database().$disconnect();
