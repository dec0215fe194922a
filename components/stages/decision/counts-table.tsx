import { Basis } from "@/components/ui/basis";
import { Icon } from "@/components/ui/icon";
import { Table, type Column } from "@/components/ui/table";
import { shownBasis } from "@/lib/messages/answer";
import type { OpenSitting } from "@/lib/stages/decision/loaders";
import type { Finding } from "@/lib/law/finding";

type Line = {
  readonly label: string;
  readonly needed: string;
  readonly actual: string;
  readonly holds: boolean | null;
  readonly note: string;
  readonly finding: Finding | null;
};

/** 应到 实到 回避 of one item, and the two lines a decision has to reach, worked out from the attendance as fixed. */
export function CountsTable({ open }: { open: OpenSitting }) {
  const { sitting, item, quorum, majority } = open;
  const { shouldAttend, present, withdrawn } = sitting;
  const lines: readonly Line[] = [
    { label: "应到", needed: "", actual: `${item.meeting.members.length} 人`, holds: null, note: "会议组成人员", finding: null },
    { label: "实到", needed: "", actual: `${item.meeting.present} 人`, holds: null, note: "登记的到会人员", finding: null },
    ...(withdrawn === 0 ? [] : [withdrawnLine(open)]),
    {
      label: "到会（法定人数）",
      needed: `${sitting.quorum} 人以上`,
      actual: `${present} 人`,
      holds: quorum.outcome === "met",
      note: `应到 ${shouldAttend} 人的三分之二以上`,
      finding: quorum,
    },
    {
      label: "同意（通过）",
      needed: `${sitting.needed} 票以上`,
      actual: "待表决",
      holds: null,
      note: `应到 ${shouldAttend} 人的半数以上（不含半数）；${halfWords(shouldAttend)}弃权、缓议、缺席都不算同意`,
      finding: majority,
    },
  ];
  return <Table caption="本项到会人数和票数线" columns={columns} rows={lines} rowKey={(line) => line.label} narrow="cards" />;
}

function withdrawnLine({ sitting, item }: OpenSitting): Line {
  const plenary = item.meeting.kind === "plenaryCommittee";
  const note = plenary ? "审议时回避，表决时参加投票" : "回避的成员不表态、不计入本项实到；应到人数不变（本级方案另有规定的除外）";
  return { label: "回避", needed: "", actual: `回避 ${sitting.withdrawn} 人`, holds: null, note, finding: null };
}

function halfWords(shouldAttend: number): string {
  return shouldAttend % 2 === 0 ? "正好半数不通过；" : "";
}

const columns: readonly Column<Line>[] = [
  { key: "label", head: "项目", rowHead: true, cell: (line) => line.label },
  { key: "needed", head: "需要", cell: (line) => line.needed },
  {
    key: "actual",
    head: "实际",
    cell: (line) =>
      line.holds === null ? (
        line.actual
      ) : (
        <span>
          {line.actual} <Icon name={line.holds ? "met" : "block"} />
          {line.holds ? "达到" : "未达到，不得表决"}
        </span>
      ),
  },
  {
    key: "note",
    head: "怎么算",
    cell: (line) => (
      <div>
        {line.note}
        {line.finding === null ? null : <Basis basis={shownBasis(line.finding)} />}
      </div>
    ),
  },
];
