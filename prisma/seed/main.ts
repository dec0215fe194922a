/**
 * Fills an empty installation with the fictional city: `tsx prisma/seed/main.ts [--today 2026-11-02] [--size small] [--cadres 100000]`.
 * The city is left alone where there is an authority already; `--cadres` then still adds invented people until there are so many. With
 * `--today` the installation's clock stands at nine of that day.
 */
import { parseArgs } from "node:util";
import { clockActor } from "@/lib/access/actor";
import { instantOf, legalDate, legalDateOf } from "@/lib/kernel/dates";
import { database } from "@/lib/platform/db/client";
import { reading } from "@/lib/platform/db/reading";
import { afterCity } from "./after-city";
import { seedCrowd } from "./crowd/crowd";
import { atNine, seedCity } from "./city/seed-city";

const { values } = parseArgs({
  options: { today: { type: "string" }, size: { type: "string", default: "full" }, cadres: { type: "string" } },
});
const size = values.size === "small" ? "small" : "full";
const today = values.today === undefined ? legalDateOf(instantOf(new Date())) : legalDate(values.today);

const authorities = await reading(clockActor, (tx) => tx.authority.count());
if (authorities > 0) {
  console.log("There is data already; nothing was written.");
} else {
  const city = await seedCity({
    today,
    size,
    installation: "demo",
    clock: values.today === undefined ? null : atNine(today),
  });
  for (const step of afterCity) await step(city);
  console.log(`Wrote the fictional city as of ${today}.`);
}
if (values.cadres !== undefined) {
  const added = await seedCrowd({ cadres: Number.parseInt(values.cadres, 10), today });
  console.log(`Added ${String(added)} people.`);
}
await database().$disconnect();
