import { paragraph } from "@/lib/documents/model";
import type { DocumentModel } from "@/lib/documents/model";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { LetterDepartment } from "@/lib/law/scheme";
import { checkVerdictNames, letterPurposes, letterReplyNames } from "@/lib/messages/zh-CN/letters";
import { verdictsFor } from "./rules/letters";
import { checkAnswers } from "./types";

/** A person as a letter names him; no figure of the archive beyond what tells him apart. */
export type LetterPerson = {
  readonly name: string;
  readonly sex: "male" | "female";
  readonly birthMonth: string;
  readonly presentDuties: string;
  readonly intendedDuties: string;
};

export type LetterFacts = {
  readonly department: LetterDepartment;
  readonly body: string;
  readonly number: string;
  readonly sentOn: LegalDate;
  readonly dueOn: LegalDate;
  readonly workingDays: number;
  readonly organisation: string;
  readonly people: readonly LetterPerson[];
};

/** A check request as it goes out: whom it asks for what, by when, about whom, with room for the reply about each person. */
export function buildCheckLetter({ department, body, number, sentOn, dueOn, workingDays, organisation, people }: LetterFacts): DocumentModel {
  const verdicts = verdictsFor(department);
  const answers = verdicts.length === 0 ? checkAnswers.map((answer) => letterReplyNames[answer]) : verdicts.map((verdict) => checkVerdictNames[verdict]);
  const [, ...toExplain] = answers;
  return {
    title: "关于征求干部有关情况意见的函",
    number,
    recipients: `${body === "" ? "有关部门" : body}：`,
    blocks: [
      paragraph(`因干部选拔任用工作需要，根据《党政领导干部选拔任用工作条例》有关规定，${letterPurposes[department]}`),
      paragraph(
        `请于${formatChinese(dueOn)}前（${String(workingDays)}个工作日内）逐人书面答复，由负责人签字并加盖公章。答复为：${answers.join("；")}。${toExplain.join("、")}的请说明理由。`,
      ),
      paragraph("本函内容请严格保密，不得向名单所列人员及其他无关人员透露。"),
      {
        kind: "table",
        caption: `名单（共${String(people.length)}人）`,
        head: ["序号", "姓名", "性别", "出生年月", "现任职务", "拟任职务", "答复意见"],
        rows: people.map((person, index) => [
          String(index + 1),
          person.name,
          person.sex === "female" ? "女" : "男",
          person.birthMonth,
          person.presentDuties,
          person.intendedDuties,
          "",
        ]),
      },
      { kind: "signLines", labels: ["答复单位负责人（签字）", "答复单位（盖章）"] },
    ],
    sign: { organisation, day: formatChinese(sentOn) },
    notes: [],
  };
}

/** An inspection as it was announced: the words somebody wrote, in the order of their lines. */
export type InspectionNoticeFacts = {
  readonly text: string;
  readonly places: string;
  readonly phone: string;
  readonly organisation: string;
  readonly noticeOn: LegalDate;
};

/** The advance notice of an inspection (考察预告, INS-08) as it is put up: nothing is added to its words but where it hangs and whom to call. */
export function buildInspectionNotice({ text, places, phone, organisation, noticeOn }: InspectionNoticeFacts): DocumentModel {
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  return {
    title: "考察预告",
    number: "",
    recipients: "",
    blocks: [...lines.map((line) => paragraph(line)), ...(phone === "" ? [] : [paragraph(`联系电话：${phone}。`)])],
    sign: { organisation, day: formatChinese(noticeOn) },
    notes: places === "" ? [] : [`张贴范围：${places}`],
  };
}
