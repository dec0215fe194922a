import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { Pagination } from "@/components/ui/pagination";
import { DateInput, TextArea, TextInput } from "@/components/ui/text-input";
import { formatDots } from "@/lib/kernel/dates";
import { studyKindNames } from "@/lib/messages/zh-CN/team-studies";
import type { UnitStudiesPage } from "@/lib/programmes/team-studies/loaders";
import { studyKinds, type Study } from "@/lib/programmes/team-studies/types";

export type StudyActions = { readonly enter: FormAction; readonly withdraw: FormAction };

/** The notebook of one team: analyses and research visits, the latest first; what was withdrawn stays with its reason. */
export function UnitStudiesView({ page, actions, token }: { page: UnitStudiesPage; actions: StudyActions; token: string }) {
  const { unit, studies } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "职数与班子", href: "/posts" },
          { label: unit.name, href: `/posts/${unit.id}` },
          { label: "研判与调研" },
        ]}
        title={`${unit.teamName}研判与调研`}
        lead="平时了解和分析班子的记录；动议这个班子的职务时对照。不打分、不排名，查看范围与受保护的档案相同。"
      />
      {page.mayEnter ? <StudyForm page={page} action={actions.enter} token={token} /> : null}
      <Section title="记录" note={studies.length === 0 ? undefined : `共 ${page.count} 条，最近的在前。`}>
        {studies.length === 0 ? (
          <EmptyState title="还没有研判和调研记录">{page.mayEnter ? "在上面登记第一条。" : "由干部科登记。"}</EmptyState>
        ) : (
          studies.map((study) => <StudyEntry key={study.id} study={study} page={page} withdraw={actions.withdraw} token={token} />)
        )}
        {page.count <= page.rowsPerPage ? null : (
          <Pagination
            page={page.page}
            pageSize={page.rowsPerPage}
            rowCount={page.count}
            href={(wanted) => `/posts/${unit.id}/studies${wanted === 1 ? "" : `?page=${String(wanted)}`}`}
          />
        )}
      </Section>
    </>
  );
}

function StudyEntry({ study, page, withdraw, token }: { study: Study; page: UnitStudiesPage; withdraw: FormAction; token: string }) {
  const withdrawn = study.withdrawnOn !== null;
  return (
    <Section
      level={3}
      title={`${formatDots(study.on)} ${studyKindNames[study.kind]}`}
      actions={withdrawn ? <Badge>已撤回</Badge> : study.disciplineBody === "" ? undefined : <Badge>联合研判</Badge>}
    >
      <DefinitionList
        items={[
          { label: "参加人员", value: study.participants },
          ...(study.disciplineBody === "" ? [] : [{ label: "纪检监察机关参加", value: study.disciplineBody }]),
          ...(study.talked === null ? [] : [{ label: "谈话人数", value: `${String(study.talked)} 人` }]),
          ...textsOf(study).map(({ label, text }) => ({ label, value: <span className="written">{text}</span>, wide: true })),
          { label: "登记", value: `${study.enteredBy} ${formatDots(study.enteredOn)}` },
          ...(study.withdrawnOn === null ? [] : [{ label: "撤回", value: `${formatDots(study.withdrawnOn)}，${study.withdrawnReason}` }]),
        ]}
      />
      {page.mayEnter && !withdrawn ? (
        <Disclosure summary="写错了，撤回">
          <ActionForm action={withdraw} token={`${token}-${study.id}`} hidden={{ studyId: study.id }} submitLabel="撤回" tone="secondary">
            <Field name="reason" scope={study.id} label="撤回理由" required>
              <TextInput name="reason" scope={study.id} required maxLength={200} />
            </Field>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function textsOf(study: Study): readonly { readonly label: string; readonly text: string }[] {
  return [
    { label: "班子情况", text: study.situation },
    { label: "主要问题", text: study.problems },
    { label: "值得关注的人员", text: study.worthWatching },
    { label: "下一步工作", text: study.nextStep },
  ].filter(({ text }) => text !== "");
}

function StudyForm({ page, action, token }: { page: UnitStudiesPage; action: FormAction; token: string }) {
  return (
    <Disclosure summary="登记研判或者调研" open={page.count === 0}>
      <ActionForm action={action} token={`${token}-n`} hidden={{ unitId: page.unit.id }} submitLabel="登记">
        <FormSection columns={2}>
          <RadioRow
            name="kind"
            legend="类别"
            required
            defaultValue="analysis"
            choices={studyKinds.map((kind) => ({ value: kind, label: studyKindNames[kind] }))}
          />
          <Field name="on" label="日期" required>
            <DateInput name="on" required defaultValue={page.today} max={page.today} />
          </Field>
          <Field name="participants" label="参加人员" required>
            <TextInput name="participants" required maxLength={200} />
          </Field>
          <Field name="disciplineBody" label="纪检监察机关参加人员" hint="联合研判的填写；没有参加的留空">
            <TextInput name="disciplineBody" maxLength={100} />
          </Field>
          <Field name="talked" label="谈话人数" hint="调研须填">
            <TextInput name="talked" inputMode="numeric" maxLength={4} />
          </Field>
          <Field name="situation" label="班子情况" required wide>
            <TextArea name="situation" required rows={3} maxLength={4000} />
          </Field>
          <Field name="problems" label="主要问题" wide>
            <TextArea name="problems" rows={2} maxLength={4000} />
          </Field>
          <Field name="worthWatching" label="值得关注的人员" hint="写事实，不打分" wide>
            <TextArea name="worthWatching" rows={2} maxLength={4000} />
          </Field>
          <Field name="nextStep" label="下一步工作" wide>
            <TextArea name="nextStep" rows={2} maxLength={4000} />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
