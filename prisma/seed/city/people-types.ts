import type { LegalDate } from "@/lib/kernel/dates";
import type { Level, Prisma } from "@/prisma/generated/client";
import type { Occupancy, PastSeats } from "./career";
import type { Random } from "./random";
import type { Area, AreaKey, Seat } from "./structure-types";

export type PeopleRows = {
  readonly cadres: Prisma.CadreCreateManyInput[];
  readonly management: Prisma.CadreManagementCreateManyInput[];
  readonly holdings: Prisma.PostHoldingCreateManyInput[];
  readonly careers: Prisma.CareerRowCreateManyInput[];
  readonly education: Prisma.EducationRowCreateManyInput[];
  readonly facts: Prisma.CadreFactCreateManyInput[];
  readonly family: Prisma.FamilyMemberCreateManyInput[];
  readonly grades: Prisma.YearlyGradeCreateManyInput[];
  readonly experience: Prisma.ExperienceRowCreateManyInput[];
  readonly honours: Prisma.HonourCreateManyInput[];
  readonly sanctions: Prisma.SanctionCreateManyInput[];
  readonly status: Prisma.CadreStatusChangeCreateManyInput[];
};

/** Where a person works: a seat, or a unit without a leading post. */
export type Workplace = {
  readonly area: AreaKey;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitKey: string;
  readonly orderKey: number;
  readonly level: Level;
  readonly title: string;
  readonly seat: Seat | null;
  /** posts held at the same time */
  readonly alsoHolds: readonly Seat[];
};

export type PeopleMeans = {
  readonly random: Random;
  readonly nextId: () => string;
  readonly today: LegalDate;
  readonly areas: readonly Area[];
  readonly occupancy: Occupancy;
  readonly pastSeats: PastSeats;
  readonly usedIdNumbers: Set<string>;
  /** first four figures of ID numbers: a province and city that do not exist */
  readonly region: string;
};
