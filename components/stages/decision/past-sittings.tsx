import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import { voteFormNames } from "@/lib/messages/zh-CN/decision";
import { itemKindNames, itemStateNames } from "@/lib/messages/zh-CN/meetings";
import { stanceNames } from "@/lib/messages/zh-CN/words";
import type { DecisionPage, PastSitting } from "@/lib/stages/decision/loaders";

/** What meetings have said about the case so far. Stated opinions are shown to those who record them only. */
export function PastSittings({ page }: { page: DecisionPage }) {
  if (page.past.length === 0) return null;
  return (
    <Section title="历次会议">
      {page.past.map((sitting) => (
        <PastItem key={sitting.item.id} sitting={sitting} withOpinions={page.recording === null} />
      ))}
    </Section>
  );
}

function PastItem({ sitting: { item, past }, withOpinions }: { sitting: PastSitting; withOpinions: boolean }) {
  const { vote } = past;
  return (
    <Section
      level={3}
      title={<a href={`/meetings/${item.meeting.id}`}>{item.meeting.number}</a>}
      note={<ResultMark sitting={{ item, past }} />}
    >
      <DefinitionList
        items={[
          { label: "日期", value: formatDots(item.meeting.on) },
          { label: "汇报人", value: item.presenter },
          ...(vote === null
            ? []
            : [
                { label: "应到／实到", value: `${vote.shouldAttend} 人／${vote.present} 人${past.withdrawn === 0 ? "" : `（回避 ${past.withdrawn} 人）`}` },
                { label: "表决方式", value: voteFormNames[vote.form] },
                { label: "票数", value: `同意 ${vote.agree}，不同意 ${vote.disagree}，缓议 ${vote.defer}，弃权 ${vote.abstain}`, wide: true },
              ]),
          { label: "结论", value: `${item.conclusion}${halfSentence(vote)}`, wide: true },
          ...(item.dueOn === null ? [] : [{ label: "再次提交期限", value: formatDots(item.dueOn) }]),
          ...(item.exceptionalReason === "" ? [] : [{ label: "具体事由", value: item.exceptionalReason, wide: true }]),
          ...(item.superiorReply === "" ? [] : [{ label: "上级意见", value: item.superiorReply, wide: true }]),
        ]}
      />
      {withOpinions && past.opinions.length > 0 ? (
        <Disclosure summary={`逐一表态 ${past.opinions.length} 人`}>
          <ol>
            {past.opinions.map((opinion) => (
              <li key={opinion.memberId}>
                {opinion.name}：{stanceNames[opinion.stance]}
                {opinion.words === "" ? "" : `。${opinion.words}`}
              </li>
            ))}
          </ol>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function ResultMark({ sitting: { item, past } }: { sitting: PastSitting }) {
  if (item.state === "decided" && past.vote !== null) {
    const words = item.kind === "reconsideration" ? (past.vote.passed ? "同意复议" : "不予复议") : past.vote.passed ? "通过" : "未通过";
    return <Badge tone={past.vote.passed ? "green" : "red"}>{words}</Badge>;
  }
  return (
    <Badge tone={item.state === "withdrawn" ? "grey" : "amber"}>
      {item.kind === "decision" ? itemStateNames[item.state] : `${itemKindNames[item.kind]}${itemStateNames[item.state]}`}
    </Badge>
  );
}

function halfSentence(vote: PastSitting["past"]["vote"]): string {
  if (vote === null || vote.passed || vote.agree * 2 !== vote.shouldAttend) return "";
  return `同意票正好是应到 ${vote.shouldAttend} 人的半数，没有超过半数，所以不通过。`;
}
