import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { PutNamesView } from "@/components/stages/motion/put-names";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { putNamesAction } from "@/lib/stages/motion/actions";
import { loadPutNames } from "@/lib/stages/motion/loaders";

export const metadata: Metadata = { title: "列为动议人选" };

export default async function PutNamesPage() {
  const page = await loadPutNames();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="列为动议人选"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <PutNamesView page={page} action={putNamesAction} />;
}
