import { present } from "@/lib/kernel/assert";
import type { Level } from "@/prisma/generated/client";
import type { Part } from "./cast";
import { cast, vacantSeats } from "./cast";
import type { CastKey } from "./cast";
import type { Workplace } from "./people-types";
import type { Random } from "./random";
import type { Seat, Structure } from "./structure-types";

/** One workplace with the member of the cast who has it, or nobody in particular. */
export type Placement = { readonly place: Workplace; readonly castKey: CastKey | null };

/**
 * Who sits where: the cast in their seats, the wanted posts empty, a few more empty by chance, everybody else invented.
 * Seats held together with another belong to that other seat's holder.
 */
export function placePeople(structure: Structure, random: Random): readonly Placement[] {
  const castBySeat = new Map<string, CastKey>();
  for (const [key, part] of Object.entries(cast))
    if (structure.seats.some((seat) => seat.key === part.seat)) castBySeat.set(part.seat, key as CastKey);
  const empty = new Set<string>(Object.values(vacantSeats));
  const placements: Placement[] = [];
  for (const seat of structure.seats) {
    const castKey = castBySeat.get(seat.key) ?? null;
    if (seat.heldWith !== null || empty.has(seat.key)) continue;
    const alsoHolds = structure.seats.filter((other) => other.heldWith === seat.key);
    if (castKey === null && mayStandEmpty(seat) && random.chance(7)) continue;
    placements.push({ castKey, place: workplaceOf(seat, alsoHolds) });
  }
  return [...placements, ...staffPlacements(structure)];
}

/** Heads and committee members are always there; the unit with too many people keeps them all. */
function mayStandEmpty(seat: Seat): boolean {
  const [, body, post] = seat.key.split("/");
  return (
    body !== "organization" &&
    body !== "committee" &&
    body !== "governmentLeaders" &&
    body !== "commerce" &&
    post !== "head" &&
    post !== "secretary"
  );
}

function workplaceOf(seat: Seat, alsoHolds: readonly Seat[]): Workplace {
  return {
    area: seat.area,
    unitId: seat.unitId,
    unitName: seat.unitName,
    unitKey: unitKeyOf(seat.key),
    orderKey: seat.unitOrder * 1000 + seat.place,
    level: seat.level,
    title: seat.title,
    seat,
    alsoHolds,
  };
}

function staffPlacements(structure: Structure): readonly Placement[] {
  return structure.staff.flatMap((unit) => {
    const members = (Object.entries(cast) as [CastKey, Part][]).filter(([, part]) => part.seat === unit.key);
    return Array.from({ length: Math.max(unit.count, members.length) }, (_, index): Placement => {
      const member = members[index];
      const level: Level = "staff";
      return {
        castKey: member === undefined ? null : member[0],
        place: {
          area: unit.area,
          unitId: unit.unitId,
          unitName: unit.unitName,
          unitKey: unit.key,
          orderKey: unit.unitOrder * 1000 + 500 + index,
          level,
          title: "一级科员",
          seat: null,
          alsoHolds: [],
        },
      };
    });
  });
}

function unitKeyOf(seatKey: string): string {
  const parts = seatKey.split("/");
  return `${present(parts[0], "area")}/${present(parts[1], "body")}`;
}
