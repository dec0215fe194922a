import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { AsOfSection } from "@/components/programmes/archive/as-of-form";
import { PastUnitView } from "@/components/programmes/archive/past-unit-view";
import { UnitView } from "@/components/posts/unit-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { addTargetAction, endTargetAction, setCreditCodeAction } from "@/lib/posts/actions";
import { loadUnit } from "@/lib/posts/loaders/units";
import { openedNumberSchema } from "@/lib/posts/schema";
import { loadPastUnit } from "@/lib/programmes/archive/loaders/as-of";

export const metadata: Metadata = { title: "职数与班子" };

type Props = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function UnitPage({ params, searchParams }: Props) {
  const { unitId } = await params;
  const past = await loadPastUnit(unitId, await searchParams);
  if (past !== null && !("refusal" in past)) return <PastUnitView page={past} />;
  const page = past ?? (await loadUnit(unitId));
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="职数与班子"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/posts", label: "返回职数与班子" }}
      />
    );
  }
  return (
    <>
      <UnitView
        page={page}
        opened={openedNumberSchema.parse((await searchParams).seats)}
        targetActions={{ add: addTargetAction, end: endTargetAction }}
        creditCodeAction={setCreditCodeAction}
        token={crypto.randomUUID()}
      />
      <AsOfSection action={`/posts/${unitId}`} />
    </>
  );
}
