import { FindingList } from "@/components/desk/finding-list";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { TextInput } from "@/components/ui/text-input";
import { formatDots, isAfter } from "@/lib/kernel/dates";
import { shownFindings } from "@/lib/messages/shown-findings";
import { reviewFacts, reviewProposalNames, reviewWords } from "@/lib/messages/zh-CN/principal-review";
import type { ReviewPage } from "@/lib/programmes/principal-review/loaders/review";
import { CountPart } from "./count-part";
import { CorrectionPart, DecisionPart } from "./follow-up-part";

export type ReviewActions = Readonly<Record<"count" | "giveUp" | "demand" | "check" | "decide" | "withdraw", FormAction>>;

/** One review of a head: the count by two people, what it points at, the correction, and what the head of the department decided. */
export function ReviewView({ page, actions, token }: { page: ReviewPage; actions: ReviewActions; token: string }) {
  const { review } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "主要负责人监督评议", href: "/supervision/principal-reviews" },
          { label: review.roundTitle, href: `/supervision/principal-reviews/rounds/${review.roundId}` },
          { label: review.name },
        ]}
        title={`${review.name}：监督评议`}
        badges={
          <>
            {review.exampleOnly ? <Badge tone="amber">线和月数为示例</Badge> : null}
            {review.withdrawnOn === null ? null : <Badge>已撤回</Badge>}
          </>
        }
        lead={leadOf(page)}
        actions={<PrintButton />}
      />
      <DecisionPart page={page} action={actions.decide} token={token} />
      <CountPart page={page} action={actions.count} giveUp={actions.giveUp} token={token} />
      {review.standing === null ? null : (
        <>
          <Section title="审核结论" note="超过才算达到，正好相等的不算。只作建议，由部长决定。">
            <Findings page={page} />
          </Section>
          <CorrectionPart page={page} demand={actions.demand} check={actions.check} token={token} />
        </>
      )}
      <Basics page={page} action={actions.withdraw} token={token} />
    </>
  );
}

/** What to do now. */
function leadOf({ review, state, own, open, due, today }: ReviewPage): string {
  if (review.withdrawnOn !== null) return "已从本次评议中撤回，不再办理。";
  if (review.standing === null) {
    if (own !== null) return "等待另一人独立清点。";
    return state.step === "second" ? "请第二人独立清点票面后录入。" : state.differedIn.length > 0 ? "两人计票不一致，请分别重新清点。" : "请录入票数，再由另一人独立清点。";
  }
  if (state.step !== "standing") {
    return state.step === "second" ? "正在重新清点：请第二人独立清点票面后录入；不再清点的，请部长停止重新清点。" : "重新清点两人不一致，请分别再次清点；不再清点的，请部长停止重新清点。";
  }
  if (open.proposal !== null && !open.decided) return `${reviewProposalNames[open.proposal]}，请部长研究决定。`;
  const [next] = due;
  if (next === undefined) return "没有待办的事项。";
  return isAfter(today, next.due) ? `请尽快核实整改情况并登记：评估日 ${formatDots(next.due)} 已过。` : `请在 ${formatDots(next.due)} 以前核实整改情况并登记。`;
}

function Findings({ page }: { page: ReviewPage }) {
  const shown = shownFindings(page.findings).map((finding, index) => {
    const judged = page.findings[index];
    if (judged === undefined) return finding;
    return { ...finding, ...reviewWords(judged, index), facts: reviewFacts(judged) };
  });
  return <FindingList findings={shown} unfolded counts={false} />;
}

function Basics({ page, action, token }: { page: ReviewPage; action: FormAction; token: string }) {
  const { review, recording } = page;
  return (
    <Section title="基本情况">
      <DefinitionList
        items={[
          { label: "评议时职务", value: review.postName },
          { label: "评议日期", value: formatDots(review.heldOn) },
          { label: "列入", value: formatDots(review.addedOn) },
          ...(review.withdrawnOn === null ? [] : [{ label: "撤回", value: `${formatDots(review.withdrawnOn)}，${review.withdrawnReason}` }]),
        ]}
      />
      {recording !== null || review.standing !== null || review.withdrawnOn !== null ? null : (
        <Disclosure summary="列错了人，撤回">
          <ActionForm action={action} token={`${token}-w`} version={review.version} hidden={{ reviewId: review.id }} submitLabel="撤回" tone="secondary">
            <Field name="reason" scope="withdraw" label="撤回理由" required>
              <TextInput name="reason" scope="withdraw" required maxLength={200} />
            </Field>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
