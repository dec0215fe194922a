import type { ReactNode } from "react";
import { GateList, type ShownGate } from "@/components/desk/gate-list";
import { ActionForm } from "@/components/ui/action-form";
import { Callout } from "@/components/ui/callout";
import { Field } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form-state";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { TextArea } from "@/components/ui/text-input";
import { formatDots, legalDate } from "@/lib/kernel/dates";
import type { Finding } from "@/lib/law/finding";
import { oneAnswerPerRule, warns } from "@/lib/law/finding";
import { shownGates } from "@/lib/messages/shown-findings";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { dualConsentNames } from "@/lib/messages/zh-CN/deliberation";
import { caseStateNames } from "@/lib/messages/zh-CN/words";
import type { DeliberationPage } from "@/lib/stages/deliberation/loaders";
import { renewalWay } from "../inspection/clearance/gate-places";
import { Checklist } from "./checklist";
import { Consultations } from "./consultations";
import { PreReports } from "./pre-reports";
import type { FormFrame } from "./form-frame";

export type DeliberationActions = {
  readonly consult: FormAction;
  readonly reply: FormAction;
  readonly report: FormAction;
  readonly reportReply: FormAction;
  readonly check: FormAction;
  readonly clear: FormAction;
};

/** Deliberation: who was asked, what was reported, and the eight situations that keep a matter off the agenda. */
export function DeliberationView({ page, actions, token, supervisors }: { page: DeliberationPage; actions: DeliberationActions; token: string; supervisors: ReactNode }) {
  const { at } = page;
  const frame: FormFrame = {
    caseId: at.id,
    version: at.version,
    token,
    blockedBecause: page.recording === null ? undefined : accessRefusals[page.recording],
    open: at.stage === "deliberation" && at.state === "running",
  };
  return (
    <>
      <Standing page={page} />
      {at.stage === "deliberation" ? (
        <Section title="上会前的关口" note="系统只核对材料和期限，不代为作出判断，更不选人。">
          <GateList gates={gatesOf(page)} doneText="关口已全部通过，可以完成酝酿。" />
        </Section>
      ) : null}
      <Consultations page={page} frame={frame} ask={actions.consult} reply={actions.reply} />
      {supervisors}
      <PreReports page={page} frame={{ ...frame, open: at.state === "running" && (at.stage === "inspection" || at.stage === "deliberation") }} send={actions.report} reply={actions.reportReply} />
      <Checklist page={page} frame={frame} answer={actions.check} />
      {frame.open ? <Clearing page={page} frame={frame} action={actions.clear} /> : null}
    </>
  );
}

function Standing({ page }: { page: DeliberationPage }) {
  const { at } = page;
  const outcome = at.outcomes.deliberation;
  if (outcome !== undefined) {
    return (
      <Section title="酝酿情况">
        <DefinitionList
          items={[
            { label: "完成日期", value: formatDots(legalDate(outcome.clearedOn)) },
            { label: "征求意见", value: `${outcome.consulted} 人次` },
            { label: "双重管理", value: dualConsentNames[outcome.dualConsent] },
            { label: "待核而写明理由的", value: `${outcome.checklistOpen} 项` },
          ]}
        />
      </Section>
    );
  }
  if (at.stage === "deliberation" && at.state === "running") return null;
  return (
    <Callout tone="info" title={at.stage === "deliberation" ? `本事项${caseStateNames[at.state]}，恢复办理后再登记` : "本事项还没有办到酝酿"}>
      <p>
        {at.stage === "inspection" && at.state === "running"
          ? "现在只登记事先报告：越级提拔、不经民主推荐的须在考察开始前获得同意。考察完成后再登记听取的意见和上会前的核对结果。"
          : "前面的环节完成后，在这里登记听取了谁的意见、事先报告和上会前的核对结果。"}
      </p>
    </Callout>
  );
}

function gatesOf(page: DeliberationPage): readonly ShownGate[] {
  const stopping = oneAnswerPerRule(page.findings.filter(({ force, outcome }) => (force === "block" || force === "gate") && outcome !== "not-applicable"));
  return shownGates(stopping).map((gate, index) => ({
    ...gate,
    ...wayTo(gate.basis.rule, gate.state, page),
    ...renewalWay(stopping[index] ?? { outputs: {} }, page.at.motionId),
  }));
}

/** Where an open gate is cured, and by whom. */
function wayTo(rule: string, state: ShownGate["state"], { at }: DeliberationPage): Partial<ShownGate> {
  if (state === "open" || state === "overridden") return {};
  if (rule.startsWith("CHK-")) return { href: `/cases/${at.id}/inspection`, hrefLabel: "去考察", who: "干部科、干部监督科" };
  if (rule === "EXC-06" || rule.startsWith("RPT-")) return { href: "#pre-reports", hrefLabel: "去登记", who: "干部科" };
  return { href: "#consultations", hrefLabel: "去登记", who: "干部科、部领导" };
}

function Clearing({ page, frame, action }: { page: DeliberationPage; frame: FormFrame; action: FormAction }) {
  const warnings = page.findings.filter(warns);
  return (
    <Section title="完成酝酿">
      {warnings.length === 0 ? null : (
        <Callout tone="warn" title={`还有 ${warnings.length} 项待核提示`}>
          <p>待核提示不阻止上会；逐项核对后仍要上会的，请在下面写明理由，理由记入全程纪实。</p>
        </Callout>
      )}
      <ActionForm
        action={action}
        version={frame.version}
        hidden={{ caseId: frame.caseId }}
        submitLabel="完成酝酿，提交会议"
        blockedBecause={frame.blockedBecause ?? shutCount(page.findings)}
        consequence={<p>本事项进入讨论决定，可以列入常委会等会议的议程。</p>}
      >
        <Field name="reason" label="待核事项的理由" required={warnings.length > 0} hint={warnings.length > 0 ? "写明逐项核对的结果" : "没有待核事项的可不填"}>
          <TextArea name="reason" required={warnings.length > 0} maxLength={1000} />
        </Field>
      </ActionForm>
    </Section>
  );
}

function shutCount(findings: readonly Finding[]): string | undefined {
  const shut = shownGates(findings).filter((gate) => gate.state === "shut" || gate.state === "unknown").length;
  return shut === 0 ? undefined : `还有 ${shut} 道关口未过，见上面“上会前的关口”。`;
}
