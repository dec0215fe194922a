import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { Callout } from "@/components/ui/callout";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { DateInput, Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { PreReportAt } from "@/lib/case/rules/pre-reports";
import { preReportGrounds } from "@/lib/case/rules/pre-reports";
import { formatDots } from "@/lib/kernel/dates";
import { preReportGroundNames } from "@/lib/messages/zh-CN/deliberation";
import type { DeliberationPage } from "@/lib/stages/deliberation/loaders";
import type { FormFrame } from "./form-frame";

const columns: readonly Column<PreReportAt>[] = [
  { key: "ground", head: "报告事项", rowHead: true, cell: (row) => preReportGroundNames[row.ground] },
  { key: "number", head: "文号", cell: (row) => row.number },
  { key: "sentOn", head: "报告日期", align: "center", cell: (row) => formatDots(row.sentOn) },
  { key: "answer", head: "答复", align: "center", cell: (row) => <AnswerMark approved={row.approved} /> },
  { key: "repliedOn", head: "答复日期", align: "center", cell: (row) => (row.repliedOn === null ? null : formatDots(row.repliedOn)) },
  { key: "reply", head: "答复内容", cell: (row) => row.reply },
];

function AnswerMark({ approved }: { approved: boolean | null }) {
  if (approved === null) return <Badge tone="amber" icon="waiting">未答复，不得上会</Badge>;
  return approved ? <Badge tone="green">同意</Badge> : <Badge tone="red">不同意</Badge>;
}

/** Reports to the superior organization department: silence is no. */
export function PreReports({ page, frame, send, reply }: { page: DeliberationPage; frame: FormFrame; send: FormAction; reply: FormAction }) {
  const { reports, grounds } = page.facts;
  const unsent = grounds.filter((ground) => !reports.some((report) => report.ground === ground));
  return (
    <Section id="pre-reports" title="事先报告" note="未答复不等于同意，获得同意后方可上会；越级提拔、不经民主推荐的，获得同意后方可开始考察。">
      {unsent.length === 0 || !frame.open ? null : (
        <Callout tone="warn" title={`材料显示可能须事先报告：${unsent.map((ground) => preReportGroundNames[ground]).join("、")}`}>
          <p>请与上级组织部门核对；需要报告的，报告后在下面登记。</p>
        </Callout>
      )}
      <Table caption="事先报告" columns={columns} rows={reports} rowKey={(row) => row.id} narrow="cards" empty="没有事先报告。" />
      {frame.open ? (
        <>
          {reports
            .filter((report) => report.approved === null && report.caseId !== null)
            .map((report) => (
              <ReplyForm key={report.id} report={report} frame={frame} action={reply} />
            ))}
          <Disclosure summary="登记事先报告">
            <SendForm page={page} frame={frame} action={send} />
          </Disclosure>
        </>
      ) : null}
    </Section>
  );
}

function SendForm({ page, frame, action }: { page: DeliberationPage; frame: FormFrame; action: FormAction }) {
  return (
    <ActionForm
      action={action}
      version={frame.version}
      token={`${frame.token}-report`}
      hidden={{ caseId: frame.caseId }}
      submitLabel="登记事先报告"
      blockedBecause={frame.blockedBecause}
    >
      <Field name="ground" scope="report" label="报告事项" required>
        <Select
          name="ground"
          scope="report"
          required
          empty="请选择"
          choices={preReportGrounds.map((value) => ({ value, label: preReportGroundNames[value] }))}
        />
      </Field>
      <Field name="number" scope="report" label="文号" required>
        <TextInput name="number" scope="report" required maxLength={60} />
      </Field>
      <Field name="sentOn" scope="report" label="报告日期" required>
        <DateInput name="sentOn" scope="report" required defaultValue={page.today} />
      </Field>
    </ActionForm>
  );
}

function ReplyForm({ report, frame, action }: { report: PreReportAt; frame: FormFrame; action: FormAction }) {
  const scope = report.id;
  return (
    <Disclosure summary={`登记${report.number}的答复`}>
      <ActionForm
        action={action}
        version={frame.version}
        hidden={{ caseId: frame.caseId, preReportId: report.id, reportVersion: String(report.version) }}
        submitLabel="登记上级答复"
        blockedBecause={frame.blockedBecause}
      >
        <Field name="repliedOn" scope={scope} label="答复日期" required>
          <DateInput name="repliedOn" scope={scope} required />
        </Field>
        <Field name="answer" scope={scope} label="答复" required group>
          <RadioRow
            name="answer"
            scope={scope}
            legend="答复"
            required
            choices={[
              { value: "approved", label: "同意" },
              { value: "refused", label: "不同意" },
            ]}
          />
        </Field>
        <Field name="reply" scope={scope} label="答复内容" required>
          <TextArea name="reply" scope={scope} required maxLength={1000} />
        </Field>
      </ActionForm>
    </Disclosure>
  );
}
