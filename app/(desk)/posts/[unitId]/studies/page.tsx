import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { UnitStudiesView } from "@/components/programmes/team-studies/unit-studies-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { enterStudyAction, withdrawStudyAction } from "@/lib/programmes/team-studies/actions";
import { loadUnitStudies } from "@/lib/programmes/team-studies/loaders";

export const metadata: Metadata = { title: "研判与调研" };

type Props = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function UnitStudiesPage({ params, searchParams }: Props) {
  const { unitId } = await params;
  const page = await loadUnitStudies(unitId, await searchParams);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="研判与调研" sentence={refusalSentences[page.refusal]} back={{ href: `/posts/${unitId}`, label: "返回职数与班子" }} />;
  }
  return <UnitStudiesView page={page} actions={{ enter: enterStudyAction, withdraw: withdrawStudyAction }} token={crypto.randomUUID()} />;
}
