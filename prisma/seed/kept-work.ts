import "server-only";
import { addDays } from "@/lib/kernel/dates";
import { createList, shareList } from "@/lib/programmes/people-lists/commands";
import { keepTable } from "@/lib/programmes/statistics/commands";
import type { City } from "./city/city";
import { authorOn, done } from "./steps/motion";

/** What the cadre section keeps for itself: a list of people shared with a colleague, and the statistics of half a year ago. */
export async function seedKeptWork(city: City): Promise<void> {
  if (city.size === "small") return;
  done(await keepTable({ unit: null }, authorOn(city, "cadreSection", addDays(city.today, -180))));
  const { authorities, cadres, users } = city;
  const author = authorOn(city, "cadreSection", addDays(city.today, -3));
  const { listId } = done(
    await createList(
      {
        authorityId: authorities.city,
        listName: "届中班子调研谈话人选",
        purpose: "列入届中调研第一批谈话，谈话后写出研判意见",
        cadreIds: [cadres.shanLiqun, cadres.ouyangJingxing, cadres.mengQinghe, cadres.luBingran, cadres.lateralHead],
      },
      author,
    ),
  );
  done(await shareList({ listId, version: 0, userId: users.departmentHead.userId }, author));
}
