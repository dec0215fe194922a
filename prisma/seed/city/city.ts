import type { LegalDate } from "@/lib/kernel/dates";
import type { CityReviewer, CityUser, UserKey } from "./accounts";
import type { CastKey, VacantKey } from "./cast";

/** Handles of the fictional city, for tests and for whoever fills it with motions. */
export type City = {
  readonly today: LegalDate;
  readonly size: "full" | "small";
  /** the day the city was entered into the system: two years before today */
  readonly recordedOn: LegalDate;
  /** 云泽市, 澜石县 (A) and 望川县 (B) */
  readonly authorities: Readonly<Record<"city" | "countyA" | "countyB", string>>;
  /** version 1 of each authority's local numbers */
  readonly ruleSets: Readonly<Record<"city" | "countyA" | "countyB", string>>;
  /** accounts by role; `actor` is ready for commands */
  readonly users: Readonly<Record<UserKey, CityUser>>;
  /** the sign-in of the tax bureau, a reviewing department of the city */
  readonly reviewer: CityReviewer;
  /** named people by the part they play (see cast.ts) */
  readonly cadres: Readonly<Record<CastKey, string>>;
  /** posts that stand empty, by level; `overQuota` in a unit with more people than approved */
  readonly vacantPosts: Readonly<Record<VacantKey, string>>;
  /** pools of the city's reserve */
  readonly pools: Readonly<Record<"principal" | "deputy" | "youngTalent" | "countyA", string>>;
  /** id of a unit by "<area>/<body>", for example "city/transport"; throws when the size of the city has no such unit */
  unit(key: string): string;
  /** id of a post by "<area>/<body>/<seat>", for example "city/transport/head" or "countyA/town1/secretary" */
  post(key: string): string;
  /** who holds that post; throws for an empty one */
  holder(key: string): string;
};
