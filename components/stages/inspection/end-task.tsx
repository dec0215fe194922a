import { ActionForm } from "@/components/ui/action-form";
import { Disclosure } from "@/components/ui/basis";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DateInput } from "@/components/ui/text-input";
import type { Hindrance } from "@/lib/access/policy";
import type { LegalDate } from "@/lib/kernel/dates";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import type { MotionInspection } from "@/lib/stages/inspection/loaders/pages";
import { hasStarted } from "@/lib/stages/inspection/rules/stage";

type Task = MotionInspection["tasks"][number];
type Props = { task: Task; today: LegalDate; hindrance: Hindrance; end: FormAction; reopen: FormAction };

/** How long the team may read and write by virtue of the task, and the way to end it or to take it up again. */
export function EndTask({ task, today, hindrance, end, reopen }: Props) {
  if (!hasStarted(task)) return null;
  const blockedBecause = hindrance === null ? undefined : accessRefusals[hindrance];
  const hidden = { taskId: task.id };
  if (task.state === "closed") {
    return (
      <>
        <p className="section-note">{`考察任务已于${task.endsOn === null ? "" : formatDots(task.endsOn)}结束，考察组成员不再凭考察组身份查看和录入；姓名、签字和责任记录保留。`}</p>
        {task.underway ? (
          <ActionForm action={reopen} version={task.version} hidden={hidden} submitLabel="重新开展考察" blockedBecause={blockedBecause}>
            <p>考察对象退回补充考察的，重新开展后考察组成员可以继续查看和录入。</p>
          </ActionForm>
        ) : null}
      </>
    );
  }
  if (!task.teamRights) {
    return <p className="section-note">考察对象都已离开考察环节，考察组成员的权限已随任务终止；有人退回考察的，权限自动恢复。姓名、签字和责任记录保留。</p>;
  }
  return (
    <Disclosure summary="结束考察任务">
      <ActionForm action={end} version={task.version} hidden={hidden} submitLabel="结束考察任务" blockedBecause={blockedBecause}>
        <FormSection>
          <Field name="endsOn" scope={task.id} label="结束日期" hint="登记后考察组成员不再凭考察组身份查看和录入；姓名、签字和责任记录保留。" required>
            <DateInput name="endsOn" scope={task.id} defaultValue={today} required />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
