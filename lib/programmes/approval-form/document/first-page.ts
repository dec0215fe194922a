import { formatMonthDots } from "@/lib/kernel/dates";
import { sexNames } from "@/lib/messages/zh-CN/words";
import { healthText, placeText } from "@/lib/people/document/archive-texts";
import { educationCells } from "@/lib/people/document/education-cells";
import type { HalfPoints } from "@/lib/formats/print/fit-text";
import type { FormFacts, FormOptions, FormProposal } from "../types";
import { labelCell, longCell, measuredCell, nameCell, photoCell, shortCell, verticalLabelCell } from "./cells";
import type { CellPlan, MeasuredCell } from "./cells";
import { fitResume, resumeOf } from "./resume";
import { agesDayOf, birthText, partyCell, retirementText, statedMonth } from "./values";

/** Columns of the first page in twips, the last one for the photo. */
export const firstPageColumns = [784, 236, 1305, 1063, 1302, 1315, 1330, 2058] as const;
const firstRows = [709, 692, 680, 709] as const;
const schoolRow = 346;
const postRow = 709;
const resumeRow = 7133;

export type MeasuredRow = { readonly height: number; readonly cells: readonly MeasuredCell[] };

type Pair = { readonly label: string; readonly words: string; readonly value: string; readonly smallest?: HalfPoints };

/** The rows of the first page in the layout asked for. */
export function firstPageRows(facts: FormFacts, proposal: FormProposal, options: FormOptions): readonly MeasuredRow[] {
  return [
    ...personRows(facts, proposal, options),
    ...educationRows(facts),
    postLine("现任职务", "现　任　职　务", facts.stated.duties ?? facts.duties),
    postLine("拟任职务", "拟　任　职　务", proposal.appoint),
    postLine("拟免职务", "拟　免　职　务", proposal.remove),
    {
      height: resumeRow,
      cells: [
        verticalLabelCell({ key: "简历", columnSpan: 1, width: widthOf(0, 1), height: resumeRow }, "简　历"),
        measuredCell(
          { key: "简历", columnSpan: 7, width: widthOf(1, 8), height: resumeRow },
          resumeOf(facts),
          fitResume,
        ),
      ],
    },
  ];
}

function personRows(
  facts: FormFacts,
  proposal: FormProposal,
  { layout, retirementAge }: FormOptions,
): readonly MeasuredRow[] {
  const on = agesDayOf(proposal);
  const { stated } = facts;
  const health = pair("健康状况", layout === "classic" ? "健康状况" : "健　康\n状　况", stated.health ?? healthText(facts.healthFit));
  const party = pair("入党时间", "入　党\n时　间", partyCell(facts));
  const work = pair("参加工作时间", "参加工\n作时间", statedMonth(stated.workStart ?? formatMonthDots(facts.workStart)));
  const title = pair("专业技术职务", "专业技\n术职务", stated.professionalTitle ?? "");
  const expertise = pair("熟悉专业有何专长", "熟悉专业\n有何专长", stated.expertise ?? "");
  const name = [
    pair("姓名", "姓　名", facts.name),
    pair("性别", "性　别", sexNames[facts.sex]),
    pair("出生年月", "出生年月\n（　岁）", birthText(facts.birth, on)),
  ];
  const origin = [
    pair("民族", "民　族", stated.ethnicity ?? facts.ethnicity),
    pair("籍贯", "籍　贯", stated.nativePlace ?? placeText(facts.nativePlace)),
    pair("出生地", "出生地", stated.birthPlace ?? placeText(facts.birthPlace)),
  ];
  const retirement = {
    ...pair("到龄时间", "到　龄\n时　间", retirementText(facts.birth, retirementAge, proposal.today)),
    smallest: 16,
  };
  const photo = photoCell({ key: "照片", columnSpan: 1, rowSpan: 4, width: 0, height: 0 });
  const [first, ...rest] =
    layout === "classic"
      ? [threePairs(0, name), threePairs(1, origin), threePairs(2, [party, work, health]), wideRow(title, expertise)]
      : [
          threePairs(0, name),
          threePairs(1, origin),
          threePairs(2, [party, work, retirement]),
          threePairs(3, [health, title, expertise]),
        ];
  return first === undefined ? [] : [{ ...first, cells: [...first.cells, photo] }, ...rest];
}

function pair(label: string, words: string, value: string): Pair {
  return { label, words, value };
}

/** Grid columns of the three labels with their values. */
const pairColumns = [
  [0, 2, 3],
  [3, 4, 5],
  [5, 6, 7],
] as const;

function threePairs(row: 0 | 1 | 2 | 3, pairs: readonly Pair[]): MeasuredRow {
  const height = firstRows[row];
  const cells = pairColumns.flatMap(([from, middle, to], place) => {
    const given = pairs[place];
    if (given === undefined) return [];
    return [
      labelCell(planOf(given.label, from, middle, height), given.words),
      given.label === "姓名"
        ? nameCell(planOf(given.label, middle, to, height), given.value)
        : shortCell(planOf(given.label, middle, to, height), given.value, given.smallest),
    ];
  });
  return { height, cells };
}

function wideRow(title: Pair, expertise: Pair): MeasuredRow {
  const height = firstRows[3];
  return {
    height,
    cells: [
      labelCell(planOf(title.label, 0, 2, height), title.words),
      shortCell(planOf(title.label, 2, 4, height), title.value),
      labelCell(planOf(expertise.label, 4, 5, height), expertise.words),
      shortCell(planOf(expertise.label, 5, 7, height), expertise.value),
    ],
  };
}

const modes = [
  { mode: "fullTime", label: "全日制教育", words: "全日制\n教　育" },
  { mode: "inService", label: "在职教育", words: "在　职\n教　育" },
] as const;

/** Four rows of 346: each kind of education takes two of them, its 学历 and 学位 being lines of one cell. */
function educationRows(facts: FormFacts): readonly MeasuredRow[] {
  const height = schoolRow * 2;
  const blank: MeasuredRow = { height: schoolRow, cells: [] };
  return modes.flatMap(({ mode, label, words }, place) => {
    const { degrees, schools } = educationCells(facts, mode);
    const whole = { ...planOf("学历学位", 0, 2, height * 2), rowSpan: 4 };
    const plan = (key: string, from: number, to: number): CellPlan => ({
      ...planOf(key, from, to, height),
      rowSpan: 2,
    });
    const cells = [
      ...(place === 0 ? [labelCell(whole, "学　历\n学　位")] : []),
      labelCell(plan(label, 2, 3), words),
      shortCell(plan(`${label}：学历学位`, 3, 5), degrees.join("\n")),
      labelCell(plan(`${label}：毕业院校系及专业`, 5, 6), "毕业院校\n系及专业"),
      longCell(plan(`${label}：毕业院校系及专业`, 6, 8), schools.join("\n")),
    ];
    return [{ height: schoolRow, cells }, blank];
  });
}

function postLine(key: string, words: string, value: string): MeasuredRow {
  return {
    height: postRow,
    cells: [labelCell(planOf(key, 0, 3, postRow), words), longCell(planOf(key, 3, 8, postRow), value)],
  };
}

function planOf(key: string, from: number, to: number, height: number): CellPlan {
  return { key, columnSpan: to - from, width: widthOf(from, to), height };
}

function widthOf(from: number, to: number): number {
  return firstPageColumns.slice(from, to).reduce((sum, width) => sum + width, 0);
}
