import { makeIdNumber } from "@/lib/formats/id-number";
import { nameColumns } from "@/lib/formats/name-columns";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Prisma } from "@/prisma/generated/client";
import type { Stretch } from "./career";
import { levelSinceOf } from "./career";
import type { PeopleMeans, Workplace } from "./people-types";
import { places } from "./word-lists";

export type Personal = {
  name: string;
  ethnicity: string;
  sex: "male" | "female";
  birth: LegalDate;
  partyJoined: LegalDate | null;
  workStart: LegalDate;
  healthFit: boolean | null;
  career: readonly Stretch[];
};

/** The row of a person; duties name the main post first, then posts held at the same time. */
export function cadreRow(
  id: string,
  place: Workplace,
  person: Personal,
  means: PeopleMeans,
): Prisma.CadreCreateManyInput {
  const nativePlace = means.random.pick(places);
  const titles = [place.seat, ...place.alsoHolds].flatMap((seat) =>
    seat === null ? [] : [`${seat.unitName}${seat.title}`],
  );
  return {
    id,
    idNumber: uniqueIdNumber(person, means),
    ...nameColumns(person.name),
    sex: person.sex,
    ethnicity: person.ethnicity,
    nativePlace,
    birthPlace: nativePlace,
    politicalStatus:
      person.partyJoined === null ? means.random.pick(["nonParty", "democraticParty"] as const) : "partyMember",
    birth: legalDateToDb(person.birth),
    partyJoined: person.partyJoined === null ? null : legalDateToDb(person.partyJoined),
    workStart: legalDateToDb(person.workStart),
    cadreIdentity: "公务员",
    healthFit: person.healthFit,
    status: "inPost",
    unitId: place.unitId,
    duties: titles.length === 0 ? `${place.unitName}${place.title}` : titles.join("，"),
    level: place.level,
    levelSince: legalDateToDb(levelSinceOf(person.career)),
    orderKey: place.orderKey,
  };
}

function uniqueIdNumber(person: Personal, means: PeopleMeans): string {
  for (;;) {
    const sequence = means.random.int(0, 499) * 2 + (person.sex === "male" ? 1 : 0);
    const number = makeIdNumber(
      `${means.region}${String(means.random.int(1, 9)).padStart(2, "0")}`,
      person.birth,
      sequence,
    );
    if (means.usedIdNumbers.has(number)) continue;
    means.usedIdNumbers.add(number);
    return number;
  }
}
