import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { BoardView } from "@/components/programmes/principal-review/board-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { openRoundAction } from "@/lib/programmes/principal-review/actions";
import { loadBoard } from "@/lib/programmes/principal-review/loaders/board";

export const metadata: Metadata = { title: "主要负责人监督评议" };

export default async function PrincipalReviewsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const page = await loadBoard(await searchParams);
  if ("refusal" in page) {
    return <ClosedPage title="主要负责人监督评议" sentence={refusalSentences[page.refusal]} back={{ href: "/desk", label: "返回工作台" }} />;
  }
  return <BoardView page={page} action={openRoundAction} token={crypto.randomUUID()} />;
}
