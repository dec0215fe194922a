import { FindingList } from "@/components/desk/finding-list";
import { PageHead } from "@/components/desk/page-head";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { BatchForm } from "@/components/ui/batch-form";
import { ButtonLink } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { BatchAction, FormAction } from "@/components/ui/form-state";
import { FormSection } from "@/components/ui/form-section";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { PersonName } from "@/components/ui/person-name";
import { AllRowsCheckbox, RowCheckbox } from "@/components/ui/row-checkbox";
import { Table } from "@/components/ui/table";
import { TextArea } from "@/components/ui/text-input";
import { provisionalDay } from "@/lib/messages/zh-CN/settings";
import { formatDots } from "@/lib/kernel/dates";
import { shownFindings } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { noticeKindNames, noticeStateNames } from "@/lib/messages/zh-CN/notice";
import { caseStateNames, stageNames } from "@/lib/messages/zh-CN/words";
import type { MotionNoticeLine, MotionNotices } from "@/lib/stages/notice/loaders";
import type { NoticeKind } from "@/lib/stages/notice/types";
import { closingOpensOn } from "@/lib/stages/notice/rules";
import { NoticeFields } from "./notice-fields";

export type MotionNoticeActions = {
  readonly draft: FormAction;
  readonly change: FormAction;
  readonly publish: FormAction;
  readonly withdraw: FormAction;
  readonly close: BatchAction;
};

/** Notices of a motion: who waits for one, drafts and running notices, and closing for many at once. */
export function MotionNoticesView({ page, actions, token }: { page: MotionNotices; actions: MotionNoticeActions; token: string }) {
  const { motion } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "动议与选任", href: "/motions" }, { label: motion.number, href: `/motions/${motion.id}` }, { label: "公示" }]}
        title={`公示：${motion.title}`}
        lead="讨论决定之后、下发任职通知之前公示。系统只计算期限、核对内容，不代为选人。"
        actions={<ButtonLink href="/notices" icon="external">公示网页</ButtonLink>}
      />
      <DraftPart page={page} action={actions.draft} token={token} kind="first" waitingIds={page.waiting} />
      {page.waitingForSecond.length === 0 ? null : (
        <DraftPart page={page} action={actions.draft} token={`${token}-2`} kind="second" waitingIds={page.waitingForSecond} />
      )}
      <Section title="公示文稿" note="由一人拟稿，另一人核对后发布。">
        {page.notices.length === 0 ? (
          <EmptyState title="还没有公示文稿。">在上面选择人员、填写期限后即可拟稿。</EmptyState>
        ) : (
          page.notices.map((line) => <NoticePart key={line.notice.id} line={line} page={page} actions={actions} />)
        )}
      </Section>
      <ClosePart page={page} action={actions.close} />
    </>
  );
}

function DraftPart({
  page,
  action,
  token,
  kind,
  waitingIds,
}: {
  page: MotionNotices;
  action: FormAction;
  token: string;
  kind: NoticeKind;
  waitingIds: readonly string[];
}) {
  const waiting = page.cases.filter((one) => waitingIds.includes(one.id));
  return (
    <Section title={`拟${noticeKindNames[kind]}`} note="按规范顺序列出，可多选；不能列入的人会逐人说明原因。">
      {waiting.length === 0 ? (
        <EmptyState title="没有等待公示的人员。">讨论决定通过后，事项会自动来到这里。</EmptyState>
      ) : (
        <ActionForm
          action={action}
          token={token}
          hidden={{ motionId: page.motion.id, kind }}
          submitLabel="拟公示草稿"
          blockedBecause={page.preparing === null ? undefined : accessRefusals[page.preparing]}
        >
          <FormSection columns={2}>
            <Field name="caseIds" scope={kind} label="人员" required group wide>
              <fieldset className="choices">
                <legend className="sr-only">人员</legend>
                {waiting.map((one) => (
                  <Checkbox key={one.id} name="caseIds[]" value={one.id} defaultChecked>
                    <PersonName name={one.name} /> 现任{one.duties}，拟任{one.post}
                  </Checkbox>
                ))}
              </fieldset>
            </Field>
            <NoticeFields scope={kind} minimum={page.minimum} department={page.motion.departmentName} />
          </FormSection>
        </ActionForm>
      )}
    </Section>
  );
}

const tones = { draft: "grey", published: "blue", ended: "green", withdrawn: "amber" } as const;

