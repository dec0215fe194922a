import { heading, paragraph } from "@/lib/documents/model";
import type { DocumentBlock, DocumentFact, DocumentModel } from "@/lib/documents/model";
import { formatChinese } from "@/lib/kernel/dates";
import type { LegalDate } from "@/lib/kernel/dates";
import { objectionWayNames } from "@/lib/messages/zh-CN/notice";
import type { NoticeFrame, NoticeKind, PublishedPerson } from "./types";

export type NoticeFacts = {
  readonly frame: NoticeFrame;
  /** the department that publishes, in full */
  readonly department: string;
  readonly publishedOn: LegalDate | null;
  readonly people: readonly PublishedPerson[];
};

const titles: Record<NoticeKind, string> = { first: "干部任前公示", second: "领导干部试用期满公示" };

const cardTitles: Record<NoticeKind, string> = { first: "任前公示反映情况登记卡", second: "试用期满公示反映情况登记卡" };

const basis: Record<NoticeKind, string> = {
  first: "根据《党政领导干部选拔任用工作条例》有关规定，为接受群众监督，现将拟任职人选有关情况公示如下：",
  second: "下列同志任职试用期满，为接受群众监督，现将有关情况公示如下：",
};

/** The public notice: the prescribed fields of each person, how long it runs, and where to report (PUB-03). */
export function buildNotice(facts: NoticeFacts): DocumentModel {
  const { frame, people } = facts;
  return {
    title: titles[frame.kind],
    number: frame.number,
    recipients: "",
    blocks: [
      paragraph(basis[frame.kind]),
      ...people.map((person, index) => personBlock(person, index, people.length)),
      heading("公示时间"),
      paragraph(`${formatChinese(frame.from)}至${formatChinese(frame.until)}（含首尾两日，共${frame.workingDays}个工作日）。`),
      heading("反映问题的方式"),
      paragraph(
        "公示期间，单位和个人可以通过来信、来电、来访等方式反映公示对象的情况和问题。反映情况和问题应当实事求是，提倡署真实姓名和联系方式；署名反映的，查核后向本人反馈。",
      ),
      { kind: "facts", title: "受理部门", facts: contacts(frame) },
    ],
    sign: { organisation: facts.department, day: formatChinese(facts.publishedOn ?? frame.from) },
    notes: [],
  };
}

/** Empty lines to write on, below the first of them. */
const writingLines = 8;

/**
 * The card on which a report during a notice is taken down by hand when it comes in; what stands on it is entered as a report
 * afterwards. It names the people of the notice to tick and nothing else of them.
 */
export function buildRegistrationCard({ frame, people, department }: Pick<NoticeFacts, "frame" | "people" | "department">): DocumentModel {
  return {
    title: cardTitles[frame.kind],
    number: frame.number,
    recipients: "",
    blocks: [
      paragraph("请接到反映的同志当场填写，一件一卡；当日交监督机构录入系统。署名反映的写明联系方式，以便反馈；未署名的同样登记。"),
      {
        kind: "table",
        caption: "",
        head: ["项目", "内容"],
        rows: [
          ["公示时间", `${formatChinese(frame.from)}至${formatChinese(frame.until)}`],
          ["被反映人", people.map(({ name }) => `□${name}`).join("　")],
          ["收到时间", "　　　　年　　月　　日　　时"],
          ["反映方式", Object.values(objectionWayNames).map((way) => `□${way}`).join("　")],
          ["是否署名", "□署真实姓名　□未署名"],
          ["反映人姓名、单位", ""],
          ["反映人联系电话、地址", ""],
          ["反映的情况", ""],
          ...Array.from({ length: writingLines }, () => ["", ""]),
          ["材料、线索", "□无　□有，共　　件"],
        ],
      },
      { kind: "signLines", labels: ["登记人", "监督机构接收人"] },
    ],
    sign: { organisation: department, day: "" },
    notes: ["本卡内容只供登记和查核人员掌握，不得复制、外传。"],
  };
}

/** The list of notices that run on a day. */
export function buildNoticeIndex(
  on: LegalDate,
  notices: readonly { readonly id: string; readonly kind: NoticeKind; readonly number: string; readonly department: string; readonly until: LegalDate; readonly people: number }[],
): DocumentModel {
  const links = notices.map((notice) => ({
    href: `/notices/${notice.id}`,
    text: `${notice.department}：${titles[notice.kind]}${notice.number === "" ? "" : `（${notice.number}）`}`,
    remark: `${notice.people}人，公示至${formatChinese(notice.until)}`,
  }));
  return {
    title: "干部公示",
    number: "",
    recipients: "",
    blocks: links.length === 0
      ? [paragraph(`${formatChinese(on)}没有正在进行的公示。公示期满后内容即不再显示。`)]
      : [paragraph("下列公示正在进行，公示期满后内容即不再显示。"), { kind: "links", links }],
    sign: null,
    notes: [],
  };
}

/** What stands at the address of a notice that has ended or was withdrawn: no name, no fact. */
export function buildGoneNotice(): DocumentModel {
  return {
    title: "公示已结束",
    number: "",
    recipients: "",
    blocks: [
      paragraph("您要查看的公示已经期满或者撤下，内容不再显示。"),
      paragraph("如需继续反映情况，请与发布公示的组织部门联系，或者拨打12380举报电话。"),
      { kind: "links", links: [{ href: "/notices", text: "查看正在进行的公示", remark: "" }] },
    ],
    sign: null,
    notes: [],
  };
}

/** What stands at an address that never carried a notice, or does not carry it yet. */
export function buildUnknownNotice(): DocumentModel {
  return {
    title: "没有这份公示",
    number: "",
    recipients: "",
    blocks: [
      paragraph("请核对地址是否完整；公示在开始之日起才能查看。"),
      { kind: "links", links: [{ href: "/notices", text: "查看正在进行的公示", remark: "" }] },
    ],
    sign: null,
    notes: [],
  };
}

function personBlock(person: PublishedPerson, index: number, of: number): DocumentBlock {
  const facts: DocumentFact[] = [
    { label: "性别", value: person.sex === "female" ? "女" : "男" },
    { label: "出生年月", value: person.birthMonth },
    { label: "籍贯", value: person.nativePlace },
    { label: "学历学位", value: person.education },
    { label: "政治面貌", value: person.politicalStatus },
    { label: "现任职务", value: person.presentDuties },
    { label: "拟任职务", value: person.intendedDuties },
    { label: "工作经历", value: person.career },
  ];
  if (person.exceptionalReason !== "") facts.push({ label: "破格情形和理由", value: person.exceptionalReason });
  return { kind: "facts", title: of === 1 ? person.name : `${index + 1}．${person.name}`, facts };
}

function contacts(frame: NoticeFrame): readonly DocumentFact[] {
  const all: DocumentFact[] = [
    { label: "监督机构", value: frame.supervisingOffice },
    { label: "联系电话", value: frame.phone },
    { label: "通讯地址", value: frame.address },
    { label: "电子邮箱", value: frame.mail },
    { label: "公布范围", value: frame.channels },
  ];
  return all.filter(({ value }) => value !== "");
}
