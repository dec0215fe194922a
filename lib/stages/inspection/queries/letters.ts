import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { instantOf, legalDate, legalDateFromDb } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { WorkingCalendar } from "@/lib/kernel/working-days";
import type { LetterDepartment } from "@/lib/law/scheme";
import { letterDepartments, parseRuleSetValues } from "@/lib/law/scheme";
import { Prisma } from "@/prisma/generated/client";
import { checksWithoutLetter, takesReply } from "../../../case/queries/check-requests";
import { postWords } from "../../../case/queries/matters";
import { visibleCases, visibleTo } from "../../../case/queries/visible";
import { lastDayOf } from "../../../case/rules/standing-replies";
import type { ReadTx } from "../../../platform/db/transaction";
import { departmentsOf, replyDueOn } from "../rules/letters";
import { checkVerdicts, letterReplies } from "../types";

const act = "clearance.view";
const day = z.string().transform(legalDate);
const instant = z.string().transform((text) => instantOf(new Date(text)));

const askedShape = z.object({
  /** null where the check was asked before requests were kept as letters */
  letterId: z.string().nullable(),
  department: z.enum(letterDepartments),
  number: z.string(),
  sentOn: day,
  workingDays: z.int(),
  dueOn: day.nullable(),
  dueProvisional: z.boolean(),
  reply: z.enum(letterReplies).nullable(),
  repliedOn: day.nullable(),
  validUntil: day.nullable(),
  verdict: z.enum(checkVerdicts).nullable(),
  /** null where the visitor may not read what a department answered */
  result: z.string().nullable(),
});

const rowShape = z.object({
  subjectId: z.string(),
  caseId: z.string(),
  motionId: z.string(),
  authorityId: z.string(),
  name: z.string(),
  post: z.string(),
  number: z.string(),
  values: z.unknown(),
  /** the inspection is over: here for a reply that has a last day */
  later: z.boolean(),
  asked: z.array(askedShape),
});

/** A person under inspection with the letters that count about him, in the order of batches. */
type StoredAsk = z.output<typeof askedShape>;
export type ReviewAsk = Omit<StoredAsk, "dueOn" | "validUntil"> & {
  readonly dueOn: LegalDate;
  /** last day of the reply, its own or by the scheme; null: none */
  readonly until: LegalDate | null;
};
export type ReviewRow = Omit<z.output<typeof rowShape>, "values" | "asked"> & { readonly asked: readonly ReviewAsk[]; readonly departments: readonly LetterDepartment[]; readonly required: readonly LetterDepartment[] };

const tables = Prisma.sql`"case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId" join post p on p.id = k."postId"
  join unit u on u.id = p."unitId"`;

/** Whether the row's contents are for the visitor: the class of a reply's words is closed. */
function readable(actor: Actor): Prisma.Sql {
  return visibleTo(actor, "people.viewClosed", { authority: Prisma.sql`m."authorityId"`, level: Prisma.sql`p.level`, cadre: Prisma.sql`k."cadreId"` });
}

/**
 * Everybody under inspection the visitor may see, of one motion or of all, with every letter that counts and the checks that were asked
 * before there were letters, due on the calendar as it stands. One statement.
 */
