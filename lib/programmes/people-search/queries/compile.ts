import "server-only";
import { addDays, addYears, fullYearsBetween } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import type { Condition, ConditionLine } from "../types";

type Of<K extends ConditionLine["kind"]> = Extract<ConditionLine, { readonly kind: K }>;

/** What conditions rest on besides the database: the day of the search, and who is barred on which day. */
export type CompileMeans = {
  readonly today: LegalDate;
  /** ids of people with a sanction or measure in effect on the day */
  readonly barredOn: (day: LegalDate) => readonly string[];
};

/** Conditions as SQL over the alias `c` of `cadre`; null counts as false. Values are parameters. */
export function compileCondition(condition: Condition, means: CompileMeans): Prisma.Sql {
  if (condition.kind !== "group") {
    const line = compileLine(condition, means);
    return condition.not ? Prisma.sql`not coalesce(${line}, false)` : line;
  }
  const items = condition.items.map((item) => compileCondition(item, means));
  return Prisma.sql`(${Prisma.join(items, condition.match === "all" ? " and " : " or ")})`;
}

function compileLine(line: ConditionLine, means: CompileMeans): Prisma.Sql {
  switch (line.kind) {
    case "age":
      return yearsSince(Prisma.sql`c.birth`, line, line.on ?? means.today);
    case "yearsAtLevel":
      return yearsSince(Prisma.sql`c."levelSince"`, line, line.on ?? means.today);
    case "level":
      return Prisma.sql`c.level = any(${[...line.levels]}::text[]::"Level"[])`;
    case "status":
      return Prisma.sql`c.status = any(${[...line.statuses]}::text[]::"CadreStatus"[])`;
    case "unit":
      return unitBelow(line.unitId);
    case "education":
      return highestEducation(line);
    case "grade":
      return Prisma.sql`exists (select from yearly_grade g where g."cadreId" = c.id and g.year = ${line.year}::int
        and (g."fixedOn" is null or g."fixedOn" <= ${means.today}::date) and g.grade::text = any(${[...line.grades]}::text[]))`;
    case "experience":
      return experienceMonths(line, line.on ?? means.today);
    case "post":
      return holdsPost(line, means.today);
    case "vacancy":
      return emptyPost(line, means.today);
    case "sex":
      return Prisma.sql`c.sex = ${line.sex}::text::"Sex"`;
    case "ethnicity":
      return line.ethnicity === "minority"
        ? Prisma.sql`c.ethnicity <> '汉族'`
        : Prisma.sql`c.ethnicity = ${line.ethnicity}::text`;
    case "politicalStatus":
      return Prisma.sql`c."politicalStatus" = any(${[...line.politicalStatuses]}::text[]::"PoliticalStatus"[])`;
    case "sanction":
      return Prisma.sql`c.id = any(${[...means.barredOn(line.on ?? means.today)]}::uuid[])`;
  }
}

/** Full years since a day as bounds of that day, so that an index on it serves. */
function yearsSince(column: Prisma.Sql, { from, to }: Of<"age" | "yearsAtLevel">, on: LegalDate): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  if (from !== null && from > 0) parts.push(Prisma.sql`${column} <= ${latestStart(from, on)}::date`);
  if (to !== null) parts.push(Prisma.sql`${column} > ${latestStart(to + 1, on)}::date`);
  return parts.length === 0 ? Prisma.sql`${column} is not null` : Prisma.sql`(${Prisma.join(parts, " and ")})`;
}

/** The latest day from which `years` full years have passed on the day; a 29 February completes its years on the 28th. */
function latestStart(years: number, on: LegalDate): LegalDate {
  const start = addYears(on, -years);
  const next = addDays(start, 1);
  return fullYearsBetween(next, on) >= years ? next : start;
}

function unitBelow(unitId: string): Prisma.Sql {
  return Prisma.sql`c."unitId" in (with recursive below as (
      select id from unit where id = ${unitId}::uuid
      union select u.id from unit u join below b on u."parentId" = b.id)
    select id from below)`;
}

function highestEducation({ educations, mode }: Of<"education">): Prisma.Sql {
  const only = mode === "fullTime" ? Prisma.sql`and e.mode = 'fullTime'` : Prisma.empty;
  return Prisma.sql`(select e.education::text from education_row e where e."cadreId" = c.id ${only}
    order by e.education limit 1) = any(${[...educations]}::text[])`;
}

/**
 * Completed months of a kind of experience up to the day, as `fullMonthsOf` counts them: times that overlap or touch are
 * one; days left over from broken months make another month in 31.
 */
function experienceMonths({ experience, months }: Of<"experience">, on: LegalDate): Prisma.Sql {
  return Prisma.sql`(select sum(m.whole) + sum(m."end" - (m."start" + make_interval(months => m.whole))::date) / 31
    from (
      select w."start", w."end", w.between - case when (w."start" + make_interval(months => w.between))::date > w."end"
        then 1 else 0 end as whole
      from (
        select lower(stretch) as "start", upper(stretch) as "end",
          ((extract(year from upper(stretch)) - extract(year from lower(stretch))) * 12
            + extract(month from upper(stretch)) - extract(month from lower(stretch)))::int as between
        from (
          select unnest(range_agg(daterange(x."from", least(x."to" + 1, ${on}::date)))) as stretch
          from experience_row x where x."cadreId" = c.id and x.kind::text = ${experience}::text and x."from" < ${on}::date
            and (x."to" is null or x."to" >= x."from")
        ) joined where not isempty(stretch)
      ) w
    ) m) >= ${months}::int`;
}

function holdsPost({ post }: Of<"post">, on: LegalDate): Prisma.Sql {
  const held = Prisma.sql`exists (select from post_holding h join post p on p.id = h."postId" where h."cadreId" = c.id
    and h."from" <= ${on}::date and (h."to" is null or h."to" >= ${on}::date)
    ${post === "none" ? Prisma.empty : Prisma.sql`and p."headOrDeputy"::text = ${post}::text`})`;
  return post === "none" ? Prisma.sql`not ${held}` : held;
}

function emptyPost({ post }: Of<"vacancy">, on: LegalDate): Prisma.Sql {
  return Prisma.sql`c."unitId" in (select p."unitId" from post p where p."headOrDeputy"::text = ${post}::text
    and (p."abolishedOn" is null or p."abolishedOn" > ${on}::date)
    and not exists (select from post_holding h where h."postId" = p.id and h."from" <= ${on}::date
      and (h."to" is null or h."to" >= ${on}::date)))`;
}
