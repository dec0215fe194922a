import { PageHead } from "@/components/desk/page-head";
import { DefinitionList, EmptyState, Section } from "@/components/ui/page-parts";
import { formatDots } from "@/lib/kernel/dates";
import { amendmentPartNames } from "@/lib/messages/zh-CN/own-record";
import type { AmendmentsPage } from "@/lib/programmes/own-record/loaders";
import type { ListedAmendment } from "@/lib/programmes/own-record/queries";
import { AmendmentAnswers, type AnswerActions } from "./amendment-answers";
import { AmendmentEvidence, AmendmentTable, wantedText } from "./amendment-table";

/** What a cadre asked to have put right, for the office that reviews it. */
export function AmendmentsView({ page, actions, token }: { page: AmendmentsPage; actions: AnswerActions; token: string }) {
  const { person, open, closed } = page;
  return (
    <>
      <PageHead
        crumbs={[
          { label: "干部", href: "/people" },
          { label: person.name, href: `/people/${person.cadreId}` },
          { label: "本人更正申请" },
        ]}
        title="本人更正申请"
        lead={`${person.name}，${person.duties}。审核后才更改档案；三龄两历一身份转为认定，由第二人确认。`}
      />
      {open.length === 0 ? (
        <EmptyState title="没有待办的更正申请" action={<a href={`/people/${person.cadreId}`}>返回干部档案</a>} />
      ) : (
        open.map((amendment) => (
          <Open key={amendment.amendmentId} amendment={amendment} page={page} actions={actions} token={token} />
        ))
      )}
      <Section title="已答复">
        <AmendmentTable caption="已答复的更正申请" amendments={closed} />
      </Section>
    </>
  );
}

function Open({
  amendment,
  page,
  actions,
  token,
}: {
  amendment: ListedAmendment;
  page: AmendmentsPage;
  actions: AnswerActions;
  token: string;
}) {
  return (
    <Section title={amendmentPartNames[amendment.part]} note={`${formatDots(amendment.requestedOn)} 申请`}>
      <DefinitionList
        items={[
          { label: "现在的内容和问题", value: amendment.wrong, wide: true },
          { label: "应为", value: wantedText(amendment), wide: true },
          { label: "证明材料", value: <AmendmentEvidence {...amendment} /> },
        ]}
      />
      {amendment.state === "underDetermination" ? (
        <p>
          已转为认定，等待第二人确认：<a href={`/people/${page.person.cadreId}/facts`}>三龄两历一身份认定</a>
        </p>
      ) : page.mayAnswer ? (
        <AmendmentAnswers amendment={amendment} today={page.today} actions={actions} token={token} />
      ) : null}
    </Section>
  );
}
