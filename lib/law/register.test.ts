import { describe, expect, it } from "vitest";
import { isRuleId, ruleIds } from "./rule-id";
import { register, registeredAs, ruleClasses, sectionOf, sections, verbs } from "./register";

describe("class and verb of every rule", () => {
  it("each of the ids stands 1 time under 1 class and 1 verb", () => {
    const listed = ruleClasses.flatMap((one) => verbs.flatMap((verb) => register[one][verb]));
    expect(listed.toSorted()).toEqual([...ruleIds].toSorted());
  });

  it("1 is national and stops, 1 is local, 1 comes from a report; the form of the record belongs to supervision and not to recommendation", () => {
    expect(registeredAs("DEC-01")).toEqual({ class: "N", verb: "BLOCK" });
    expect(registeredAs("REC-09")).toEqual({ class: "L", verb: "BLOCK" });
    expect(registeredAs("SED-02")).toEqual({ class: "S", verb: "BLOCK" });
    expect([sectionOf("REC-F1"), sectionOf("REC-01")]).toEqual(["supervision", "recommendation"]);
  });

  it("each of the 19 sections has a rule", () => {
    const used = new Set(ruleIds.map(sectionOf));
    expect(Object.keys(sections).filter((section) => ![...used].some((one) => one === section))).toEqual([]);
  });

  it("an id is known or not: number 2 of the notice is, number 99 and an empty word are not", () => {
    expect([isRuleId("PUB-02"), isRuleId("PUB-99"), isRuleId("")]).toEqual([true, false, false]);
  });
});
