import { PageHead } from "@/components/desk/page-head";
import { ButtonLink } from "@/components/ui/button";
import { Section, StatNumber, Tabs } from "@/components/ui/page-parts";
import { PrintButton } from "@/components/ui/print-button";
import { daysBetween, legalDate } from "@/lib/kernel/dates";
import { supervisionViewWords } from "@/lib/messages/zh-CN/supervision";
import type { Supervision } from "@/lib/programmes/supervision/queries/supervision";
import { supervisionHref, views } from "@/lib/programmes/supervision/schema";
import type { View } from "@/lib/programmes/supervision/schema";
import { FrontLine } from "./front-line";
import { CorrectionTable, HoldTable, ObjectionTable, OverrideTable } from "./lists";
import { OverdueTable } from "./overdue-table";
import { StageAges } from "./stage-ages";

/** What a supervisor asks for: how long matters stand, what is over its day, who overrode or corrected what, which reports are open. */
export function SupervisionView({ page }: { page: Supervision }) {
  const { counts, overdue, query } = page;
  const numbers: Readonly<Record<View, number | undefined>> = {
    overview: undefined,
    overdue: overdue.length,
    overrides: counts.overridesOpen,
    corrections: counts.correctionsOpen,
    objections: counts.objectionsOpen,
    holds: counts.holds,
    frontLine: undefined,
  };
  return (
    <>
      <PageHead
        title="监督"
        lead="本级管理的动议和选任事项。每个数字都可以点开看到是哪些；按回避要求，涉及本人和亲属的不计入、不列出。"
        actions={
          <>
            {page.mayOpenTrail ? <ButtonLink href="/supervision/trail">责任链</ButtonLink> : null}
            <ButtonLink href="/supervision/coverage">覆盖情况</ButtonLink>
            <ButtonLink href="/supervision/principal-reviews">正职监督评议</ButtonLink>
            <PrintButton />
          </>
        }
      />
      <Tabs
        label="监督内容"
        items={views.map((view) => ({
          label: supervisionViewWords[view],
          href: supervisionHref({ view }),
          current: view === query.view,
          count: numbers[view],
          countLabel: "项未办结",
        }))}
      />
      <Shown page={page} />
    </>
  );
}

function Shown({ page }: { page: Supervision }) {
  const { shown, query, today } = page;
  switch (shown.view) {
    case "overview":
      return (
        <>
          <Numbers page={page} />
          <StageAges ages={shown.ages} />
        </>
      );
    case "overdue":
      return (
        <Section title="超期事项" note="超期最久的在前；到期当日不算超期。">
          <OverdueTable lines={page.overdue} />
        </Section>
      );
    case "overrides":
      return <OverrideTable page={shown.page} query={query} />;
    case "corrections":
      return <CorrectionTable page={shown.page} query={query} />;
    case "objections":
      return <ObjectionTable page={shown.page} query={query} today={today} />;
    case "holds":
      return <HoldTable page={shown.page} query={query} today={today} />;
    case "frontLine":
      return <FrontLine year={shown.year} groups={shown.groups} today={today} />;
  }
}

function Numbers({ page: { counts, overdue, today } }: { page: Supervision }) {
  const oldest = counts.oldestObjectionOn === null ? null : daysBetween(legalDate(counts.oldestObjectionOn), today);
  return (
    <Section title="概况">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-2">
        <StatNumber
          label="超期"
          value={overdue.length}
          unit="项"
          href={supervisionHref({ view: "overdue" })}
          {...(overdue.length === 0 ? {} : { tone: "red", note: `最久 ${overdue[0]?.days ?? 0} 天` })}
        />
        <StatNumber
          label="特批"
          value={counts.overrides}
          unit="件"
          href={supervisionHref({ view: "overrides" })}
          {...(counts.overridesOpen === 0 ? {} : { tone: "amber", note: `${counts.overridesOpen} 件待答复` })}
        />
        <StatNumber
          label="更正"
          value={counts.corrections}
          unit="件"
          href={supervisionHref({ view: "corrections" })}
          {...(counts.correctionsOpen === 0 ? {} : { tone: "amber", note: `${counts.correctionsOpen} 件待确认` })}
        />
        <StatNumber
          label="未办结的公示反映"
          value={counts.objectionsOpen}
          unit="件"
          href={supervisionHref({ view: "objections", state: "open" })}
          {...(oldest === null ? {} : { tone: "amber", note: `最久 ${oldest} 天` })}
        />
        <StatNumber label="缓议、暂停和退回" value={counts.holds} unit="项" href={supervisionHref({ view: "holds" })} />
      </div>
    </Section>
  );
}
