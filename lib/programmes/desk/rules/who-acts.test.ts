import { describe, expect, test } from "vitest";
import type { MissingCode } from "../types";
import { whoActs } from "./who-acts";

describe("who brings what a case lacks", () => {
  test.each<[MissingCode, readonly string[]]>([
    ["inspection.unanswered", ["cadreSection", "supervisionSection"]],
    ["notice.objections", ["cadreSection", "supervisionSection", "disciplineLiaison"]],
    ["appointment.issue", ["cadreSection", "departmentHead"]],
    ["notice.runs", []],
  ])("%s: the offices of its act, %j", (code, roles) => {
    expect([...whoActs({ code, params: {} })].toSorted()).toEqual([...roles].toSorted());
  });
});
