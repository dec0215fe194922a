import type { ReactNode } from "react";
import { DerivationTree } from "@/components/desk/derivation-tree";
import { GateList } from "@/components/desk/gate-list";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section, StatNumber } from "@/components/ui/page-parts";
import { Select, TextArea } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { formatHundredths } from "@/lib/kernel/ratio";
import { shownDerivation } from "@/lib/messages/shown-derivation";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { meetingKindNames } from "@/lib/messages/zh-CN/words";
import type { CaseInspection } from "@/lib/stages/inspection/loaders/pages";
import { hasStarted } from "@/lib/stages/inspection/rules/stage";
import type { SubjectAt } from "@/lib/stages/inspection/types";
import { AssessmentSheets } from "./assessment-sheets";
import { Checks } from "./checks";
import { inspectionGates } from "./clearance/gate-places";
import type { FieldworkActions } from "./fieldwork";
import { Extended, Interviews } from "./fieldwork";
import { Integrity } from "./integrity";
import type { PollActions } from "./opinion-poll";
import { OpinionPoll } from "./opinion-poll";
import { Heard, Report, Talks } from "./report-forms";

export type CaseInspectionActions = Readonly<
  Record<
    "talks" | "heard" | "ask" | "answer" | "integrity" | "sign" | "checkSignature" | "addScan" | "report" | "openSheet" | "enterCount" | "propose",
    FormAction
  >
> &
  FieldworkActions &
  PollActions;

/** The inspection of one case: what is missing first, then each piece of work. */
export function CaseInspectionView({
  page,
  standing,
  supervisors,
  actions,
  token,
}: {
  page: CaseInspection;
  /** what was cleared and tolerated before, for who answers the discipline check */
  standing: ReactNode;
  /** invited supervisors who attended */
  supervisors: ReactNode;
  actions: CaseInspectionActions;
  token: string;
}) {
  const { subject } = page;
  const full = page.extent === "full";
  const here = page.at.stage === "inspection" && page.at.state === "running";
  const started = subject !== null && hasStarted(subject.task);
  return (
    <>
      <Section title={full ? "确定为考察对象" : "立项"} note={full ? undefined : "平级交流不确定考察对象、不组成考察组，只做核查和回避审核。"}>
        <DefinitionList
          items={[
            { label: full ? "确定日期" : "立项日期", value: formatDots(page.fixed.on) },
            ...(full ? [{ label: "会议推荐得票", value: page.fixed.firstByVotes === null ? "未进行会议推荐" : page.fixed.firstByVotes ? "居首" : "未居首" }] : []),
            { label: "理由", value: page.fixed.reason, wide: true },
          ]}
        />
      </Section>
      {subject === null ? (
        <Callout
          tone="warn"
          title="还没有列入考察任务"
          actions={<ButtonLink href={`/motions/${page.at.motionId}/inspection`}>去安排考察任务</ButtonLink>}
        >
          <p>请干部科安排不少于二人的考察组并发布考察预告。</p>
        </Callout>
      ) : (
        <>
          {started ? null : <NotStarted motionId={page.at.motionId} />}
          <Section title="关口" note="全部通过后可提请部务会形成任用建议。">
            <GateList gates={inspectionGates(page.findings, subject.asked, page.at.motionId)} doneText="关口已全部通过，可以提请会议形成任用建议。" />
          </Section>
          <Checks page={page} subject={subject} ask={actions.ask} answer={actions.answer} editable={here} />
          {standing}
          <Integrity page={page} subject={subject} actions={actions} editable={here} token={token} />
          {page.poll === null ? null : (
            <OpinionPoll
              caseId={page.at.id}
              caseVersion={page.at.version}
              shown={page.poll}
              today={page.today}
              actions={actions}
              editable={here}
              token={token}
            />
          )}
          {full ? <Fieldwork page={page} subject={subject} actions={actions} token={token} here={here} started={started} /> : null}
          {supervisors}
          {here && started ? <Propose page={page} action={actions.propose} /> : null}
        </>
      )}
    </>
  );
}

/** Before the start nothing is heard and nothing proposed: what to do, and the way there. */
function NotStarted({ motionId }: { motionId: string }) {
  return (
    <Callout tone="warn" title="请先开始考察" actions={<ButtonLink href={`/motions/${motionId}/inspection`}>去考察任务</ButtonLink>}>
      <p>考察开始以后才能登记谈话、听取意见和任用建议；越级提拔、不经民主推荐的，须先获得上级组织部门同意。</p>
    </Callout>
  );
}

type FieldworkProps = {
  readonly page: CaseInspection;
  readonly subject: SubjectAt;
  readonly actions: CaseInspectionActions;
  readonly token: string;
  readonly here: boolean;
  readonly started: boolean;
};

/** What a team does in the unit and writes about it; what is said there is entered from the start on. */
function Fieldwork({ page, subject, actions, token, here, started }: FieldworkProps) {
  const { reporting } = page;
  return (
    <>
      <AssessmentSheets page={page} subject={subject} actions={actions} editable={here} token={token} />
      <Evaluation page={page} />
      <Talks subject={subject} action={actions.talks} editable={here && started} hindrance={reporting} />
      <Interviews page={page} subject={subject} actions={actions} editable={here} />
      <Extended page={page} subject={subject} actions={actions} editable={here && started} />
      <Heard subject={subject} action={actions.heard} editable={here && started} hindrance={reporting} />
      <Report subject={subject} analysis={page.analysis} action={actions.report} editable={here} hindrance={reporting} />
    </>
  );
}

function Evaluation({ page }: { page: CaseInspection }) {
  if (page.evaluation === null) return null;
  const root = shownDerivation(page.evaluation.derivation);
  return (
    <Section title="民主测评计分" actions={page.evaluation.exampleOnly ? <Badge tone="amber">权重为示例</Badge> : null} note="得分只供参考，等次和使用由组织研判。">
      <StatNumber label="加权得分" value={formatHundredths(page.evaluation.display)} />
      {root === null ? null : <DerivationTree root={root} openLevels={1} />}
    </Section>
  );
}

function Propose({ page, action }: { page: CaseInspection; action: FormAction }) {
  const held = page.items.filter((item) => item.meeting.state === "held");
  if (held.length === 0) {
    return (
      <Section title="任用建议">
        <Callout tone="info" title="请把任用建议列入部务会议题" actions={<ButtonLink href="/meetings">去会议</ButtonLink>}>
          <p>会议召开并登记到会情况后，在此登记会议结论，本事项进入酝酿环节。</p>
        </Callout>
      </Section>
    );
  }
  return (
    <Section title="任用建议">
      <ActionForm
        action={action}
        version={page.at.version}
        hidden={{ caseId: page.at.id }}
        submitLabel="登记任用建议"
        blockedBecause={page.proposing === null ? undefined : accessRefusals[page.proposing]}
        consequence={<p>登记后考察环节结束，如需改动须办理更正。</p>}
      >
        <Field name="itemId" label="会议议题" required>
          <Select
            name="itemId"
            choices={held.map((item) => ({ value: item.id, label: `${item.meeting.number}（${meetingKindNames[item.meeting.kind]}，${formatDots(item.meeting.on)}）` }))}
          />
        </Field>
        <Field name="conclusion" label="会议结论" required wide>
          <TextArea name="conclusion" rows={2} required />
        </Field>
      </ActionForm>
    </Section>
  );
}
