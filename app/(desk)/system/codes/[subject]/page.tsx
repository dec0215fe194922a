import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodeSubjectView } from "@/components/codes/code-subject-view";
import { ClosedPage } from "@/components/desk/closed-page";
import { confirmCodeAction, endCodeAction, proposeCodeAction } from "@/lib/codes/actions";
import { loadCodeSubject } from "@/lib/codes/loaders";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";

export const metadata: Metadata = { title: "代码表" };

type Props = {
  params: Promise<{ subject: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CodeSubjectPage({ params, searchParams }: Props) {
  const page = await loadCodeSubject((await params).subject, await searchParams);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="代码表"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return (
    <CodeSubjectView
      page={page}
      actions={{ propose: proposeCodeAction, confirm: confirmCodeAction, end: endCodeAction }}
    />
  );
}
