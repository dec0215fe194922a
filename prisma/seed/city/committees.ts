import { present } from "@/lib/kernel/assert";
import { legalDateToDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { Prisma } from "@/prisma/generated/client";
import { committeeSeats } from "./seats-of-body";
import type { Area } from "./structure-types";

export type CommitteeMeans = {
  readonly nextId: () => string;
  readonly from: LegalDate;
  readonly holderOf: (seatKey: string) => string | null;
};

/** Standing committee (city 11, county 9) and meeting of the organization department (its head, deputies). */
export function committeeRows(areas: readonly Area[], means: CommitteeMeans): Prisma.CommitteeMemberCreateManyInput[] {
  return areas.flatMap((area) => {
    const seats = area.key === "city" ? committeeSeats.city : committeeSeats.county;
    const standing = seats.map(({ key, memberTitle }, index) =>
      memberRow(
        area,
        "standingCommittee",
        { seat: `${area.key}/committee/${key}`, title: memberTitle, order: index + 1, isPrincipal: index === 0 },
        means,
      ),
    );
    const department = ["head", "deputy1", "deputy2", "deputy3", "deputy4"]
      .map((seat) => (seat === "head" ? `${area.key}/committee/organization` : `${area.key}/organization/${seat}`))
      .filter((seat) => means.holderOf(seat) !== null)
      .map((seat, index) =>
        memberRow(
          area,
          "deptMeeting",
          {
            seat,
            title: index === 0 ? "部长" : index === 1 ? "常务副部长" : "副部长",
            order: index + 1,
            isPrincipal: index === 0,
          },
          means,
        ),
      );
    return [...standing, ...department];
  });
}

type Member = { seat: string; title: string; order: number; isPrincipal: boolean };

function memberRow(
  area: Area,
  body: string,
  { seat, ...member }: Member,
  means: CommitteeMeans,
): Prisma.CommitteeMemberCreateManyInput {
  return {
    id: means.nextId(),
    authorityId: area.authorityId,
    body,
    cadreId: present(means.holderOf(seat), seat),
    ...member,
    from: legalDateToDb(means.from),
  };
}
