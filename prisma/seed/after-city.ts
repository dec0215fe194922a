import type { City } from "./city/city";
import { seedFormPeople } from "./forms/seed-form-people";
import { seedKeptWork } from "./kept-work";
import { seedMotions } from "./motions/motions";
import { seedPrincipalReviews } from "./principal-reviews";
import { seedTeamStudies } from "./team-studies";

/**
 * What fills the city with motions, cases and kept work, one after the other, through the product's own commands. Each step gets the
 * city's handles; `city.recordedOn` is the earliest day a step may write.
 */
export const afterCity: readonly ((city: City) => Promise<void>)[] = [
  seedTeamStudies,
  seedPrincipalReviews,
  seedMotions,
  seedKeptWork,
  seedFormPeople,
];
