import { FindingList } from "@/components/desk/finding-list";
import { PageHead } from "@/components/desk/page-head";
import { Callout } from "@/components/ui/callout";
import { EmptyState, Section, Tabs } from "@/components/ui/page-parts";
import type { Finding } from "@/lib/law/finding";
import { stops } from "@/lib/law/finding";
import { shownFindings } from "@/lib/messages/shown-findings";
import { roundFormNames } from "@/lib/messages/zh-CN/recommendation";
import type { PostRecommendation, RecommendationPage } from "@/lib/stages/recommendation/loaders";
import { roundForms } from "@/lib/stages/recommendation/types";
import { OmitMeeting, ReferenceNominees } from "./lists";
import { OpenRound } from "./open-round";
import { Results } from "./results";
import { RoundPart } from "./round";
import type { RecommendationActions } from "./recommendation-actions";

/** The recommendation of a batch: one post at a time, its gates, rounds and results. */
export function RecommendationView({ page, actions }: { page: RecommendationPage; actions: RecommendationActions }) {
  const { head } = page;
  return (
    <>
      <PageHead
        crumbs={[{ label: "动议与选任", href: "/motions" }, { label: head.number, href: `/motions/${head.id}` }, { label: "民主推荐" }]}
        title={`${head.number} 民主推荐`}
        lead={`${head.title}。谈话调研推荐和会议推荐分别登记、不合并相加；结果供会议研究，系统不按票确定人选。`}
      />
      {page.posts.length === 0 ? (
        <EmptyState title="本批次没有需要民主推荐的职位。">免职和平级交流不进行民主推荐。</EmptyState>
      ) : (
        <Tabs
          label="职位"
          items={page.posts.map((post) => ({ label: post.title, href: `/motions/${head.id}/recommendation?post=${post.id}`, current: post.id === page.openId }))}
        />
      )}
      {page.open === null ? (
        page.posts.length === 0 ? null : (
          <Callout title="这一职位的人选涉及您本人或您的亲属">
            <p>按回避要求不显示，也不能办理，请交由他人办理。</p>
          </Callout>
        )
      ) : (
        <PostPart one={page.open} page={page} actions={actions} />
      )}
    </>
  );
}

/** Findings about one round say which. */
function findingsByRound(findings: readonly Finding[]) {
  return shownFindings(findings).map((shown, index) => {
    const form = roundForms.find((one) => one === findings[index]?.inputs.form);
    return form === undefined ? shown : { ...shown, title: `${shown.title}（${roundFormNames[form]}）` };
  });
}

function PostPart({ one, page, actions }: { one: PostRecommendation; page: RecommendationPage; actions: RecommendationActions }) {
  const { post } = one;
  const ready = post.state === "recommendation";
  return (
    <>
      <Section title={one.title} note="确定考察对象前的审核结论">
        {ready || post.state === "subjectsFixed" ? (
          <>
            {one.findings.some(stops) ? null : <Callout tone="done" title="民主推荐符合规定，可以提请会议确定考察对象。" />}
            <FindingList findings={findingsByRound(one.findings)} />
          </>
        ) : (
          <Callout title="这一职位还没有进入民主推荐">
            <p>
              请先在会议上审定工作方案。<a href={`/motions/${page.head.id}/motion?part=plan`}>去动议环节</a>
            </p>
          </Callout>
        )}
      </Section>
      {one.omittedReason === null ? null : (
        <Callout title="不再进行会议推荐">
          <p>人数较少、两种方式参加人员范围基本相同、推荐意见集中三项同时具备。理由：{one.omittedReason}</p>
        </Callout>
      )}
      <Results one={one} />
      {one.rounds.map((round) => (
        <RoundPart key={round.id} round={round} one={one} actions={actions} />
      ))}
      {ready ? (
        <>
          {one.findings.some(stops) ? <OpenRound one={one} today={page.today} action={actions.open} /> : null}
          <ReferenceNominees one={one} action={actions.reference} />
          <OmitMeeting one={one} action={actions.omit} />
        </>
      ) : null}
    </>
  );
}
