import { RuleRef } from "@/components/ui/basis";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { Section } from "@/components/ui/page-parts";
import { Table, type Column } from "@/components/ui/table";
import { Select, TextArea } from "@/components/ui/text-input";
import type { CaseOverview } from "@/lib/case/loaders";
import type { OverviewQuery } from "@/lib/case/schema";
import { committeeOverrides, overridableRules } from "@/lib/case/rules/step";
import type { CaseExceptions } from "@/lib/case/types";
import { formatDots } from "@/lib/kernel/dates";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { ruleTitle } from "@/lib/messages/zh-CN/rules";
import { caseStateNames } from "@/lib/messages/zh-CN/words";
import { AskedForms } from "./asked-form";
import { CaseStateBadge } from "./case-head";
import { holdOffers, isAsked, overrideOffers } from "./offers";

export type ExceptionActions = {
  readonly hold: FormAction;
  readonly resume: FormAction;
  readonly requestOverride: FormAction;
  readonly answerOverride: FormAction;
};

type Props = {
  readonly page: CaseOverview;
  readonly query: OverviewQuery;
  readonly actions: ExceptionActions;
  readonly token: string;
};
type Override = CaseExceptions["overrides"][number];
type Hold = CaseExceptions["holds"][number];

/** Overrides (特批): asked for by one, answered by another; only for rules whose text leaves room. */
export function Overrides({ page, query, actions, token }: Props) {
  const offers = overrideOffers(page);
  if (page.exceptions.overrides.length === 0 && !isAsked(offers, query)) return null;
  return (
    <Section
      title="特批"
      id="overrides"
      note="只有规定本身留有余地的事项可以特批，须写明理由，由部长答复；民意征询低于比例的由党委书记签批。申请人不能答复自己的申请。"
    >
      {page.exceptions.overrides.length === 0 ? (
        <p className="section-note">没有特批申请。</p>
      ) : (
        <Table
          narrow="cards"
          caption="特批"
          columns={overrideColumns(page, actions.answerOverride)}
          rows={page.exceptions.overrides}
          rowKey={(row) => row.id}
        />
      )}
      <AskedForms caseId={page.at.id} query={query} part="overrides" offers={offers}>
        {() => <OverrideForm page={page} action={actions.requestOverride} token={token} />}
      </AskedForms>
    </Section>
  );
}

/** Votes are analysed and lifted where they stand, on the page of the inspection. */
const ofDepartment = overridableRules.filter((rule) => !committeeOverrides.includes(rule));

