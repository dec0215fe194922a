import "server-only";
import { intendedVerbs } from "@/lib/messages/zh-CN/kinds";
import { formatMonthDots, legalDateFromDb } from "@/lib/kernel/dates";
import type { ReadTx } from "../../../platform/db/transaction";
import type { NoticeKind, NoticePersonAt } from "../types";

type ArchiveTx = Pick<ReadTx, "case" | "post">;

const educationLabels = {
  doctorate: "博士研究生",
  master: "硕士研究生",
  bachelor: "大学",
  juniorCollege: "大专",
  secondary: "中专",
} as const;
const modeLabels = { fullTime: "全日制", inService: "在职" } as const;
const politicalLabels = {
  partyMember: "中共党员",
  probationaryPartyMember: "中共预备党员",
  democraticParty: "民主党派成员",
  nonParty: "无党派或群众",
} as const;

const fields = {
  id: true,
  postId: true,
  kind: true,
  exceptionalGround: true,
  exceptionalText: true,
  cadre: {
    select: {
      name: true,
      sex: true,
      birth: true,
      nativePlace: true,
      politicalStatus: true,
      duties: true,
      orderKey: true,
      education: { select: { mode: true, education: true, degree: true, graduatedOn: true } },
      career: { select: { from: true, to: true, unitText: true, postText: true }, orderBy: { from: "asc" } },
    },
  },
} as const;

/**
 * The prescribed fields of the people of these cases, taken from the archive in official order (PUB-03). Nothing else of the
 * archive is read: no identity number, family, health or faith (lines 8).
 */
export async function readPublishedPeopleIn(
  tx: ArchiveTx,
  caseIds: readonly string[],
  kind: NoticeKind,
): Promise<readonly NoticePersonAt[]> {
  const rows = await tx.case.findMany({ where: { id: { in: [...caseIds] } }, select: fields });
  const posts = await tx.post.findMany({
    where: { id: { in: rows.map((row) => row.postId) } },
    select: { id: true, title: true, unit: { select: { name: true } } },
  });
  const postNames = new Map(posts.map((post) => [post.id, `${post.unit.name}${post.title}`]));
  return rows
    .toSorted((a, b) => a.cadre.orderKey - b.cadre.orderKey || (a.id < b.id ? -1 : 1))
    .map(({ id, postId, kind: caseKind, exceptionalGround, exceptionalText, cadre }, index) => ({
      caseId: id,
      order: index + 1,
      name: cadre.name,
      sex: cadre.sex,
      birthMonth: formatMonthDots(legalDateFromDb(cadre.birth)),
      nativePlace: cadre.nativePlace,
      education: educationText(cadre.education),
      politicalStatus: politicalLabels[cadre.politicalStatus],
      career: careerText(cadre.career),
      presentDuties: cadre.duties,
      intendedDuties: `${kind === "first" ? intendedVerbs[caseKind] : "试用期满，拟正式任"}${postNames.get(postId) ?? ""}`,
      exceptionalReason: exceptionalGround === null ? "" : exceptionalText,
    }));
}

/** Those of the cases that have an exceptional ground (EXC-01). */
export async function readExceptionalIn(
  tx: Pick<ReadTx, "case">,
  cases: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.case.findMany({
    where: { id: { in: cases.map((at) => at.id) }, exceptionalGround: { not: null } },
    select: { id: true },
  });
  return new Set(rows.map((row) => row.id));
}

type EducationRow = {
  readonly mode: keyof typeof modeLabels;
  readonly education: keyof typeof educationLabels;
  readonly degree: string | null;
  readonly graduatedOn: Date;
};

/** The highest education of each mode: 全日制大学、工学学士；在职硕士研究生. */
function educationText(rows: readonly EducationRow[]): string {
  const order = Object.keys(educationLabels);
  const highest = (["fullTime", "inService"] as const).flatMap(
    (mode) =>
      rows
        .filter((row) => row.mode === mode)
        .toSorted((a, b) => order.indexOf(a.education) - order.indexOf(b.education))
        .slice(0, 1),
  );
  return highest
    .map((row) => `${modeLabels[row.mode]}${educationLabels[row.education]}${row.degree === null ? "" : `、${row.degree}`}`)
    .join("；");
}

type CareerRow = { readonly from: Date; readonly to: Date | null; readonly unitText: string; readonly postText: string };

function careerText(rows: readonly CareerRow[]): string {
  return rows
    .map(({ from, to, unitText, postText }) => {
      const end = to === null ? "" : formatMonthDots(legalDateFromDb(to));
      return `${formatMonthDots(legalDateFromDb(from))}—${end} ${unitText}${postText}`;
    })
    .join("；");
}
