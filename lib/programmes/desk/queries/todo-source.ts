import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Act } from "@/lib/access/acts";
import type { LegalDate } from "@/lib/kernel/dates";
import { Prisma } from "@/prisma/generated/client";
import { postWords } from "../../../case/queries/matters";

/** One kind of to-do: the acts that do it (any of them), and its rows in the columns of `readTodosIn`. */
export type TodoSource = { readonly acts: readonly Act[]; readonly rows: (actor: Actor, today: LegalDate) => Prisma.Sql };

/** A person and the post of the case, of cadre c, post p and unit u. */
export const caseWords = Prisma.sql`c.name || '　' || ${postWords}`;

/** Case k with its motion m, person c, post p and unit u. */
export const caseTables = Prisma.sql`"case" k join motion m on m.id = k."motionId" join cadre c on c.id = k."cadreId"
  join post p on p.id = k."postId" join unit u on u.id = p."unitId"`;

/** Post mp of a motion m, with post p and unit u. */
export const motionPostTables = Prisma.sql`motion_post mp join motion m on m.id = mp."motionId" join post p on p.id = mp."postId"
  join unit u on u.id = p."unitId"`;

export const noDay = Prisma.sql`null::date`;
export const noId = Prisma.sql`null::uuid`;
export const noNumber = Prisma.sql`null::int`;
