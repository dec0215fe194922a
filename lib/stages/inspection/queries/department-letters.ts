import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { departmentReachOf } from "@/lib/access/reach";
import { instantOf, legalDate } from "@/lib/kernel/dates";
import { letterDepartments } from "@/lib/law/scheme";
import { Prisma } from "@/prisma/generated/client";
import { takesReply } from "../../../case/queries/check-requests";
import { postWords } from "../../../case/queries/matters";
import type { ReadTx } from "../../../platform/db/transaction";
import { lineStates } from "../rules/department-replies";
import { checkAnswers, checkVerdicts } from "../types";

const act = "departmentReply.give";
const day = z.string().transform(legalDate);
const instant = z.string().transform((text) => instantOf(new Date(text)));
type Tx = Pick<ReadTx, "$queryRaw">;

/** How a person i of a letter stands for its department, with its own reply r and the case k: `lineStateOf` as SQL. */
const state = Prisma.sql`case when r."takenById" is not null then 'taken'
  when i.superseded or not ${takesReply} or k.state <> 'running' or i.reply <> 'noAnswer' then 'over'
  when r.id is not null then 'given' else 'open' end`;

const lines = Prisma.sql`check_letter_line i join inspection_subject s on s.id = i."subjectId" join "case" k on k.id = s."caseId"
  left join department_reply r on r."lineId" = i.id`;

/** Letters l of the departments the actor answers for, of the authorities he is bound to. */
function addressed(actor: Actor): Prisma.Sql {
  const reach = departmentReachOf(actor, act);
  if (reach.length === 0) return Prisma.sql`false`;
  const pairs = reach.map(({ authorityId, department }) => Prisma.sql`(l."authorityId" = ${authorityId}::uuid and l.department::text = ${department})`);
  return Prisma.sql`(${Prisma.join(pairs, " or ")})`;
}

const closedTo = (actor: Actor) => Prisma.sql`k."cadreId" = any(${[...actor.closedCadreIds]}::uuid[])`;

const letterShape = {
  id: z.string(),
  department: z.enum(letterDepartments),
  number: z.string(),
  body: z.string(),
  sentOn: day,
  dueOn: day,
  dueProvisional: z.boolean(),
};

const listedShape = z.object({ ...letterShape, people: z.int(), open: z.int(), given: z.int() });

/** A letter in the list of its department. `people`, `open` (to be answered) and `given` (may be put right) leave out who is closed to the visitor. */
export type DepartmentLetterLine = z.output<typeof listedShape>;

/** Letters addressed to the departments the actor answers for: those that wait first, by their day, at most 200. One statement. */
export async function readDepartmentLettersIn(tx: Tx, actor: Actor): Promise<readonly DepartmentLetterLine[]> {
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('id', l.id, 'department', l.department, 'number', l.number, 'body', l.body, 'sentOn', l."sentOn", 'dueOn', l."dueOn",
      'dueProvisional', l."dueProvisional", 'people', n.people, 'open', n.open, 'given', n.given) as row
    from check_letter l cross join lateral (select count(*) as people, count(*) filter (where ${state} = 'open') as open,
      count(*) filter (where ${state} = 'given') as given from ${lines} where i."letterId" = l.id and not ${closedTo(actor)}) n
    where ${addressed(actor)} order by n.open = 0, n.given = 0, l."dueOn", l.id limit 200`;
  return rows.map(({ row }) => listedShape.parse(row));
}

const ownShape = z.object({
  by: z.string(),
  at: instant,
  reply: z.enum(checkAnswers),
  verdict: z.enum(checkVerdicts).nullable(),
  number: z.string(),
  repliedOn: day,
  responsibleName: z.string(),
  result: z.string(),
  fileId: z.string(),
  fileName: z.string(),
});

const personShape = z.object({
  lineId: z.string(),
  name: z.string(),
  sex: z.enum(["male", "female"]),
  birthMonth: z.string(),
  presentDuties: z.string(),
  intendedDuties: z.string(),
  state: z.enum(lineStates),
  given: ownShape.nullable(),
});

/** A person as the letter names him, with what the department answered; nothing else of him. */
export type AskedPerson = z.output<typeof personShape>;

const shape = z.object({ ...letterShape, workingDays: z.int(), version: z.int(), organisation: z.string(), over: z.int(), withheld: z.int() });

/** `over`: people the letter asks about no more, `withheld`: people closed to the visitor. Neither is named. */
export type DepartmentLetter = z.output<typeof shape> & { readonly people: readonly AskedPerson[] };

/** One letter addressed to a department the actor answers for; null for every other. Two statements. */
export async function readDepartmentLetterIn(tx: Tx, actor: Actor, id: string): Promise<DepartmentLetter | null> {
  const [found] = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('id', l.id, 'department', l.department, 'number', l.number, 'body', l.body, 'sentOn', l."sentOn", 'dueOn', l."dueOn",
      'dueProvisional', l."dueProvisional", 'workingDays', l."workingDays", 'version', l.version, 'organisation', a."departmentName",
      'over', (select count(*) from ${lines} where i."letterId" = l.id and not ${closedTo(actor)} and ${state} = 'over'),
      'withheld', (select count(*) from ${lines} where i."letterId" = l.id and ${closedTo(actor)})) as row
    from check_letter l join authority a on a.id = l."authorityId" where l.id = ${id}::uuid and ${addressed(actor)}`;
  if (found === undefined) return null;
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('lineId', i.id, 'name', c.name, 'sex', c.sex, 'birthMonth', to_char(c.birth, 'YYYY.MM'), 'presentDuties', c.duties,
      'intendedDuties', ${postWords}, 'state', ${state}, 'given', case when r.id is not null then jsonb_build_object('by', g."displayName",
        'at', r."givenAt", 'reply', r.reply, 'verdict', r.verdict, 'number', r.number, 'repliedOn', r."repliedOn",
        'responsibleName', r."responsibleName", 'result', r.result, 'fileId', r."fileId", 'fileName', f."fileName") end) as row
    from ${lines} join cadre c on c.id = k."cadreId" join post p on p.id = k."postId" join unit u on u.id = p."unitId"
      left join app_user g on g.id = r."givenById" left join attachment f on f.id = r."fileId"
    where i."letterId" = ${id}::uuid and not ${closedTo(actor)} and ${state} <> 'over' order by i."order"`;
  return { ...shape.parse(found.row), people: rows.map(({ row }) => personShape.parse(row)) };
}
