import type { LegalDate } from "@/lib/kernel/dates";
import type { HeadOrDeputy, Level, Prisma } from "@/prisma/generated/client";

export type AreaKey = "city" | "countyA" | "countyB";

/** City or county: its name in names of bodies, and its Party committee as authority. */
export type Area = {
  readonly key: AreaKey;
  readonly name: string;
  /** of its authority, and the beginning of its units' codes */
  readonly code: string;
  readonly authorityId: string;
  readonly superiorId: string | null;
  /** levels of the head and of the deputies of a body, and below them the sections */
  readonly levels: {
    readonly committeeHead: Level;
    readonly committee: Level;
    readonly head: Level;
    readonly deputy: Level;
  };
};

/** A post as the people of the city are put into it. `key` is "<area>/<body>/<seat>". */
export type Seat = {
  readonly key: string;
  readonly area: AreaKey;
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly unitOrder: number;
  /** place inside the unit: team first, then sections */
  readonly place: number;
  readonly title: string;
  readonly level: Level;
  readonly headOrDeputy: HeadOrDeputy;
  readonly probationApplies: boolean;
  /** key of the seat whose holder holds this post at the same time */
  readonly heldWith: string | null;
};

export type StructureRows = {
  readonly units: Prisma.UnitCreateManyInput[];
  readonly unitNames: Prisma.UnitNameCreateManyInput[];
  readonly unitChanges: Prisma.UnitChangeCreateManyInput[];
  readonly teams: Prisma.TeamCreateManyInput[];
  readonly posts: Prisma.PostCreateManyInput[];
  readonly management: Prisma.PostManagementCreateManyInput[];
  readonly quotas: Prisma.QuotaCreateManyInput[];
};

/** People without a leading post a unit employs. */
export type StaffPlaces = {
  readonly unitId: string;
  readonly area: AreaKey;
  readonly unitName: string;
  readonly unitOrder: number;
  readonly count: number;
  readonly key: string;
};

export type Structure = {
  readonly rows: StructureRows;
  readonly seats: readonly Seat[];
  readonly staff: readonly StaffPlaces[];
  /** unit id by "<area>/<body>" */
  readonly unitIds: ReadonlyMap<string, string>;
  readonly foundedOn: LegalDate;
};
