import { describe, expect, it } from "vitest";
import { legalDate } from "@/lib/kernel/dates";
import { workingCalendar } from "@/lib/kernel/working-days";
import type { LetterDepartment } from "@/lib/law/scheme";
import { letterDepartments } from "@/lib/law/scheme";
import { judged } from "@/tests/support/judged";
import type { AskedAt, LetterReply } from "../types";
import { checkKinds, checkVerdicts } from "../types";
import {
  answerOfVerdict,
  answersOf,
  departmentOf,
  departmentsOf,
  isDisciplineBody,
  isHeardAsNeeded,
  judgeJointReview,
  lightOf,
  replyDaysOf,
  replyDueOn,
  verdictsFor,
} from "./letters";

const day = legalDate;
const twelve = letterDepartments.slice(6);

function asked(department: LetterDepartment, reply: LetterReply | null): AskedAt {
  return {
    lineId: department, letterId: "l", department, number: "云组函〔2026〕1号", sentOn: day("2026-03-02"), dueOn: day("2026-03-09"), dueProvisional: false,
    reply, repliedOn: reply === null ? null : day("2026-03-05"),
  };
}

const listed = (department: LetterDepartment, workingDays: number, required = false) => ({ department, workingDays, required });

describe("CHK-1 to CHK-5, INS-14: which department answers what", () => {
  it.each([
    ["file", "file", null, "CHK-1"],
    ["personalMatters", "personalMatters", null, "CHK-2"],
    ["disciplineOfSender", "discipline", null, "INS-14"],
    ["disciplineOfUnit", null, "disciplineBody", "INS-14"],
    ["reports", "letters", null, "CHK-4"],
    ["audit", "audit", null, "CHK-5"],
    ["petition", null, null, "INS-10"],
    ["disciplineTour", null, null, "INS-10"],
  ] as const)("%s: check %s, heard %s, by %s", (department, check, heard, rule) => {
    expect(answersOf(department)).toEqual({ check, heard, rule });
  });

  it("finds for each of the 5 checks the 1 department that closes it", () => {
    expect(checkKinds.map(departmentOf)).toEqual(["file", "personalMatters", "disciplineOfSender", "reports", "audit"]);
  });

  it("counts 2 of 18 departments as discipline bodies", () => {
    expect(letterDepartments.filter(isDisciplineBody)).toEqual(["disciplineOfSender", "disciplineOfUnit"]);
  });

  it("hears 12 of 18 departments as needed, the first 6 answer a check or INS-10", () => {
    expect(letterDepartments.filter(isHeardAsNeeded)).toEqual(twelve);
  });
});

describe("INS-10, INS-14: whom letters go to and how long they have", () => {
  const values = (...reviewDepartments: readonly ReturnType<typeof listed>[]) => ({ reviewDepartments: [...reviewDepartments], disciplineReplyWorkingDays: 3 });

  it("writes to the 6 that answer always, and to 2 more where the scheme lists 2", () => {
    expect(departmentsOf(values())).toEqual(letterDepartments.slice(0, 6));
    expect(departmentsOf(values(listed("court", 5), listed("tax", 5), listed("file", 5)))).toEqual([...letterDepartments.slice(0, 6), "court", "tax"]);
  });

  it.each([
    ["disciplineOfSender", 3],
    ["disciplineOfUnit", 3],
    ["court", 7],
    ["tax", 5],
    ["health", 3],
  ] as const)("%s has %d working days: 3 for a discipline body whatever the list says, 7 and 5 as listed, 3 where nothing is said", (department, days) => {
    const scheme = values(listed("tax", 5), listed("court", 7), listed("disciplineOfSender", 9), listed("disciplineOfUnit", 9));
    expect(replyDaysOf(department, scheme)).toBe(days);
  });

  it("sent on Thursday 5 March 2026, 3 working days: due Tuesday the 10th; 4 run into Wednesday; a year without calendar is provisional", () => {
    const calendar = workingCalendar([{ year: 2026, holidays: [], makeUpDays: [] }]);
    expect(replyDueOn(day("2026-03-05"), 3, calendar)).toEqual({ day: "2026-03-10", provisional: false });
    expect(replyDueOn(day("2026-03-05"), 4, calendar)).toEqual({ day: "2026-03-11", provisional: false });
    expect(replyDueOn(day("2026-12-31"), 1, calendar)).toEqual({ day: "2027-01-01", provisional: true });
  });
});

