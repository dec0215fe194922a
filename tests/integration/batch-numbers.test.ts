import { expect, it } from "vitest";
import { nextBatchNumberIn } from "@/lib/imports/commands/batch";
import { dateOf } from "@/lib/kernel/dates";
import { newId } from "@/lib/platform/db/bulk";
import { recorded, refuse } from "@/lib/record/recorded";
import { authorOn, foundTown } from "../support/builders/town";
import { useTestDatabase } from "../support/database";

useTestDatabase();

it("after batch 999 of a year come 1000 and 1001; another year begins with 001", async () => {
  const town = await foundTown();
  const author = authorOn(town.staff.clerk, "2026-03-03");
  const numbers: string[] = [];
  await recorded(author, async (tx) => {
    const authorityId = author.actor.grants[0]?.authorityId ?? "";
    const rest = { kind: "roster", fileName: "示例.xlsx", fileDigest: "", authorityId, importedById: author.actor.userId, mode: "all" } as const;
    const entered = (number: string) =>
      tx.importBatch.create({ data: { ...rest, id: newId(author.now), number, importedAt: dateOf(author.now), counts: {} } });
    await entered("2026-D999");
    for (let turn = 0; turn < 2; turn += 1) {
      const number = await nextBatchNumberIn(tx, 2026);
      numbers.push(number);
      await entered(number);
    }
    numbers.push(await nextBatchNumberIn(tx, 2026), await nextBatchNumberIn(tx, 2027));
    return refuse({ code: "imports.not-found" });
  });
  expect(numbers).toEqual(["2026-D1000", "2026-D1001", "2026-D1002", "2027-D001"]);
});
