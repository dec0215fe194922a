import "server-only";
import type { Level } from "@/lib/access/actor";
import type { LegalDate } from "@/lib/kernel/dates";
import { legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import { someInInspection, teamRightsRun } from "../rules/team";
import type { InspectionState } from "../types";

/** A person as lists show him: tells namesakes apart. */
export type PersonLine = {
  readonly cadreId: string;
  readonly name: string;
  readonly birthMonth: string;
  readonly unitName: string;
  readonly duties: string;
};

export type PeopleLines = {
  readonly byId: ReadonlyMap<string, PersonLine>;
  /** people of the authority's department, from whom teams are formed */
  readonly inspectors: readonly PersonLine[];
};

type Row = PersonLine & { readonly listed: boolean };

/** Lines of the people asked for, and of those who may inspect: staff of the authority's own units that have an account. */
export async function readPersonLinesIn(
  tx: Pick<ReadTx, "$queryRaw">,
  cadreIds: readonly string[],
  authorityId: string,
): Promise<PeopleLines> {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id as "cadreId", c.name, to_char(c.birth, 'YYYY.MM') as "birthMonth", u.name as "unitName", c.duties,
      c.id = any(${[...cadreIds]}::uuid[]) as listed
    from cadre c join unit u on u.id = c."unitId"
    where c.id = any(${[...cadreIds]}::uuid[])
      or c.id in (select a."cadreId" from app_user a join role_grant g on g."userId" = a.id
        where g."authorityId" = ${authorityId}::uuid and g."to" is null
          and g.role in ('cadreSection', 'assessmentOffice', 'supervisionSection', 'disciplineLiaison'))
    order by c."orderKey", c.id`;
  return {
    byId: new Map(rows.filter((row) => row.listed).map((row) => [row.cadreId, row])),
    inspectors: rows.filter((row) => !cadreIds.includes(row.cadreId)),
  };
}

/** Unit and title of posts, by post id. */
export async function readPostTitlesIn(tx: Pick<ReadTx, "$queryRaw">, postIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ id: string; title: string }[]>`
    select p.id, u.name || p.title as title from post p join unit u on u.id = p."unitId" where p.id = any(${[...postIds]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, row.title]));
}

export type TaskLine = {
  readonly id: string;
  readonly title: string;
  readonly plan: string;
  readonly startsOn: LegalDate;
  readonly noticeOn: LegalDate | null;
  readonly endsOn: LegalDate | null;
  readonly state: InspectionState;
  /** one of its cases is in inspection and not over */
  readonly underway: boolean;
  /** its team reads and writes by virtue of it */
  readonly teamRights: boolean;
  readonly version: number;
  readonly members: readonly { readonly name: string; readonly isLeader: boolean }[];
  readonly subjects: readonly { readonly subjectId: string; readonly caseId: string; readonly name: string }[];
};

/** Tasks of a motion, and its cases in inspection that have none yet; matters closed to the visitor are left out. */
export async function readTasksIn(
  tx: Pick<ReadTx, "inspectionTask" | "case" | "cadre" | "post">,
  motionId: string,
  { closedCadreIds, reaches }: { readonly closedCadreIds: readonly string[]; readonly reaches: (level: Level) => boolean },
): Promise<{ readonly tasks: readonly TaskLine[]; readonly waiting: readonly { readonly caseId: string; readonly cadreId: string }[] }> {
  const rows = await tx.inspectionTask.findMany({
    where: { motionId },
    include: { members: { orderBy: { order: "asc" } }, subjects: { select: { id: true, caseId: true } } },
    orderBy: { startsOn: "asc" },
  });
  const all = await tx.case.findMany({
    where: { motionId },
    select: { id: true, cadreId: true, postId: true, stage: true, state: true, cadre: { select: { name: true } } },
    orderBy: { number: "asc" },
  });
  const posts = await tx.post.findMany({ where: { id: { in: all.map((one) => one.postId) } }, select: { id: true, level: true } });
  const reached = new Set(posts.filter((post) => reaches(post.level)).map((post) => post.id));
  const cases = all.filter((one) => reached.has(one.postId) && !closedCadreIds.includes(one.cadreId));
  const inspectors = await tx.cadre.findMany({
    where: { id: { in: rows.flatMap((row) => row.members.map((member) => member.cadreId)) } },
    select: { id: true, name: true },
  });
  const names = new Map(inspectors.map((person) => [person.id, person.name]));
  const byCase = new Map(cases.map((one) => [one.id, one]));
  const casesOf = (row: (typeof rows)[number]) => all.filter((one) => row.subjects.some((subject) => subject.caseId === one.id));
  const inTask = new Set(rows.flatMap((row) => row.subjects.map((subject) => subject.caseId)));
  return {
    tasks: rows.map((row) => ({
      id: row.id,
      title: row.title,
      plan: row.plan,
      startsOn: legalDateFromDb(row.startsOn),
      noticeOn: row.noticeOn === null ? null : legalDateFromDb(row.noticeOn),
      endsOn: row.endsOn === null ? null : legalDateFromDb(row.endsOn),
      state: row.state,
      underway: someInInspection(casesOf(row)),
      teamRights: teamRightsRun(row.state, casesOf(row)),
      version: row.version,
      members: row.members.map((member) => ({ name: names.get(member.cadreId) ?? "", isLeader: member.isLeader })),
      subjects: row.subjects.flatMap((subject) => {
        const found = byCase.get(subject.caseId);
        return found === undefined ? [] : [{ subjectId: subject.id, caseId: subject.caseId, name: found.cadre.name }];
      }),
    })),
    waiting: cases
      .filter((one) => one.stage === "inspection" && one.state === "running" && !inTask.has(one.id))
      .map((one) => ({ caseId: one.id, cadreId: one.cadreId })),
  };
}