describe("PMR-07, CHK-1: verdicts", () => {
  it("the verification and the file review have 3 verdicts each, every other of the 18 departments none", () => {
    expect(verdictsFor("personalMatters")).toEqual(["consistent", "underReported", "concealed"]);
    expect(verdictsFor("file")).toEqual(["fileInOrder", "fileWithGaps", "fileInDoubt"]);
    expect(letterDepartments.filter((department) => verdictsFor(department).length > 0)).toEqual(["file", "personalMatters"]);
  });

  it.each([
    ["personalMatters", ["nothingFound", "suspend", "unsuitable", null, null, null]],
    ["file", [null, null, null, "nothingFound", "nothingFound", "suspend"]],
    ["court", [null, null, null, null, null, null]],
  ] as const)("%s: the 6 verdicts mean %j", (department, answers) => {
    expect(checkVerdicts.map((verdict) => answerOfVerdict(department, verdict))).toEqual(answers);
  });
});

describe("INS-10: the light of a letter due on 9 March 2026", () => {
  it.each([
    [null, "2026-03-09", "waiting"],
    [null, "2026-03-10", "overdue"],
    ["noAnswer", "2026-03-10", "noAnswer"],
    ["nothingFound", "2026-03-10", "clear"],
    ["suspend", "2026-03-10", "notClear"],
    ["unsuitable", "2026-03-08", "notClear"],
  ] as const)("reply %s seen on %s: %s", (reply, today, light) => {
    expect(lightOf(asked("court", reply), day(today))).toBe(light);
  });

  it("0 letters: none", () => {
    expect(lightOf(undefined, day("2026-03-10"))).toBe("none");
  });
});

describe("INS-10: the joint review", () => {
  const judge = (letters: readonly AskedAt[], ...reviewDepartments: readonly ReturnType<typeof listed>[]) => {
    const subject = { asked: letters, checks: [] };
    return judged(judgeJointReview(subject, { reviewDepartments: [...reviewDepartments] }));
  };
  const counts = (askedCount: number, unasked: number, waiting: number, notClear: number) => ({ asked: askedCount, unasked, waiting, notClear });

  it("0 asked as needed and 0 that must be: not applicable, also with 6 letters that answer checks or with a list of which none must", () => {
    const none = ["INS-10 gate not-applicable", { reason: "nobody-asked-as-needed" }, {}];
    expect(judge([])).toEqual(none);
    expect(judge(letterDepartments.slice(0, 6).map((department) => asked(department, null)))).toEqual(none);
    expect(judge([], listed("court", 5), listed("tax", 5))).toEqual(none);
  });

  it("2 asked, 1 clear and 1 whose day passed: met", () => {
    expect(judge([asked("court", "nothingFound"), asked("tax", "noAnswer")])).toEqual(["INS-10 gate met", counts(2, 0, 0, 0), {}]);
  });

  it("2 that must be asked: met when both were, 1 missing is named, 0 asked names both", () => {
    const must = [listed("court", 5, true), listed("tax", 5, true), listed("health", 5)];
    const clear = asked("court", "nothingFound");
    expect(judge([clear, asked("tax", "nothingFound")], ...must)).toEqual(["INS-10 gate met", counts(2, 0, 0, 0), {}]);
    expect(judge([clear, asked("health", "nothingFound")], ...must)).toEqual(["INS-10 gate not-met", counts(2, 1, 0, 0), { missing: "tax" }]);
    expect(judge([], ...must)).toEqual(["INS-10 gate not-met", counts(0, 2, 0, 0), { missing: "court,tax" }]);
  });

  it("5 asked: 1 waits, 1 suspends, 1 is unsuitable, and 1 more was not asked: the 4 are named in this order", () => {
    const letters = [asked("ecology", "unsuitable"), asked("health", "suspend"), asked("tax", null), asked("court", "nothingFound"), asked("audit", null)];
    expect(judge(letters, listed("petition", 5, true))).toEqual([
      "INS-10 gate not-met",
      counts(4, 1, 1, 2),
      { missing: "petition,tax,ecology,health" },
    ]);
  });
});
