import { GateList } from "@/components/desk/gate-list";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import { stops } from "@/lib/law/finding";
import { shownGates } from "@/lib/messages/shown-findings";
import { taskStateNames } from "@/lib/messages/zh-CN/inspection";
import type { MotionInspection } from "@/lib/stages/inspection/loaders/pages";
import { FixSubjects } from "./fix-subjects";
import { EndTask } from "./end-task";
import { AskChecks, NoticeForm, PlanTask } from "./task-forms";

export type MotionInspectionActions = {
  readonly fix: FormAction;
  readonly plan: FormAction;
  readonly notice: FormAction;
  readonly start: FormAction;
  readonly ask: FormAction;
  readonly end: FormAction;
  readonly reopen: FormAction;
};

/** The inspection work of a motion: subjects to be fixed, tasks with their notice and letters. */
export function MotionInspectionView({ page, actions }: { page: MotionInspection; actions: MotionInspectionActions }) {
  const { motion } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "动议与选任", href: "/motions" },
          { label: motion.number, href: `/motions/${motion.id}` },
          { label: "考察" },
        ]}
        title="确定考察对象与考察任务"
        lead={motion.title}
      />
      <Callout title="考察对象由会议集体研究确定">
        <p>候选人按规定次序排列，票数只作参考。软件不按票、不按分确定人选，只列出规定所要求的条件。</p>
      </Callout>
      {page.posts.length === 0 ? (
        <EmptyState title="本批次没有需要确定考察对象的职位">
          <p>免职和平级交流在工作方案通过时直接立项。</p>
        </EmptyState>
      ) : (
        page.posts.map((one) => <FixSubjects key={one.post.id} one={one} action={actions.fix} hindrance={page.fixing} />)
      )}
      <Tasks page={page} actions={actions} />
      <PlanTask page={page} action={actions.plan} />
    </>
  );
}

function Tasks({ page, actions }: { page: MotionInspection; actions: MotionInspectionActions }) {
  if (page.tasks.length === 0) return null;
  return (
    <Section title="考察任务" actions={<ButtonLink href={`/clearance?motion=${page.motion.id}`} small>核查与联审</ButtonLink>}>
      {page.tasks.map((task) => (
        <Section key={task.id} level={3} title={task.title} actions={<Badge tone="blue">{taskStateNames[task.state]}</Badge>}>
          <DefinitionList
            items={[
              { label: task.members.length === 0 ? "核查开始" : "考察开始", value: formatDots(task.startsOn) },
              ...(task.members.length === 0
                ? [{ label: "考察组", value: "不组成考察组，只做核查和回避审核" }]
                : [
                    {
                      label: "考察预告",
                      value: task.noticeOn === null ? "尚未发布" : (
                        <>
                          {formatDots(task.noticeOn)} <a href={`/motions/${page.motion.id}/inspection/notice/${task.id}`}>查看和打印</a>
                        </>
                      ),
                    },
                    { label: "考察组", value: task.members.map((member) => `${member.name}${member.isLeader ? "（组长）" : ""}`).join("、") },
                  ]),
              { label: task.members.length === 0 ? "拟任人选" : "考察对象", value: task.subjects.map((subject) => subject.name).join("、") },
              { label: "考察方案", value: task.plan, wide: true },
            ]}
          />
          <p className="no-print flex flex-wrap gap-3">
            {task.subjects.map((subject) => (
              <ButtonLink key={subject.caseId} href={`/cases/${subject.caseId}/inspection`} small>
                {subject.name}：{task.members.length === 0 ? "核查情况" : "考察情况"}
              </ButtonLink>
            ))}
          </p>
          <Approvals task={task} />
          {task.state === "planned" ? <NoticeForm task={task} action={actions.notice} /> : null}
          {task.state === "noticed" ? (
            <ActionForm
              action={actions.start}
              version={task.version}
              hidden={{ taskId: task.id }}
              submitLabel="开始考察"
              blockedBecause={task.approvals.some(({ finding }) => stops(finding)) ? "上级组织部门尚未同意，见上面“考察前的关口”。" : undefined}
            />
          ) : null}
          {task.members.length > 0 ? <EndTask task={task} today={page.today} hindrance={page.planning} end={actions.end} reopen={actions.reopen} /> : null}
          <AskChecks task={task} action={actions.ask} />
        </Section>
      ))}
    </Section>
  );
}

/** What the superior must have approved before the task may start, with the way to the case where the report is entered. */
function Approvals({ task }: { task: MotionInspection["tasks"][number] }) {
  if (task.approvals.length === 0) return null;
  const gates = shownGates(task.approvals.map(({ finding }) => finding)).map((gate, index) => {
    const { caseId = "", name = "" } = task.approvals[index] ?? {};
    const shown = { ...gate, id: `${gate.id}-${caseId}`, label: `${name}：${gate.label}` };
    return gate.state === "open" ? shown : { ...shown, who: "干部科", href: `/cases/${caseId}/deliberation#pre-reports`, hrefLabel: "去登记事先报告" };
  });
  return (
    <Section level={3} title="考察前的关口">
      <GateList gates={gates} doneText="须在考察前报告的，上级组织部门已经同意，可以开始考察。" />
    </Section>
  );
}
