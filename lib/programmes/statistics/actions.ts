"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { keepTable } from "./commands";
import { keepSchema } from "./schema";

export async function keepTableAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: keepSchema,
    run: keepTable,
    done: ({ snapshotId }) => ({
      message: "今天的统计表已存档，此后不再改动。",
      href: `/people/statistics/comparison?before=${snapshotId}`,
    }),
    revalidate: ["/people/statistics"],
  });
}
