import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { RadioRow } from "@/components/ui/choices";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import { votesPickNobody } from "@/lib/messages/zh-CN/opinion-poll";
import type { VotesToSign } from "@/lib/stages/inspection/loaders/opinion-poll";
import { PollFigures, VoteAnalysisList } from "./poll-figures";

/** Votes below the line with their analysis: the committee's secretary says whether the matter goes on. */
export function VotesToSignView({ page, action }: { page: VotesToSign; action: FormAction }) {
  const { person, answered } = page;
  return (
    <>
      <PageHead title="民意征询低于比例：签批" lead={`请核对票数和分析，决定是否继续办理。${votesPickNobody}`} />
      <Section title="人选">
        <DefinitionList
          items={[
            { label: "姓名", value: `${person.name}（${person.birthMonth}）` },
            { label: "现任", value: person.duties },
            { label: "拟任", value: page.post },
          ]}
        />
      </Section>
      <Section title="票数" note={`${formatDots(page.heldOn)}　${page.place}`}>
        <PollFigures tally={page.tally} line={page.line} below />
      </Section>
      <Section title="票数分析" note={`${page.requestedBy} ${formatDots(page.requestedOn)} 提出`}>
        <VoteAnalysisList analysis={page.analysis} reason={page.reason} />
      </Section>
      <Section title="签批">
        {answered === null ? (
          <ActionForm
            action={action}
            hidden={{ overrideId: page.id }}
            submitLabel="签批"
            consequence={<p>同意的，本事项可以继续提请会议研究，是否使用仍由会议决定；签批记入全程纪实，监督人员可见。</p>}
          >
            <RadioRow
              name="answer"
              legend="签批意见"
              required
              choices={[
                { value: "approve", label: "同意继续办理" },
                { value: "refuse", label: "不同意" },
              ]}
            />
          </ActionForm>
        ) : (
          <Badge tone={answered.approved ? "amber" : "grey"}>{`${formatDots(answered.on)} ${answered.approved ? "同意继续办理" : "不同意"}`}</Badge>
        )}
      </Section>
    </>
  );
}