function NoticePart({ line, page, actions }: { line: MotionNoticeLine; page: MotionNotices; actions: MotionNoticeActions }) {
  const { notice } = line;
  return (
    <Section
      level={3}
      title={`${noticeKindNames[notice.kind]} ${notice.number}`}
      note={<Badge tone={tones[notice.state]}>{noticeStateNames[notice.state]}</Badge>}
      actions={
        notice.state === "published" ? (
          <>
            <ButtonLink href={`/notices/${notice.id}`} small>
              查看网页
            </ButtonLink>
            <ButtonLink href={`/motions/${page.motion.id}/notice/${notice.id}`} small>
              张贴件和登记卡
            </ButtonLink>
          </>
        ) : null
      }
    >
      <DefinitionList
        items={[
          { label: "公示期", value: `${formatDots(notice.from)} 至 ${formatDots(notice.until)}（${notice.workingDays} 个工作日${notice.provisional ? `，暂定：${provisionalDay}` : ""}）` },
          { label: "人员", value: notice.people.map((person) => person.name).join("、") },
          { label: "监督机构", value: `${notice.supervisingOffice} ${notice.phone}` },
          { label: "公布范围和方式", value: notice.channels },
          ...(notice.withdrawnReason === "" ? [] : [{ label: "撤下理由", value: notice.withdrawnReason }]),
        ]}
      />
      {notice.state === "draft" ? <DraftActions line={line} page={page} actions={actions} /> : null}
      {notice.state === "draft" || notice.state === "published" ? (
        <Disclosure summary="撤下">
          <ActionForm action={actions.withdraw} version={notice.version} hidden={{ noticeId: notice.id }} submitLabel="撤下公示" tone="danger"
            consequence={<p>撤下后公示网页不再显示内容，所列人员须重新公示。</p>}>
            <FormSection>
              <Field name="reason" scope={notice.id} label="理由" required>
                <TextArea name="reason" scope={notice.id} rows={2} required />
              </Field>
            </FormSection>
          </ActionForm>
        </Disclosure>
      ) : null}
    </Section>
  );
}

function DraftActions({ line, page, actions }: { line: MotionNoticeLine; page: MotionNotices; actions: MotionNoticeActions }) {
  const { notice, findings } = line;
  const blocked = page.publishing !== null
    ? accessRefusals[page.publishing]
    : line.preparedByVisitor
      ? "由您拟稿，请另一位同志核对后发布。"
      : undefined;
  return (
    <>
      <Section level={3} title="发布前核对">
        <FindingList findings={shownFindings(findings)} />
      </Section>
      <Table
        caption="公示内容（只含规定项目）"
        showCaption
        narrow="cards"
        columns={[
          { key: "name", head: "姓名", rowHead: true, cell: (person) => <PersonName name={person.name} /> },
          { key: "birth", head: "出生年月", align: "center", cell: (person) => person.birthMonth },
          { key: "education", head: "学历学位", cell: (person) => person.education },
          { key: "present", head: "现任职务", cell: (person) => person.presentDuties },
          { key: "intended", head: "拟任职务", cell: (person) => person.intendedDuties },
          { key: "exceptional", head: "破格情形", cell: (person) => person.exceptionalReason },
        ]}
        rows={notice.people}
        rowKey={(person) => person.caseId}
      />
      <ActionForm action={actions.publish} version={notice.version} hidden={{ noticeId: notice.id }} submitLabel="核对无误，发布" blockedBecause={blocked}
        consequence={<p>发布后到开始之日对外可见，最后一日次日自动下线。</p>} />
      <Disclosure summary="修改草稿">
        <ActionForm action={actions.change} version={notice.version} hidden={{ noticeId: notice.id }} submitLabel="保存修改" tone="secondary"
          blockedBecause={page.preparing === null ? undefined : accessRefusals[page.preparing]}>
          <FormSection columns={2}>
            <NoticeFields scope={notice.id} minimum={page.minimum} values={notice} department={page.motion.departmentName} />
          </FormSection>
        </ActionForm>
      </Disclosure>
    </>
  );
}

function ClosePart({ page, action }: { page: MotionNotices; action: BatchAction }) {
  const rows = page.cases.filter((one) => one.stage === "notice" && !page.waiting.includes(one.id));
  const untilOf = new Map(
    page.notices.flatMap(({ notice }) => (notice.state === "withdrawn" ? [] : notice.people.map((person) => [person.caseId, notice.until] as const))),
  );
  if (rows.length === 0) return null;
  const opensOn = (of: readonly { readonly id: string }[]) => closingOpensOn(of.flatMap((one) => untilOf.get(one.id) ?? []), page.today);
  const waiting = opensOn(rows);
  const notYet = waiting === null ? undefined : `公示尚未期满，${formatDots(waiting)} 起可以办结`;
  return (
    <Section title="办结公示" note="最后一日次日起可以办结；有未办结反映的人留在本环节。">
      <BatchForm
        action={action}
        buttons={[{ intent: "close", label: "办结公示", blockedBecause: page.publishing === null ? notYet : accessRefusals[page.publishing] }]}
      >
        <Table
          caption="公示中的人员"
          narrow="cards"
          columns={[
            { key: "select", head: <AllRowsCheckbox />, screenOnly: true, cardLabel: false, cell: (one) => (opensOn([one]) === null ? <RowCheckbox value={`${one.id}:${one.version}`} label={one.name} /> : null) },
            { key: "name", head: "姓名", rowHead: true, cell: (one) => <PersonName name={one.name} href={`/cases/${one.id}/notice`} /> },
            { key: "post", head: "拟任职务", cell: (one) => one.post },
            { key: "until", head: "最后一日", align: "center", cell: (one) => { const until = untilOf.get(one.id); return until === undefined ? null : formatDots(until); } },
            { key: "opens", head: "可以办结", align: "center", cell: (one) => { const from = opensOn([one]); return from === null ? "是" : `${formatDots(from)} 起`; } },
            { key: "state", head: "状态", align: "center", cell: (one) => `${stageNames[one.stage]}·${caseStateNames[one.state]}` },
          ]}
          rows={rows}
          rowKey={(one) => one.id}
        />
      </BatchForm>
    </Section>
  );
}
