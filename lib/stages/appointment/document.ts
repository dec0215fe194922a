import { paragraph } from "@/lib/documents/model";
import type { DocumentModel } from "@/lib/documents/model";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import type { PostAt } from "@/lib/people/types";
import type { LineKind } from "./types";

/** A line in words: 任命×××同志为…（试用期一年）; ×××同志于×年×月×日当选为…; 免去×××同志的…职务. */
export function lineText(
  kind: LineKind,
  name: string,
  post: Pick<PostAt, "unitName" | "title">,
  marks: { readonly concurrent: boolean; readonly probation: boolean; readonly electedOn?: LegalDate | null } = { concurrent: false, probation: false },
): string {
  const title = `${post.unitName}${post.title}`;
  if (kind === "remove") return `免去${name}同志的${title}职务`;
  const { electedOn = null } = marks;
  if (electedOn !== null) return `${name}同志于${formatChinese(electedOn)}当选为${title}${marks.concurrent ? "（兼）" : ""}`;
  return `任命${name}同志为${title}${marks.concurrent ? "（兼）" : ""}${marks.probation ? "（试用期一年）" : ""}`;
}

/** Title as such papers have it: one or two people by name, more as ×××等同志. */
export function paperTitle(committee: string, names: readonly string[], kinds: readonly LineKind[]): string {
  const what = !kinds.includes("remove") ? "任职" : kinds.includes("appoint") ? "职务任免" : "免职";
  const [first = "", second] = names;
  const who = names.length > 2 ? `${first}等同志` : second === undefined ? `${first}同志` : `${first}、${second}同志`;
  return `${committee}关于${who}${what}的通知`;
}

export type PaperFacts = {
  readonly committee: string;
  readonly number: string;
  readonly title: string;
  readonly issuedOn: LegalDate;
  /** lines in the order of the paper, those of one person together */
  readonly lines: readonly { readonly caseId: string; readonly text: string }[];
};

/** The paper: title, body with the lines of each person in one sentence, organisation and date. */
export function buildPaper(facts: PaperFacts): DocumentModel {
  const persons = [...new Set(facts.lines.map((line) => line.caseId))];
  const sentences = persons.map((caseId) =>
    facts.lines.filter((line) => line.caseId === caseId).map((line) => line.text).join("；"),
  );
  return {
    title: facts.title,
    number: facts.number,
    recipients: "各有关单位：",
    blocks: [
      paragraph(`${facts.committee}决定：`),
      ...sentences.map((sentence) => paragraph(`${sentence}。`)),
    ],
    sign: { organisation: facts.committee, day: formatChinese(facts.issuedOn) },
    notes: [],
  };
}
