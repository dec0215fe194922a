import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { visibleTo } from "../../../case/queries/visible";
import type { TodoSource } from "./todo-source";
import { noDay, noId, noNumber } from "./todo-source";

/** One line a person; its id is the person's. `rows` binds the table that waits as w, with its moment of entry. */
function byPerson(actor: Actor, today: LegalDate, kind: string, act: Act, rows: Prisma.Sql, since: Prisma.Sql): Prisma.Sql {
  const reached = visibleTo(actor, act, {
    authority: Prisma.sql`g."managedById"`,
    level: Prisma.sql`c.level`,
    cadre: Prisma.sql`c.id`,
  });
  return Prisma.sql`
    select ${kind}::text, c.id, ${noId}, ${noId}, ${noId}, c.name || '　' || c.duties, null::text, count(*)::int, ${noDay},
      (min(${since}) at time zone 'Asia/Shanghai')::date, ${noNumber}
    from ${rows} join cadre c on c.id = w."cadreId" join cadre_management g on g."cadreId" = c.id
      and g."from" <= ${today}::date and (g."to" is null or g."to" >= ${today}::date)
    where ${reached} group by c.id, c.name, c.duties`;
}

/** Years of the working calendar somebody else proposed to change. One calendar for the installation: no authority, no level. */
export const calendarTodos: readonly TodoSource[] = [
  {
    acts: ["settings.calendar"],
    rows: (actor) => Prisma.sql`
      select 'calendar.confirm'::text, x.id, ${noId}, ${noId}, ${noId}, x.year::text, null::text, 1, ${noDay}, x."proposedOn", ${noNumber}
      from calendar_change x where x.state = 'waiting' and x."proposedById" <> ${actor.userId}::uuid`,
  },
];

/** What waits for a second person or an answer in the archives of people. */
export const archiveTodos: readonly TodoSource[] = [
  {
    acts: ["people.confirmFact"],
    rows: (actor, today) => {
      const rows = Prisma.sql`(select d."cadreId", d."enteredAt" from determination d
        where d.state = 'proposed' and d."enteredById" <> ${actor.userId}::uuid) w`;
      return byPerson(actor, today, "fact.confirm", "people.confirmFact", rows, Prisma.sql`w."enteredAt"`);
    },
  },
  {
    acts: ["people.confirmFact"],
    rows: (actor, today) => {
      const rows = Prisma.sql`(select x."cadreId", x."proposedAt" from sanction_correction x
        where x.state = 'waiting' and x."proposedById" <> ${actor.userId}::uuid) w`;
      return byPerson(actor, today, "sanction.confirm", "people.confirmFact", rows, Prisma.sql`w."proposedAt"`);
    },
  },
  {
    acts: ["clearing.confirm"],
    rows: (actor, today) => {
      const waiting = Prisma.sql`x.state = 'waiting' and x."proposedById" <> ${actor.userId}::uuid`;
      const rows = Prisma.sql`(select x."cadreId", x."proposedAt" from name_clearing x where ${waiting}
        union all select x."cadreId", x."proposedAt" from tolerance_decision x where ${waiting}) w`;
      return byPerson(actor, today, "clearing.confirm", "clearing.confirm", rows, Prisma.sql`w."proposedAt"`);
    },
  },
  {
    acts: ["people.verifyEntry"],
    rows: (actor, today) => {
      const rows = Prisma.sql`(select e."cadreId", e."enteredAt" from archive_entry e
        where e.state = 'entered' and e."enteredById" <> ${actor.userId}::uuid) w`;
      return byPerson(actor, today, "archiveEntry.verify", "people.verifyEntry", rows, Prisma.sql`w."enteredAt"`);
    },
  },
  {
    acts: ["people.answerAmendment"],
    rows: (actor, today) => {
      const rows = Prisma.sql`(select a."cadreId", a."requestedAt" from amendment a where a.state = 'requested') w`;
      return byPerson(actor, today, "amendment.answer", "people.answerAmendment", rows, Prisma.sql`w."requestedAt"`);
    },
  },
];