export async function readReviewIn(
  tx: Pick<ReadTx, "$queryRaw">,
  actor: Actor,
  motionId: string | null,
  calendar: WorkingCalendar,
): Promise<readonly ReviewRow[]> {
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('subjectId', s.id, 'caseId', k.id, 'motionId', m.id, 'authorityId', m."authorityId", 'name', c.name, 'post', ${postWords},
      'number', m.number, 'values', rs.values, 'later', k.stage <> 'inspection', 'asked', coalesce((select jsonb_agg(jsonb_build_object('letterId', i."letterId",
        'department', i.department, 'number', i.number, 'sentOn', i."sentOn", 'workingDays', i."workingDays", 'dueOn', i."dueOn",
        'dueProvisional', i."dueProvisional", 'reply', i.reply, 'repliedOn', i."repliedOn", 'validUntil', i."validUntil",
        'verdict', case when ${readable(actor)} then i.verdict end, 'result', case when ${readable(actor)} then i.result end) order by i."letterId")
        from (${requests}) i where i."subjectId" = s.id), '[]'::jsonb)) as row
    from inspection_subject s join ${tables} on k.id = s."caseId" join rule_set rs on rs.id = k."ruleSetId"
    where k.state = 'running' and (k.stage = 'inspection' or (k.stage in ('deliberation', 'decision') and (rs.values ->> 'checkReplyValidDays' is not null
        or exists (select from check_letter_line i where i."subjectId" = s.id and not i.superseded and (i.renews or i."validUntil" is not null)))))
      and (${motionId}::uuid is null or m.id = ${motionId}::uuid) and ${visibleCases(actor, act)}
    order by m.number, c."orderKey", c.id limit 1000`;
  const schemes = new Map<string, Scheme>();
  return rows.map(({ row }) => {
    const { values, asked, ...read } = rowShape.parse(row);
    const key = JSON.stringify(values);
    const { days, ...scheme } = schemes.get(key) ?? schemeOf(values);
    schemes.set(key, { days, ...scheme });
    return { ...read, ...scheme, asked: asked.map((one) => dueOf(one, calendar, days)) };
  });
}

const requests = Prisma.sql`
  select i."subjectId", l.id as "letterId", l.department::text as department, l.number, l."sentOn", l."workingDays", l."dueOn", l."dueProvisional",
    i.reply::text as reply, i."repliedOn", i."validUntil", i.verdict, i.result
  from check_letter_line i join check_letter l on l.id = i."letterId" where not i.superseded
  union all select "subjectId", null, department, number, "sentOn", "workingDays", null, false, reply, "repliedOn", null, verdict, result
  from ${checksWithoutLetter} w`;

function dueOf({ validUntil, ...asked }: StoredAsk, calendar: WorkingCalendar, days: number | null): ReviewAsk {
  const until = lastDayOf({ ...asked, validUntil }, { checkReplyValidDays: days });
  if (asked.dueOn !== null) return { ...asked, until, dueOn: asked.dueOn };
  const { day: dueOn, provisional } = replyDueOn(asked.sentOn, asked.workingDays, calendar);
  return { ...asked, until, dueOn, dueProvisional: provisional };
}

type Scheme = Pick<ReviewRow, "departments" | "required"> & { readonly days: number | null };

function schemeOf(stored: unknown): Scheme {
  const values = parseRuleSetValues(stored);
  return { days: values.checkReplyValidDays, departments: departmentsOf(values), required: values.reviewDepartments.filter((one) => one.required).map(({ department }) => department) };
}

const letterLineShape = z.object({
  id: z.string(),
  department: z.enum(letterDepartments),
  number: z.string(),
  body: z.string(),
  sentOn: day,
  dueOn: day,
  people: z.int(),
  waiting: z.int(),
  /** answered by the department itself and not taken over yet */
  toTake: z.int(),
});
export type LetterLine = z.output<typeof letterLineShape>;

/** Letters about people the visitor may see, newest first; a letter with a matter closed to him counts only the others. One statement. */
export async function readLettersIn(tx: Pick<ReadTx, "$queryRaw">, actor: Actor, motionId: string | null): Promise<readonly LetterLine[]> {
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('id', l.id, 'department', l.department, 'number', l.number, 'body', l.body, 'sentOn', l."sentOn", 'dueOn', l."dueOn",
      'people', count(*), 'waiting', count(*) filter (where i.reply is null and not i.superseded),
      'toTake', count(*) filter (where r.id is not null and r."takenById" is null and not i.superseded and k.stage = 'inspection' and k.state = 'running')) as row
    from check_letter l join check_letter_line i on i."letterId" = l.id left join department_reply r on r."lineId" = i.id join inspection_subject s on s.id = i."subjectId" join ${tables} on k.id = s."caseId"
    where (${motionId}::uuid is null or m.id = ${motionId}::uuid) and ${visibleCases(actor, act)}
    group by l.id order by l."sentOn" desc, l.id desc limit 200`;
  return rows.map(({ row }) => letterLineShape.parse(row));
}

