import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { UnitView } from "@/components/programmes/unit-recommendation/unit-view";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { submitRecommendationAction } from "@/lib/programmes/unit-recommendation/actions";
import { loadUnitPage } from "@/lib/programmes/unit-recommendation/loaders";

export const metadata: Metadata = { title: "本单位推荐" };

export default async function UnitLeaderPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const page = await loadUnitPage(await searchParams);
  if (page === null) {
    return (
      <ClosedPage
        title="本单位推荐"
        sentence={accessRefusals["access.not-your-role"]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <UnitView page={page} submit={submitRecommendationAction} token={crypto.randomUUID()} />;
}
