import * as choices from "@/lib/formats/roster/choices";
import type { ChoiceList } from "@/lib/formats/roster/columns";
import { date, integer, oneOf, text } from "@/lib/formats/roster/columns";
import { examSubjectNames } from "@/lib/messages/zh-CN/people-words";
import { examSubjects } from "@/lib/people/types";
import type { GridProblem, ReadRow } from "./grid-cells";
import type { GridRules, StoredValues } from "./grid-rules";

/** The words are the product's own and stand in no code table: nothing but a choice is understood. */
const subjectChoices: ChoiceList = {
  ...choices.experienceKinds,
  choices: examSubjects.map((subject) => ({ label: examSubjectNames[subject], code: subject })),
  choiceOf: () => null,
};

/** Whether the exam was passed: as entered, else by the score and its pass mark. */
function complete(values: StoredValues): StoredValues {
  const { passed, score, passMark } = values;
  const byScore = typeof score === "number" && typeof passMark === "number" ? score >= passMark : null;
  return { ...values, passed: passed ?? byScore, document: values.document ?? "" };
}

/**
 * Exams before an appointment (TR-06). A score says with its pass mark whether the exam was passed and nothing else: it is not compared with
 * another's, ranked or summed anywhere.
 */
export const examRules: GridRules = {
  title: "任前考试",
  table: "exam_row",
  fieldClass: "protected",
  columns: {
    on: date("考试日期", true, { hint: "年月日", sample: "2026.03.03" }),
    subject: oneOf("科目", true, subjectChoices, { hint: "从下拉列表选择", sample: "法律知识" }),
    passed: { kind: "boolean", header: "合格", required: false, hint: "是或否；填了分数和合格线的可空着", sample: "是" },
    score: integer("分数", false, { min: 0, max: 1000, hint: "整数，没有的留空", sample: "86" }),
    passMark: integer("合格线", false, { min: 0, max: 1000, hint: "与分数一起填", sample: "60" }),
    document: text("文号", false, { maxLength: 100, hint: "成绩通知或者名册的文号", sample: "云组考〔2026〕1号" }),
  },
  widths: { subject: 11, document: 13 },
  long: [],
  suggestions: {},
  order: `t."on", t.id`,
  unique: null,
  ordered: false,
  notInFuture: ["on"],
  spans: false,
  needsReason: false,
  addOnly: false,
  mostRows: 60,
  complete,
  shown: (values) => ({ ...values, document: values.document === "" ? null : (values.document ?? null) }),
  anchor: "exams",
};

/** A result is there, a score has its pass mark, and both say the same. */
export function examProblems({ row, values }: ReadRow): readonly GridProblem[] {
  const { passed, score, passMark } = values;
  const scored = typeof score === "number";
  const marked = typeof passMark === "number";
  if (scored !== marked) return [{ row, key: scored ? "passMark" : "score", problem: "分数和合格线要一起填" }];
  if (typeof passed !== "boolean") return [{ row, key: "passed", problem: "请填是否合格，或者填分数和合格线" }];
  return scored && marked && passed !== score >= passMark ? [{ row, key: "passed", problem: "与分数和合格线不一致" }] : [];
}
