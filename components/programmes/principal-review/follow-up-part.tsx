import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Checkbox, RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Timeline } from "@/components/ui/timeline";
import { DateInput, TextArea } from "@/components/ui/text-input";
import { daysBetween, formatDots, isAfter } from "@/lib/kernel/dates";
import { measureNames, reviewProposalNames } from "@/lib/messages/zh-CN/principal-review";
import type { ReviewPage } from "@/lib/programmes/principal-review/loaders/review";
import { measures } from "@/lib/programmes/principal-review/types";

type Part = { readonly page: ReviewPage; readonly token: string };

/** What has to be put right, by when somebody looks, and how it was found to go. */
export function CorrectionPart({ page, demand, check, token }: Part & { readonly demand: FormAction; readonly check: FormAction }) {
  const { review, due, today, recording } = page;
  return (
    <Section title="整改" note={`评议满 ${review.values.admonitionMonths} 个月、满 ${review.values.removalMonths} 个月各评估一次。`}>
      {due.length === 0 ? null : (
        <ul className="plain-list">
          {due.map(({ time, due: day }) => (
            <li key={time}>
              {time === "first" ? "第一次评估" : "第二次评估"}：最后一日 {formatDots(day)}。{" "}
              <Badge tone={isAfter(today, day) ? "red" : "amber"}>{isAfter(today, day) ? `逾期 ${daysBetween(day, today)} 天` : day === today ? "今天到期" : `还有 ${daysBetween(today, day)} 天`}</Badge>
            </li>
          ))}
        </ul>
      )}
      {review.corrections.length === 0 ? <p>还没有整改要求和评估。</p> : <Entries page={page} />}
      {recording !== null ? null : (
        <>
          <Disclosure summary="登记整改评估">
            <CheckForm page={page} action={check} token={token} />
          </Disclosure>
          <Disclosure summary="登记整改要求">
            <ActionForm action={demand} token={`${token}-d`} version={review.version} hidden={{ reviewId: review.id }} submitLabel="登记整改要求">
              <FormSection>
                <Field name="on" scope="demand" label="提出日期" required>
                  <DateInput name="on" scope="demand" required defaultValue={today} min={review.heldOn} max={today} />
                </Field>
                <Field name="words" scope="demand" label="整改要求" required wide>
                  <TextArea name="words" scope="demand" required rows={2} maxLength={1000} />
                </Field>
              </FormSection>
            </ActionForm>
          </Disclosure>
        </>
      )}
    </Section>
  );
}

function Entries({ page: { review } }: { page: ReviewPage }) {
  return (
    <Timeline
      label="整改"
      entries={review.corrections.map((entry) => ({
        id: String(entry.order),
        time: formatDots(entry.on),
        dateTime: entry.on,
        title: entry.kind === "demanded" ? "提出整改要求" : entry.effective === true ? "评估：已见效" : entry.stillSerious === true ? "评估：不见效，问题仍然严重" : "评估：不见效",
        actor: `${entry.enteredBy} ${formatDots(entry.enteredOn)} 登记`,
        body: entry.words,
        marked: entry.effective === false,
      }))}
    />
  );
}

function CheckForm({ page: { review, today }, action, token }: Part & { readonly action: FormAction }) {
  return (
    <ActionForm action={action} token={`${token}-k`} version={review.version} hidden={{ reviewId: review.id }} submitLabel="登记整改评估">
      <FormSection>
        <Field name="on" scope="check" label="评估日期" required>
          <DateInput name="on" scope="check" required defaultValue={today} min={review.heldOn} max={today} />
        </Field>
        <Field name="outcome" scope="check" label="整改效果" required group>
          <RadioRow
            name="outcome"
            scope="check"
            legend="整改效果"
            required
            choices={[
              { value: "effective", label: "已见效" },
              { value: "notEffective", label: "不见效、效果不明显" },
            ]}
          />
        </Field>
        <Field name="stillSerious" scope="check" label="严重程度" group>
          <Checkbox name="stillSerious" scope="check">
            问题仍然严重
          </Checkbox>
        </Field>
        <Field name="words" scope="check" label="事实依据" hint="写怎样核实、看到什么；登记后不再更改，有误的再登记一次" required wide>
          <TextArea name="words" scope="check" required rows={3} maxLength={1000} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

/** What the head of the department decided, and his form while something is proposed. */
export function DecisionPart({ page, action, token }: Part & { readonly action: FormAction }) {
  const { review, open, deciding } = page;
  const { decisions } = review;
  if (open.proposal === null && decisions.length === 0) return null;
  return (
    <Section
      title="部长决定"
      note={open.proposal === null ? undefined : open.decided ? "对目前的建议已经作出决定。" : `${reviewProposalNames[open.proposal]}，等待部长研究决定。`}
    >
      {decisions.length === 0 ? null : (
        <Timeline
          label="部长决定"
          entries={decisions.map((decision, index) => ({
            id: String(index),
            time: formatDots(decision.decidedOn),
            dateTime: decision.decidedOn,
            title: measureNames[decision.measure],
            actor: `${decision.decidedBy}，依据第 ${decision.standing} 轮计票和 ${decision.corrections} 条整改记录`,
            body: decision.reason,
            marked: true,
          }))}
        />
      )}
      {deciding === null || decisions.length > 0 ? null : <p>由部长决定；系统不自动处理。</p>}
      {deciding !== null || open.proposal === null ? null : (
        <Disclosure summary={open.decided ? "改变决定" : "作出决定"} open={!open.decided}>
          <ActionForm action={action} token={`${token}-m`} version={review.version} hidden={{ reviewId: review.id }} submitLabel="登记决定" consequence="只登记决定和理由，不改变本人的职务和档案；诫勉、降职、免职另按各自的程序办理。">
            <FormSection>
              <Field name="measure" label="决定" required group>
                <RadioRow name="measure" legend="决定" required choices={measures.map((value) => ({ value, label: measureNames[value] }))} />
              </Field>
              <Field name="reason" scope="decision" label="理由" hint="与建议不一致的，写明为什么" required wide>
                <TextArea name="reason" scope="decision" required rows={3} maxLength={1000} />
              </Field>
            </FormSection>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}
