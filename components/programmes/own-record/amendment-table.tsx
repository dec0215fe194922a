import { Badge, type Tone } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { formatDots } from "@/lib/kernel/dates";
import { amendmentPartNames, amendmentStateNames } from "@/lib/messages/zh-CN/own-record";
import type { ListedAmendment } from "@/lib/programmes/own-record/queries";
import type { AmendmentState } from "@/lib/programmes/own-record/types";

const tones: Readonly<Record<AmendmentState, Tone>> = {
  requested: "amber",
  underDetermination: "blue",
  accepted: "green",
  refused: "red",
  withdrawn: "grey",
};

/** What should stand there, with its day. */
export function wantedText({ wanted, wantedDay }: Pick<ListedAmendment, "wanted" | "wantedDay">): string {
  return wantedDay === null ? wanted : `${formatDots(wantedDay)}；${wanted}`;
}

/** The file that came with a request. */
export function AmendmentEvidence({ evidenceId, evidenceName }: Pick<ListedAmendment, "evidenceId" | "evidenceName">) {
  return evidenceId === null ? null : <a href={`/attachments/${evidenceId}`}>{evidenceName ?? "证明材料"}</a>;
}

/** Requests with their answers, newest first. */
export function AmendmentTable({ amendments, caption }: { amendments: readonly ListedAmendment[]; caption: string }) {
  return (
    <Table
      caption={caption}
      narrow="cards"
      rows={amendments}
      rowKey={(row) => row.amendmentId}
      empty="没有更正申请。"
      columns={[
        { key: "part", head: "项目", cell: (row) => amendmentPartNames[row.part], rowHead: true, cardLabel: false },
        { key: "on", head: "申请日期", cell: (row) => formatDots(row.requestedOn), align: "center", card: "half" },
        { key: "wrong", head: "现在的内容和问题", cell: (row) => row.wrong },
        { key: "wanted", head: "应为", cell: wantedText },
        { key: "evidence", head: "证明材料", cell: (row) => <AmendmentEvidence {...row} />, card: "half" },
        {
          key: "state",
          head: "状态",
          cell: (row) => <Badge tone={tones[row.state]}>{amendmentStateNames[row.state]}</Badge>,
          card: "half",
        },
        { key: "answer", head: "答复", cell: answerText },
      ]}
    />
  );
}

function answerText({ state, answer, reference, answeredOn }: ListedAmendment): string {
  if (answeredOn === null || state === "underDetermination") return "";
  const words = [...(reference === "" ? [] : [`登记之处：${reference}`]), ...(answer === "" ? [] : [answer])];
  return `${formatDots(answeredOn)}${words.length === 0 ? " 已认定" : ` ${words.join("；")}`}`;
}
