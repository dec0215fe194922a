import type { Metadata } from "next";
import { CodesView } from "@/components/codes/codes-view";
import { ClosedPage } from "@/components/desk/closed-page";
import { loadCodes } from "@/lib/codes/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "代码表" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function CodesPage({ searchParams }: Props) {
  const page = await loadCodes(await searchParams);
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="代码表"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <CodesView page={page} />;
}
