import type { DocumentModel } from "@/lib/documents/model";
import { paragraph } from "@/lib/documents/model";
import { formatChinese, formatDots } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { countWords, documentStateNames, documentWords, filesWords } from "@/lib/messages/zh-CN/case-file";
import { stageNames } from "@/lib/messages/zh-CN/words";
import { missingOf } from "./rules";
import type { CatalogueLine, OpenFile } from "./types";

type Case = { readonly number: string; readonly name: string; readonly post: string; readonly committee: string };

/** The catalogue of a case file as a paper: every document in the order of the stages, then what is missing and who supplies it. */
export function catalogueDocument({ number, name, post, committee }: Case, lines: readonly CatalogueLine[], today: LegalDate): DocumentModel {
  const missing = missingOf(lines);
  return {
    title: "干部选拔任用案卷目录",
    number,
    recipients: "",
    blocks: [
      paragraph(`${name}，${post}。谈话原始记录和反映人姓名不入案卷。`),
      {
        kind: "table",
        caption: "",
        head: ["序号", "环节", "材料", "日期", "文号", "份数", "附件", "状态"],
        rows: lines.map((line, index) => [
          String(index + 1),
          stageWords(line),
          documentWords[line.id].title,
          line.on === null ? "" : formatDots(line.on),
          line.number,
          countWords(line),
          filesWords(line),
          documentStateNames[line.state],
        ]),
      },
      paragraph(
        missing.length === 0
          ? "已办环节的材料齐全。"
          : `还缺：${missing.map(({ id }) => `${documentWords[id].title}（由${documentWords[id].supplier}提供）`).join("；")}。`,
      ),
    ],
    sign: { organisation: committee, day: formatChinese(today) },
    notes: [],
  };
}

/** The stage of a line in words; what belongs to no stage is of the whole case. */
export function stageWords({ stage }: Pick<CatalogueLine, "stage">): string {
  return stage === null ? "全程" : stageNames[stage];
}

const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;
const twoDigits = (number: number) => String(number).padStart(2, "0");

/**
 * Where each file stands in the download: the number of its line in the catalogue, its own, then its name without characters Windows
 * refuses; files of no line come last.
 */
export function packedNames(lines: readonly CatalogueLine[], files: readonly OpenFile[]): ReadonlyMap<string, string> {
  const groups = [
    ...lines.map((line, index) => ({ number: index + 1, title: documentWords[line.id].title, files: line.files ?? [] })),
    { number: lines.length + 1, title: "未归入目录", files: files.filter(({ id }) => lines.every((line) => !line.files?.some((file) => file.id === id))) },
  ];
  return new Map(
    groups.flatMap(({ number, title, files: own }) =>
      own.map(({ id, fileName }, index): [string, string] => [id, `${twoDigits(number)}-${twoDigits(index + 1)} ${title} ${fileName}`.replaceAll(forbidden, "_")]),
    ),
  );
}
