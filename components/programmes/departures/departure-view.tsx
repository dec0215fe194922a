import { FindingList } from "@/components/desk/finding-list";
import { PageHead } from "@/components/desk/page-head";
import { Badge } from "@/components/ui/badge";
import { DefinitionList, Section } from "@/components/ui/page-parts";
import { Timeline } from "@/components/ui/timeline";
import { formatDots } from "@/lib/kernel/dates";
import { shownFindings } from "@/lib/messages/shown-findings";
import { departureKindNames, departureMeansNames, departureStateNames, groundName, stepName, stepOutcomeNames } from "@/lib/messages/zh-CN/departures";
import type { DeparturePage } from "@/lib/programmes/departures/loaders";
import { ClockList } from "./clock-list";
import { StepForm, type DepartureActions } from "./step-form";

/** One departure: its next step, its clocks, what the rules say, and what was done. */
export function DepartureView({ page, actions, token }: { page: DeparturePage; actions: DepartureActions; token: string }) {
  const { departure, clocks, findings, today } = page;
  const ground = groundName(departure.ground);
  // the periods stand above with their days
  const others = findings.filter(({ inputs }) => inputs["clock"] === undefined);
  return (
    <>
      <PageHead
        crumbs={[{ label: "辞职与调整", href: "/programmes/departures" }, { label: departure.number }]}
        title={`${departure.name}：${departureKindNames[departure.kind]}`}
        badges={<Badge tone={departure.state === "running" ? "blue" : "grey"}>{departureStateNames[departure.state]}</Badge>}
        lead={`${nextWords(page)}拟离任职务：${departure.postName}。`}
      />
      <div className="no-print">
        <StepForm page={page} actions={actions} token={token} />
      </div>
      <Section title="期限" note="逐项按条文计算；期限内没有办理的，请写明原因。">
        <ClockList clocks={clocks} today={today} running={departure.state === "running"} />
      </Section>
      {others.length === 0 ? null : (
        <Section title="审核结论">
          <FindingList findings={shownFindings(others)} />
        </Section>
      )}
      <Section title="已办步骤" note={departure.steps.length === 0 ? "还没有登记步骤。" : "登记后不再更改。"}>
        <Timeline
          label="已办步骤"
          entries={departure.steps.map((step, index) => ({
            id: String(index),
            time: formatDots(step.on),
            dateTime: step.on,
            title: `${stepName(departure.kind, step.kind)}${step.outcome === null ? "" : `：${stepOutcomeNames[step.outcome]}`}`,
            actor: `${step.enteredBy}登记`,
            body: [step.meetingName === null ? "" : `会议 ${step.meetingName}`, step.conclusion.replace(/。$/u, ""), step.words].filter((words) => words !== "").join("；"),
            marked: step.kind === "decided" || step.kind === "carriedOut",
          }))}
        />
      </Section>
      <Section title="基本情况">
        <DefinitionList
          items={[
            { label: "启动", value: formatDots(departure.openedOn) },
            { label: "依据文件", value: departure.document },
            ...(ground === "" ? [] : [{ label: "情形", value: ground, wide: true }]),
            ...(departure.means === null ? [] : [{ label: "调整方式", value: departureMeansNames[departure.means] }]),
            ...(departure.leftFrom === null ? [] : [{ label: "免职日期", value: formatDots(departure.leftFrom) }]),
            { label: "事由", value: departure.facts, wide: true },
          ]}
        />
      </Section>
    </>
  );
}

/** What is to be done next and by which day; nothing once it is over. */
function nextWords({ step, departure, due, hindrance }: DeparturePage): string {
  if (step === null) return "";
  const words = `“${stepName(departure.kind, step)}”`;
  return `${hindrance === null ? `请办理${words}` : `下一步是${words}`}${due === null ? "" : `，最近的期限是 ${formatDots(due)}`}。`;
}
