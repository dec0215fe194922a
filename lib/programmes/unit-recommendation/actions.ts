"use server";

import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { submitRecommendation } from "./commands";
import { submitRecommendationSchema } from "./schema";

/** Sends a unit's recommendation with its signed scan. */
export async function submitRecommendationAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: submitRecommendationSchema,
    run: async ({ scan, recommendationForm: form, ...rest }, author) =>
      submitRecommendation(
        { ...rest, form, scan: { fileName: scan.name, bytes: new Uint8Array(await scan.arrayBuffer()) } },
        author,
      ),
    done: () => ({ message: "推荐已提交，组织部门的答复会显示在本页。" }),
    revalidate: ["/unit", "/motions", "/desk"],
  });
}