function OverrideForm({ page, action, token }: { page: CaseOverview; action: FormAction; token: string }) {
  return (
    <ActionForm
      action={action}
      version={page.at.version}
      token={`${token}-override`}
      hidden={{ caseId: page.at.id }}
      submitLabel="提交申请"
      tone="secondary"
    >
      <FormSection>
        <Field name="rule" label="规定" required>
          <Select
            name="rule"
            required
            empty="请选择"
            choices={ofDepartment.map((rule) => ({ value: rule, label: `${ruleTitle(rule)}（${rule}）` }))}
          />
        </Field>
        <Field name="reason" scope="override" label="理由" required>
          <TextArea name="reason" scope="override" required maxLength={1000} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

function overrideColumns(page: CaseOverview, action: FormAction): readonly Column<Override>[] {
  return [
    {
      key: "rule",
      head: "规定",
      rowHead: true,
      cell: (row) => (
        <>
          <RuleRef rule={row.rule} title={ruleTitle(row.rule)} />
          {row.ofMotion ? "，全批次" : ""}
        </>
      ),
    },
    { key: "reason", head: "理由", cell: (row) => row.reason },
    { key: "asked", head: "申请", cell: (row) => `${row.requestedBy ?? ""} ${formatDots(row.requestedOn)}` },
    { key: "answer", head: "答复", cell: (row) => <OverrideAnswer row={row} page={page} action={action} /> },
  ];
}

function OverrideAnswer({ row, page, action }: { row: Override; page: CaseOverview; action: FormAction }) {
  if (row.approvedOn !== null)
    return <Badge tone="amber" icon="override">{`${row.approvedBy ?? ""} ${formatDots(row.approvedOn)} 批准`}</Badge>;
  if (row.refusedOn !== null) return <Badge tone="grey">{`${formatDots(row.refusedOn)} 不予特批`}</Badge>;
  const { approveOverride } = page.hindrances;
  if (committeeOverrides.includes(row.rule))
    return (
      <Badge tone="amber" icon="waiting">
        待党委书记签批
      </Badge>
    );
  if (row.requestedById === page.visitorId)
    return (
      <Badge tone="amber" icon="waiting">
        待部长答复
      </Badge>
    );
  if (approveOverride !== null || row.ofMotion)
    return (
      <Badge tone="amber" icon="waiting">
        待部长答复
      </Badge>
    );
  return (
    <ActionForm
      action={action}
      hidden={{ overrideId: row.id }}
      submitLabel="答复"
      tone="secondary"
      consequence={<p>双方姓名和理由记入全程纪实，监督人员可见。</p>}
    >
      <RadioRow
        name="answer"
        scope={row.id}
        legend="答复"
        required
        choices={[
          { value: "approve", label: "批准" },
          { value: "refuse", label: "不予特批" },
        ]}
      />
    </ActionForm>
  );
}

const holdColumns: readonly Column<Hold>[] = [
  { key: "state", head: "状态", rowHead: true, cell: (row) => <CaseStateBadge state={row.state} /> },
  { key: "from", head: "开始", align: "center", card: "half", cell: (row) => formatDots(row.from) },
  {
    key: "to",
    head: "结束",
    align: "center",
    card: "half",
    cell: (row) => (row.to === null ? "" : formatDots(row.to)),
  },
  { key: "reason", head: "理由", cell: (row) => row.reason },
  { key: "lifted", head: "恢复理由", cell: (row) => row.lifted },
];

/** Suspending, returning, stopping and taking up again, each with a reason. */
export function Holds({ page, query, actions, token }: Props) {
  const { at, hindrances, exceptions } = page;
  const offers = holdOffers(page);
  if (exceptions.holds.length === 0 && !isAsked(offers, query)) return null;
  return (
    <Section title="暂停、退回与恢复" id="holds">
      {exceptions.holds.length === 0 ? (
        <p className="section-note">没有暂停、缓议、退回或者终止的记录。</p>
      ) : (
        <Table
          narrow="cards"
          caption="暂停、退回与恢复"
          columns={holdColumns}
          rows={exceptions.holds}
          rowKey={(row) => row.id}
        />
      )}
      <AskedForms caseId={at.id} query={query} part="holds" offers={offers}>
        {(form) =>
          form === "resume" ? (
            <ResumeForm page={page} action={actions.resume} token={token} />
          ) : (
            <HoldForm page={page} action={actions.hold} token={token} />
          )
        }
      </AskedForms>
      {hindrances.hold === null ? null : <p className="section-note">{accessRefusals[hindrances.hold]}</p>}
    </Section>
  );
}

function ResumeForm({ page, action, token }: { page: CaseOverview; action: FormAction; token: string }) {
  return (
    <ActionForm
      action={action}
      version={page.at.version}
      token={`${token}-resume`}
      hidden={{ caseId: page.at.id }}
      submitLabel="恢复办理"
      tone="secondary"
    >
      <FormSection>
        <Field name="reason" scope="resume" label="恢复理由" required>
          <TextArea name="reason" scope="resume" required maxLength={1000} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}

const holdStates = ["suspended", "returned", "stopped"] as const;

function HoldForm({ page, action, token }: { page: CaseOverview; action: FormAction; token: string }) {
  const choices = holdStates
    .filter((state) => state !== page.at.state)
    .map((value) => ({ value, label: caseStateNames[value] }));
  return (
    <ActionForm
      action={action}
      version={page.at.version}
      token={`${token}-hold`}
      hidden={{ caseId: page.at.id }}
      submitLabel="登记"
      tone="danger"
      consequence={<p>登记后各环节不能办理；终止后不能恢复，须另行立项。理由记入全程纪实。</p>}
    >
      <FormSection>
        <Field name="state" label="处理" required group>
          <RadioRow name="state" legend="处理" required choices={choices} />
        </Field>
        <Field name="reason" scope="hold" label="理由" required>
          <TextArea name="reason" scope="hold" required maxLength={1000} />
        </Field>
      </FormSection>
    </ActionForm>
  );
}
