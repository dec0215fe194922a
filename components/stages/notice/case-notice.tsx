import { GateList } from "@/components/desk/gate-list";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/basis";
import { ButtonLink } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioRow } from "@/components/ui/choices";
import { Field } from "@/components/ui/field";
import { FormSection } from "@/components/ui/form-section";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { provisionalDay } from "@/lib/messages/zh-CN/settings";
import { formatDots } from "@/lib/kernel/dates";
import { shownGates } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { exemptionGroundNames, noticeStateNames } from "@/lib/messages/zh-CN/notice";
import { caseStateNames } from "@/lib/messages/zh-CN/words";
import type { CaseNotice } from "@/lib/stages/notice/loaders";
import { firstDayAfter } from "@/lib/stages/notice/rules";
import { exemptionGrounds } from "@/lib/stages/notice/types";
import { Objections } from "./objections";

export type CaseNoticeActions = {
  readonly close: FormAction;
  readonly exempt: FormAction;
  readonly register: FormAction;
  readonly conclude: FormAction;
};

/** The notice stage of one case: the notice, what still stands before its end, the reports. */
export function CaseNoticeView({ page, actions, token }: { page: CaseNotice; actions: CaseNoticeActions; token: string }) {
  const { at, notice } = page;
  const here = at.stage === "notice";
  return (
    <>
      <Section title="公示" note="系统只计算期限、核对关口，不代为作出结论。">
        <NoticeFacts page={page} />
        {here && at.state !== "running" ? (
          <Callout tone="warn" title={`本事项${caseStateNames[at.state]}`}>
            <p>反映办结且不影响任职后恢复办理；如需恢复请联系干部科。</p>
          </Callout>
        ) : null}
      </Section>
      {here && notice !== null && notice.state !== "draft" ? (
        <Section title="办结公示" note={`最早 ${formatDots(firstDayAfter(notice.until))}`}>
          <GateList gates={shownGates(page.findings)} doneText="关口已全部通过，可以办结公示。" />
          <ActionForm
            action={actions.close}
            version={at.version}
            hidden={{ caseId: at.id }}
            submitLabel="办结公示"
            blockedBecause={page.closing === null ? undefined : accessRefusals[page.closing]}
            consequence={<p>办结后本事项进入任职环节。</p>}
          />
        </Section>
      ) : null}
      <Objections page={page} register={actions.register} conclude={actions.conclude} token={token} />
      {here && notice === null ? <Exemption page={page} action={actions.exempt} /> : null}
    </>
  );
}

function NoticeFacts({ page }: { page: CaseNotice }) {
  const { at, notice } = page;
  const outcome = at.outcomes.notice;
  if (outcome !== undefined && outcome.exempted !== null) {
    return <Callout title="本事项按规定免予公示">依据和理由：{exemptionText(outcome.exempted)}</Callout>;
  }
  if (notice === null) {
    return (
      <Callout
        tone={at.stage === "notice" ? "warn" : "info"}
        title="还没有列入公示"
        actions={<ButtonLink href={`/motions/${at.motionId}/notice`}>去拟公示</ButtonLink>}
      >
        <p>请干部科在本批次的公示页拟稿，由另一位同志核对后发布。</p>
      </Callout>
    );
  }
  return (
    <DefinitionList
      items={[
        { label: "公示编号", value: notice.number },
        { label: "状态", value: <Badge tone={notice.state === "published" ? "blue" : "grey"}>{noticeStateNames[notice.state]}</Badge> },
        { label: "公示期", value: `${formatDots(notice.from)} 至 ${formatDots(notice.until)}（${notice.workingDays} 个工作日${notice.provisional ? `，暂定：${provisionalDay}` : ""}）` },
        { label: "同批公示", value: `${notice.people.length} 人` },
        { label: "公示文稿", value: <a href={`/motions/${at.motionId}/notice`}>在本批次的公示页办理</a> },
        { label: "公示网页", value: notice.publishedOn === null ? null : <a href={`/notices/${notice.id}`}>查看</a> },
        { label: "张贴件和登记卡", value: notice.publishedOn === null ? null : <a href={`/motions/${at.motionId}/notice/${notice.id}`}>打印或者输出 Word</a> },
      ]}
    />
  );
}

function exemptionText(stored: string): string {
  const ground = exemptionGrounds.find((code) => stored.startsWith(`${code}: `));
  return ground === undefined ? stored : `${exemptionGroundNames[ground]}；${stored.slice(ground.length + 2)}`;
}

function Exemption({ page, action }: { page: CaseNotice; action: FormAction }) {
  return (
    <Disclosure summary="按规定免予公示">
      <ActionForm
        action={action}
        version={page.at.version}
        hidden={{ caseId: page.at.id }}
        submitLabel="登记免予公示"
        blockedBecause={page.closing === null ? undefined : accessRefusals[page.closing]}
        consequence={<p>本事项不经公示进入任职环节，依据和理由记入全程纪实，监督人员可见。</p>}
      >
        <FormSection>
          <Field name="ground" label="依据" required group hint="只有特殊岗位和换届考察时已公示的人选可以免予公示">
            <RadioRow name="ground" legend="依据" required choices={exemptionGrounds.map((value) => ({ value, label: exemptionGroundNames[value] }))} />
          </Field>
          <Field name="reason" label="理由" required>
            <TextArea name="reason" required />
          </Field>
        </FormSection>
      </ActionForm>
    </Disclosure>
  );
}
