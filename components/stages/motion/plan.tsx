import { RuleRef } from "@/components/ui/basis";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { Select, TextArea } from "@/components/ui/text-input";
import { opensAt, traitsOf } from "@/lib/case/rules/kinds";
import { formatDots, legalDate } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { meetingKindNames } from "@/lib/messages/zh-CN/words";
import type { ItemAt } from "@/lib/meetings/types";
import type { MotionWork } from "@/lib/stages/motion/loaders";
import { motionOverrides } from "@/lib/stages/motion/types";
import type { RuleId } from "@/lib/law/rule-id";
import type { MotionActions } from "./motion-actions";

/** The work plan, its way to a meeting, its adoption, and overrides of the batch. */
export function PlanPart({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion } = page;
  return (
    <>
      {motion.planAdoptedOn === null ? (
        <>
          <Agenda page={page} actions={actions} />
          <Adoption page={page} actions={actions} />
        </>
      ) : (
        <Section title="工作方案" actions={motion.state === "closed" ? <Badge tone="green">批次已办结</Badge> : undefined}>
          <DefinitionList
            columns={1}
            items={[
              { label: "审定日期", value: formatDots(motion.planAdoptedOn) },
              { label: "参与酝酿人员", value: motion.planParticipants },
              { label: "工作方案", value: motion.plan },
            ]}
          />
        </Section>
      )}
      <Overrides page={page} actions={actions} />
      {motion.state === "planAdopted" ? <Close page={page} actions={actions} /> : null}
    </>
  );
}

function labelOf(item: Pick<ItemAt, "meeting">): string {
  return `${item.meeting.number}（${meetingKindNames[item.meeting.kind]}，${formatDots(item.meeting.on)}）`;
}

function Agenda({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion, items, meetings } = page;
  const [listed] = items;
  if (listed !== undefined) {
    return (
      <Callout title={`已列入${labelOf(listed)}的议题`}>
        <p>
          {listed.meeting.state === "held" ? "会议已登记到会情况，可以在下面登记审定结果。" : "会议召开后，请先登记到会情况，再登记审定结果。"}
          <a href={`/meetings/${listed.meeting.id}`}>去会议</a>
        </p>
      </Callout>
    );
  }
  return (
    <Section title="提请会议审定">
      {meetings.length === 0 ? (
        <EmptyState title="没有可以列入的会议。" action={<ButtonLink href="/meetings">去安排会议</ButtonLink>}>
          请先安排部务会、书记专题会或者常委会。
        </EmptyState>
      ) : (
        <ActionForm action={actions.placePlan} hidden={{ motionId: motion.id }} submitLabel="列入议题" tone="secondary">
          <Field name="meetingId" label="会议" required>
            <Select name="meetingId" required choices={meetings.map((meeting) => ({ value: meeting.id, label: labelOf({ meeting }) }))} />
          </Field>
        </ActionForm>
      )}
    </Section>
  );
}

function Adoption({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion, items } = page;
  const held = items.filter((item) => item.meeting.state === "held");
  const [item] = held;
  const removals = motion.leavers.filter((leaver) => leaver.withCase).length;
  const posts = motion.posts.filter((post) => post.state !== "stopped");
  const moves = posts.filter((post) => opensAt(traitsOf(post.kind, motion.ruleSet.values)) === "planAdopted").length;
  return (
    <Section title="登记审定结果" note="审定后按整批职数再核对一次；免职和平级交流同时立项，其他职位进入推荐、考察。">
      <ActionForm
        action={actions.adoptPlan}
        version={motion.version}
        hidden={{ motionId: motion.id, ...(item === undefined ? {} : { itemId: item.id, itemVersion: String(item.version) }) }}
        submitLabel="登记审定工作方案"
        blockedBecause={adoptionBlocked(page, item)}
        consequence={<p>
            审定后立免职事项 {removals} 项、平级交流事项 {moves} 项，{posts.length - moves} 个职位进入推荐、考察，批次的职位和离任人员不再变动。
          </p>}
      >
        <FormSection note={item === undefined ? undefined : `会议：${labelOf(item)}`}>
          <Field name="planParticipants" label="参与酝酿人员" required wide hint="向谁报告、在什么范围酝酿">
            <TextArea name="planParticipants" required rows={2} defaultValue={motion.planParticipants} />
          </Field>
          <Field name="plan" label="工作方案" required wide>
            <TextArea name="plan" required rows={6} defaultValue={motion.plan} />
          </Field>
        </FormSection>
      </ActionForm>
    </Section>
  );
}

