import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Badge } from "@/components/ui/badge";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { DateInput, TextArea } from "@/components/ui/text-input";
import { addDays, formatDots, isOnOrBefore, legalDate } from "@/lib/kernel/dates";
import type { MotionWork } from "@/lib/stages/motion/loaders";
import type { ListedRecommendation } from "@/lib/stages/motion/queries/names";
import type { BatchPost } from "@/lib/stages/motion/types";
import type { MotionActions } from "./motion-actions";

const forms = { unit: "单位推荐", self: "个人自荐", other: "他人推荐" } as const;
const states = { submitted: { tone: "amber", word: "待答复" }, admitted: { tone: "green", word: "已采纳" }, notAdmitted: { tone: "grey", word: "未采纳" } } as const;

/** Announcing a post to the units, and what they sent. */
export function Announcements({
  post,
  page,
  actions,
  blockedBecause,
}: {
  post: BatchPost;
  page: MotionWork;
  actions: MotionActions;
  blockedBecause: string | undefined;
}) {
  const own = page.announcements.filter((announcement) => announcement.motionPostId === post.id);
  const running = own.some((announcement) => isOnOrBefore(page.today, legalDate(announcement.openUntil)));
  return (
    <Section level={3} title="单位推荐">
      {own.map((announcement) => (
        <div key={announcement.id}>
          <p>
            {formatDots(legalDate(announcement.openFrom))} 至 {formatDots(legalDate(announcement.openUntil))} 公布：{announcement.text}
          </p>
          {announcement.recommendations.length === 0 ? <p>还没有单位推荐。</p> : null}
          {announcement.recommendations.map((row) => (
            <Recommendation key={row.id} row={row} actions={actions} />
          ))}
        </div>
      ))}
      {running || (post.state !== "motion" && post.state !== "recommendation") ? null : (
        <Disclosure summary="向各单位发推荐通知">
          <ActionForm action={actions.announce} version={post.version} hidden={{ motionPostId: post.id }} submitLabel="发推荐通知" tone="secondary" blockedBecause={blockedBecause}>
            <FormSection columns={2}>
              <Field name="openFrom" scope={post.id} label="开始日期" required>
                <DateInput name="openFrom" scope={post.id} required min={page.today} defaultValue={page.today} />
              </Field>
              <Field name="openUntil" scope={post.id} label="截止日期" required>
                <DateInput name="openUntil" scope={post.id} required min={page.today} defaultValue={addDays(page.today, 7)} />
              </Field>
              <Field name="text" scope={post.id} label="内容" required wide hint="职位、资格条件和推荐要求，单位主要负责人在自己的页面看到">
                <TextArea name="text" scope={post.id} required rows={3} defaultValue={`请推荐${post.unitName}${post.title}人选。资格条件：${post.conditions}`} />
              </Field>
            </FormSection>
          </ActionForm>
        </Disclosure>
      )}
    </Section>
  );
}

function Recommendation({ row, actions }: { row: ListedRecommendation; actions: MotionActions }) {
  const state = states[row.state];
  return (
    <div className="py-2">
      <p>
        <PersonName name={row.name} href={`/people/${row.cadreId}`} />　{row.duties}　{forms[row.form]} <Badge tone={state.tone}>{state.word}</Badge>
        {row.scanId === null ? null : (
          <>
            {" "}
            <a href={`/attachments/${row.scanId}`}>署名件</a>
          </>
        )}
      </p>
      <p>理由：{row.reason}</p>
      {row.state === "submitted" ? (
        <ActionForm action={actions.answer} version={row.version} hidden={{ recommendationId: row.id }} submitLabel="答复推荐单位" tone="secondary">
          <Field name="admit" scope={row.id} label="采纳与否" required group>
            <RadioRow
              name="admit"
              scope={row.id}
              legend="采纳与否"
              required
              choices={[
                { value: "admitted", label: "采纳，可列为人选" },
                { value: "notAdmitted", label: "不采纳" },
              ]}
            />
          </Field>
          <Field name="answer" scope={row.id} label="答复内容" required wide>
            <TextArea name="answer" scope={row.id} required rows={2} />
          </Field>
        </ActionForm>
      ) : (
        <p>答复：{row.answer}</p>
      )}
    </div>
  );
}
