import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table } from "@/components/ui/table";
import { TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { paperFieldNames } from "@/lib/messages/zh-CN/principal-review";
import type { ReviewPage } from "@/lib/programmes/principal-review/loaders/review";
import { paperFields } from "@/lib/programmes/principal-review/types";

type Counts = ReviewPage["counts"];

/** The counting: what is to be done now, the form for one's own count, and once two agree what they counted. */
export function CountPart({ page, action, giveUp, token }: { page: ReviewPage; action: FormAction; giveUp: FormAction; token: string }) {
  const { review, state, counts } = page;
  const standing = review.standing === null ? null : counts.find(({ number }) => number === review.standing);
  return (
    <Section title="计票" note={standing === undefined || standing === null ? "两人分别清点、分别录入，录入前看不到对方的数字；全部相同才有结果。" : "两人计票一致。"}>
      {standing === null || standing === undefined ? null : <Papers counts={[standing]} title="评议结果" />}
      {state.differedIn.length === 0 ? null : (
        <Callout tone="warn" title={`上一轮两人计票不一致：${state.differedIn.map((field) => paperFieldNames[field]).join("、")}`}>
          请两人分别重新清点；为了各自独立，不显示对方的数字。
        </Callout>
      )}
      <CountForm page={page} action={action} token={token} />
      <GiveUp page={page} action={giveUp} token={token} />
      {review.givenUp.map(({ number, reason, givenUpBy, givenUpOn }) => (
        <p key={number}>{`第 ${number} 轮清点没有完成，由${givenUpBy}于 ${formatDots(givenUpOn)} 停止：${reason}`}</p>
      ))}
      {counts.length <= 2 ? null : (
        <Disclosure summary={`历次清点 ${counts.length} 份`}>
          <Papers counts={counts} title="历次清点" kept />
        </Disclosure>
      )}
    </Section>
  );
}

function Papers({ counts, title, kept }: { counts: Counts; title: string; kept?: boolean }) {
  return (
    <Table
      caption={title}
      narrow="cards"
      rows={counts}
      rowKey={(count) => `${count.number}-${count.place}`}
      columns={[
        ...(kept === true
          ? [{ key: "who", head: "清点", rowHead: true, cell: (count: Counts[number]) => `第 ${count.number} 轮 ${count.enteredBy} ${formatDots(count.enteredOn)}${count.reason === "" ? "" : `（${count.reason}）`}` }]
          : []),
        ...paperFields.map((field) => ({ key: field, head: paperFieldNames[field], align: "right" as const, card: "half" as const, cell: (count: Counts[number]) => String(count[field]) })),
        { key: "valid", head: "有效票", align: "right", card: "half", cell: (count) => String(count.returned - count.invalid) },
      ]}
    />
  );
}

function CountForm({ page, action, token }: { page: ReviewPage; action: FormAction; token: string }) {
  const { review, state, own, firstBy, counting } = page;
  if (review.withdrawnOn !== null) return null;
  if (own !== null) {
    return (
      <>
        <Callout title="您已录入，等待另一人独立清点">两人一致才有结果；不一致时两人都会得到提示，分别重新清点。</Callout>
        <Papers counts={[own]} title="您录入的票数" />
      </>
    );
  }
  const again = state.step === "standing" || (state.step === "first" && review.standing !== null);
  const form = (
    <ActionForm
      action={action}
      token={`${token}-c`}
      version={review.version}
      hidden={{ reviewId: review.id }}
      submitLabel={firstBy === null ? "录入票数" : "录入第二次清点"}
      blockedBecause={counting === null ? undefined : accessRefusals[counting]}
    >
      <FormSection columns={2}>
        {paperFields.map((field) => (
          <Field key={field} name={field} label={paperFieldNames[field]} required hint={field === "invalid" ? "未填的计入无效票" : undefined}>
            <TextInput name={field} size="number" required maxLength={6} />
          </Field>
        ))}
        {again ? (
          <Field name="reason" label="重新清点的理由" required wide>
            <TextInput name="reason" required maxLength={200} />
          </Field>
        ) : null}
      </FormSection>
    </ActionForm>
  );
  if (state.step === "standing") return counting === null ? <Disclosure summary="票数有误，重新清点">{form}</Disclosure> : null;
  return (
    <>
      {firstBy === null ? null : <p>{`${firstBy}已清点一次。请您独立清点票面后录入。`}</p>}
      {form}
    </>
  );
}

/** The head's way out of a recount that nobody finishes: the count that stands goes on standing. */
function GiveUp({ page, action, token }: { page: ReviewPage; action: FormAction; token: string }) {
  const { review, state, deciding } = page;
  if (review.standing === null || state.step === "standing" || deciding !== null) return null;
  return (
    <Disclosure summary="停止重新清点，维持原结果">
      <ActionForm
        action={action}
        token={`${token}-g`}
        version={review.version}
        hidden={{ reviewId: review.id }}
        submitLabel="停止重新清点"
        tone="secondary"
        consequence={<p>原计票结果继续有效，可以据此作出决定；已录入的票数和停止的理由都保留。</p>}
      >
        <Field name="reason" scope="give-up" label="停止的理由" required>
          <TextInput name="reason" scope="give-up" required maxLength={200} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