const givenShape = z.object({
  by: z.string(),
  at: instant,
  takenBy: z.string().nullable(),
  takenAt: instant.nullable(),
  reply: z.enum(letterReplies),
  verdict: z.enum(checkVerdicts).nullable(),
  repliedOn: day,
  number: z.string().nullable(),
  responsibleName: z.string().nullable(),
  result: z.string().nullable(),
  fileId: z.string().nullable(),
});

const personShape = z.object({
  lineId: z.string(),
  caseId: z.string(),
  cadreId: z.string(),
  level: z.string(),
  name: z.string(),
  sex: z.enum(["male", "female"]),
  birthMonth: z.string(),
  presentDuties: z.string(),
  intendedDuties: z.string(),
  open: z.boolean(),
  superseded: z.boolean(),
  reply: z.enum(letterReplies).nullable(),
  verdict: z.enum(checkVerdicts).nullable(),
  repliedOn: day.nullable(),
  validUntil: day.nullable(),
  responsibleName: z.string().nullable(),
  result: z.string().nullable(),
  /** what the department answered under its own sign-in; its words null where the visitor may not read them */
  given: givenShape.nullable(),
});
export type LetterPersonAt = z.output<typeof personShape>;

export type LetterAt = {
  readonly id: string;
  readonly authorityId: string;
  readonly department: LetterDepartment;
  readonly number: string;
  readonly body: string;
  readonly sentOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly dueProvisional: boolean;
  readonly workingDays: number;
  readonly version: number;
  readonly organisation: string;
  readonly people: readonly LetterPersonAt[];
  /** people of the letter whose matters are closed to the visitor */
  readonly closed: number;
};

/** A letter with the people the visitor may see; null when there is none for him. Two statements. */
export async function readLetterIn(tx: Pick<ReadTx, "$queryRaw" | "checkLetter" | "authority">, actor: Actor, id: string): Promise<LetterAt | null> {
  const letter = await tx.checkLetter.findUnique({ where: { id }, include: { _count: { select: { lines: true } } } });
  if (letter === null) return null;
  const authority = await tx.authority.findUniqueOrThrow({ where: { id: letter.authorityId }, select: { departmentName: true } });
  const rows = await tx.$queryRaw<{ row: unknown }[]>`
    select jsonb_build_object('lineId', i.id, 'caseId', k.id, 'cadreId', c.id, 'level', p.level, 'name', c.name, 'sex', c.sex, 'birthMonth', to_char(c.birth, 'YYYY.MM'),
      'presentDuties', c.duties, 'intendedDuties', ${postWords}, 'open', k.state = 'running' and ${takesReply}, 'superseded', i.superseded,
      'reply', i.reply, 'repliedOn', i."repliedOn", 'validUntil', i."validUntil", 'verdict', case when ${readable(actor)} then i.verdict end,
      'responsibleName', case when ${readable(actor)} then i."responsibleName" end, 'result', case when ${readable(actor)} then i.result end,
      'given', case when r.id is not null then jsonb_build_object('by', g."displayName", 'at', r."givenAt", 'takenBy', t."displayName", 'takenAt', r."takenAt",
        'reply', r.reply, 'repliedOn', r."repliedOn", 'verdict', case when ${readable(actor)} then r.verdict end, 'number', case when ${readable(actor)} then r.number end,
        'responsibleName', case when ${readable(actor)} then r."responsibleName" end, 'result', case when ${readable(actor)} then r.result end,
        'fileId', case when ${readable(actor)} then r."fileId" end) end) as row
    from check_letter_line i join inspection_subject s on s.id = i."subjectId" join ${tables} on k.id = s."caseId"
      left join department_reply r on r."lineId" = i.id left join app_user g on g.id = r."givenById" left join app_user t on t.id = r."takenById"
    where i."letterId" = ${id}::uuid and ${visibleCases(actor, act)} order by i."order"`;
  const people = rows.map(({ row }) => personShape.parse(row));
  if (people.length === 0) return null;
  const { authorityId, department, number, body, dueProvisional, workingDays, version } = letter;
  return {
    id,
    authorityId,
    department,
    number,
    body,
    sentOn: legalDateFromDb(letter.sentOn),
    dueOn: legalDateFromDb(letter.dueOn),
    dueProvisional,
    workingDays,
    version,
    organisation: authority.departmentName,
    people,
    closed: letter._count.lines - people.length,
  };
}