function Close({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion, head } = page;
  const posts = motion.posts.filter((post) => post.state === "motion" || post.state === "recommendation").length;
  const cases = head.stages.reduce((sum, line) => sum + line.cases, 0);
  const refusal = page.hindrances.adopt;
  const left = [...(posts === 0 ? [] : [`${posts} 个职位没有确定考察对象`]), ...(cases === 0 ? [] : [`${cases} 个选任事项没有办结`])];
  const waiting = left.length === 0 ? undefined : `还有 ${left.join("、")}`;
  return (
    <Section title="办结批次">
      <ActionForm
        action={actions.close}
        version={motion.version}
        hidden={{ motionId: motion.id }}
        submitLabel="办结批次"
        tone="secondary"
        blockedBecause={refusal === null ? waiting : accessRefusals[refusal]}
        consequence={<p>办结后本批次只供查看。</p>}
      />
    </Section>
  );
}

function adoptionBlocked(page: MotionWork, item: ItemAt | undefined): string | undefined {
  const refusal = page.hindrances.adopt;
  if (refusal !== null) return accessRefusals[refusal];
  if (page.motion.state !== "conditionsFrozen") return "请先冻结全部资格条件";
  const { values } = page.motion.ruleSet;
  const unnamed = page.motion.posts.find(
    (post) => post.state !== "stopped" && opensAt(traitsOf(post.kind, values)) === "planAdopted" && post.nomineeCadreIds.length !== 1,
  );
  if (unnamed !== undefined) return `平级交流的每个职位须有且只有一名拟任人选，请先办理“${unnamed.unitName}${unnamed.title}”的人选`;
  return item === undefined ? "请先列入会议议题，会议召开并登记到会情况后再登记" : undefined;
}

function Overrides({ page, actions }: { page: MotionWork; actions: MotionActions }) {
  const { motion, overrides, hindrances } = page;
  const open = page.findings.filter((finding) => stops(finding) && motionOverrides.includes(finding.rule));
  const rules = [...new Set<RuleId>([...open.map((finding) => finding.rule), ...(motion.planAdoptedOn === null ? [] : ["REC-09" as const])])];
  if (rules.length === 0 && overrides.length === 0) return null;
  return (
    <Section title="特批" note="只有规定允许的事项可以特批：写明理由，由另一人批准，长期留痕。">
      {overrides.map((override) => (
        <div key={override.id} className="py-2">
          <p>
            {formatDots(legalDate(override.requestedOn))} {override.requestedBy} 申请特批 <RuleRef rule={override.rule} title={ruleTitle(override.rule as RuleId)} />：{override.reason}{" "}
            <Badge tone={override.state === "approved" ? "green" : override.state === "refused" ? "red" : "amber"}>
              {override.state === "approved" ? `${override.approvedBy ?? ""} 批准` : override.state === "refused" ? "未批准" : "待批准"}
            </Badge>
          </p>
          {override.state === "requested" ? (
            <ActionForm
              action={actions.answerOverride}
              hidden={{ overrideId: override.id }}
              submitLabel="答复特批申请"
              tone="secondary"
              blockedBecause={hindrances.approveOverride === null ? undefined : accessRefusals[hindrances.approveOverride]}
            >
              <Field name="answer" scope={override.id} label="审批" required group>
                <RadioRow
                  name="answer"
                  scope={override.id}
                  legend="审批"
                  required
                  choices={[
                    { value: "approve", label: "批准" },
                    { value: "refuse", label: "不批准" },
                  ]}
                />
              </Field>
            </ActionForm>
          ) : null}
        </div>
      ))}
      {rules.length === 0 ? null : (
        <ActionForm
          action={actions.requestOverride}
          hidden={{ motionId: motion.id }}
          submitLabel="申请特批"
          tone="secondary"
          blockedBecause={hindrances.requestOverride === null ? undefined : accessRefusals[hindrances.requestOverride]}
        >
          <Field name="rule" label="事项" required>
            <Select name="rule" required choices={rules.map((rule) => ({ value: rule, label: ruleTitle(rule) }))} />
          </Field>
          <Field name="reason" scope="override" label="理由" required wide>
            <TextArea name="reason" scope="override" required rows={2} />
          </Field>
        </ActionForm>
      )}
    </Section>
  );
}
