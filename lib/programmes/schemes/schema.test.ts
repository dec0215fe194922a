import { describe, expect, test } from "vitest";
import { defaultRuleSetValues } from "@/lib/law/scheme";
import { readValues } from "./rules/leaves";
import { draftSchemeSchema } from "./schema";

const form = { authorityId: "018bcfe5-6801-7e1b-ae85-000000820711", version: "1", title: "工作参数", from: "2026-04-01", grounds: "公示延长" };
const textsOf = (fields: Readonly<Record<string, string>>) => draftSchemeSchema.parse({ ...form, ...fields }).texts;

describe("the form of a draft", () => {
  test("a line of 2 inputs is 1 text: 7 days that must be asked, 5 that need not, none; a tick without days stays to be refused", () => {
    const texts = textsOf({
      "v-reviewDepartments-tax": "7", "v-reviewDepartments-tax-required": "on", "v-reviewDepartments-court": " 5 ", "v-reviewDepartments-health": "",
      "v-reviewDepartments-audit": "", "v-reviewDepartments-audit-required": "on", "v-voterGroups-A": "领导", "v-voterGroups-A-weight": "60", "v-other": "x",
    });
    expect(texts).toEqual({
      "reviewDepartments.tax": "7 必问", "reviewDepartments.court": "5", "reviewDepartments.health": "", "reviewDepartments.audit": "必问", "voterGroups.A": "领导 60",
    });
    expect(readValues(texts, defaultRuleSetValues)).toMatchObject({ ok: false, unreadable: ["reviewDepartments.audit"] });
  });

  test("a name of 40 characters is taken, of 41 and of 3000 refused at its own input", () => {
    const read = (length: number) => readValues(textsOf({ "v-voterGroups-A": "长".repeat(length), "v-voterGroups-A-weight": "50" }), defaultRuleSetValues);
    expect([40, 41, 3000].map((length) => read(length).ok)).toEqual([true, false, false]);
    expect(read(3000)).toMatchObject({ impossible: ["voterGroups.A"] });
  });
});
