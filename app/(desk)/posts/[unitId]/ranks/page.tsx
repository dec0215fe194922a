import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { UnitRanksView } from "@/components/programmes/ranks/unit-ranks-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { setEstablishmentAction } from "@/lib/programmes/ranks/actions";
import { loadUnitRanks } from "@/lib/programmes/ranks/loaders";

export const metadata: Metadata = { title: "职级职数" };

export default async function UnitRanksPage({ params }: { params: Promise<{ unitId: string }> }) {
  const page = await loadUnitRanks((await params).unitId);
  if (page === null) notFound();
  if ("refusal" in page) {
    return <ClosedPage title="职级职数" sentence={refusalSentences[page.refusal]} back={{ href: "/posts", label: "返回职数与班子" }} />;
  }
  return <UnitRanksView page={page} action={setEstablishmentAction} token={crypto.randomUUID()} />;
}
