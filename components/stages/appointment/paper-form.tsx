import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { PersonName } from "@/components/ui/person-name";
import { DateInput, TextInput } from "@/components/ui/text-input";
import { isElected, takesPost } from "@/lib/case/rules/kinds";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { appointmentWayNames } from "@/lib/messages/zh-CN/appointment";
import { kindNames } from "@/lib/messages/zh-CN/words";
import type { AppointmentLine, MotionAppointment } from "@/lib/stages/appointment/loaders";
import type { PaperAt } from "@/lib/stages/appointment/types";

/** Selects the people of a paper, what each keeps, and its number, date and counts. With `paper` the draft is written again. */
export function PaperForm({
  page,
  lines,
  paper,
  action,
  token,
  scope,
}: {
  page: MotionAppointment;
  lines: readonly AppointmentLine[];
  paper?: PaperAt | undefined;
  action: FormAction;
  token?: string | undefined;
  scope: string;
}) {
  const appoint = lines.filter((line) => takesPost(line.at.kind)).length;
  const remove = lines.reduce((sum, line) => sum + (takesPost(line.at.kind) ? line.place.holdings.length : 1), 0);
  const needsProbation = lines.some((line) => line.probation);
  return (
    <ActionForm
      action={action}
      token={token}
      version={paper?.version ?? 0}
      hidden={{ motionId: page.motion.id, paperId: paper?.id ?? "" }}
      submitLabel={paper === undefined ? "拟任免文件草稿" : "保存修改"}
      tone={paper === undefined ? "primary" : "secondary"}
      blockedBecause={page.preparing === null ? undefined : accessRefusals[page.preparing]}
    >
      {lines.map((line, index) => (
        <PersonChoice key={line.at.id} line={line} actIndex={lines.slice(0, index).filter(needsAct).length} paper={paper} scope={scope} />
      ))}
      <FormSection title="文件" columns={2}>
        <Field name="number" scope={scope} label="文号" required hint="如：云泽委干〔2026〕31号">
          <TextInput name="number" scope={scope} required maxLength={60} defaultValue={paper?.number} />
        </Field>
        <Field name="issuedOn" scope={scope} label="成文日期" required>
          <DateInput name="issuedOn" scope={scope} required defaultValue={paper?.issuedOn ?? page.today} />
        </Field>
        <Field name="appointStated" scope={scope} label="载明任职条数" required hint="按纸质文件逐条清点">
          <TextInput name="appointStated" scope={scope} size="number" required defaultValue={paper?.appointStated ?? appoint} />
        </Field>
        <Field name="removeStated" scope={scope} label="载明免职条数" required hint="与录入条数不一致的不能提交">
          <TextInput name="removeStated" scope={scope} size="number" required defaultValue={paper?.removeStated ?? remove} />
        </Field>
        {needsProbation ? (
          <Field name="probationNoticeOn" scope={scope} label="发出试用任职通知日期" required hint="试用期从这一天起算">
            <DateInput name="probationNoticeOn" scope={scope} required defaultValue={paper?.probationNoticeOn ?? page.today} />
          </Field>
        ) : null}
      </FormSection>
    </ActionForm>
  );
}

/** Whether time in post starts with another organ's act, whose day must be given (APT-02); of an election it is on record. */
function needsAct(line: AppointmentLine): boolean {
  const way = line.posts.get(line.at.postId)?.appointmentWay ?? "committeeDecision";
  return takesPost(line.at.kind) && !isElected(line.at.kind) && way !== "committeeDecision";
}

function PersonChoice({ line, actIndex, paper, scope }: { line: AppointmentLine; actIndex: number; paper: PaperAt | undefined; scope: string }) {
  const { at, person, place, posts } = line;
  const onPaper = paper?.lines.filter((one) => one.caseId === at.id) ?? [];
  const way = posts.get(at.postId)?.appointmentWay ?? "committeeDecision";
  return (
    <FormSection
      title={
        <>
          <PersonName name={person.name} />（{kindNames[at.kind]}）{person.post}
        </>
      }
    >
      <Field name="caseIds" scope={`${scope}-${at.id}`} label="列入文件" group>
        <Checkbox name="caseIds[]" value={at.id} defaultChecked={paper === undefined || onPaper.length > 0}>
          列入
        </Checkbox>
      </Field>
      {!takesPost(at.kind) ? null : (
        <>
          <Field name="keep" scope={`${scope}-${at.id}`} label="保留的现任职务" group hint="不勾选的一并免去">
            {place.holdings.length === 0 ? <p>目前没有担任职务。</p> : null}
            {place.holdings.map((holding) => {
              const post = posts.get(holding.postId);
              const kept = onPaper.length > 0 && !onPaper.some((one) => one.kind === "remove" && one.postId === holding.postId);
              return (
                <Checkbox key={holding.id} name="keep[]" value={`${at.id}/${holding.postId}`} defaultChecked={kept}>
                  {post === undefined ? holding.postId : `${post.unitName}${post.title}`}
                </Checkbox>
              );
            })}
          </Field>
          <Field name="concurrent" scope={`${scope}-${at.id}`} label="兼任" group>
            <Checkbox name="concurrent[]" value={at.id} defaultChecked={onPaper.some((one) => one.concurrent)}>
              新任职务为兼任，现任职务都保留
            </Checkbox>
          </Field>
          {!needsAct(line) ? null : (
            <Field name={`acts.${actIndex}.actOn`} scope={scope} label="当选或任命日期" required hint={`任职方式：${appointmentWayNames[way]}`}>
              <input type="hidden" name={`acts.${actIndex}.caseId`} value={at.id} />
              <DateInput name={`acts.${actIndex}.actOn`} scope={scope} required defaultValue={onPaper.find((one) => one.kind === "appoint")?.actOn ?? undefined} />
            </Field>
          )}
        </>
      )}
    </FormSection>
  );
}
