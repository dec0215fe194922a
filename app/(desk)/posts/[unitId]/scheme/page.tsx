import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ClosedPage } from "@/components/desk/closed-page";
import { SchemeView } from "@/components/programmes/team-scheme/scheme-view";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { loadScheme } from "@/lib/programmes/team-scheme/loaders";

export const metadata: Metadata = { title: "班子结构前后对照" };

type Props = {
  params: Promise<{ unitId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function SchemePage({ params, searchParams }: Props) {
  const page = await loadScheme((await params).unitId, await searchParams);
  if (page === null) notFound();
  if ("refusal" in page) {
    return (
      <ClosedPage
        title="班子结构前后对照"
        sentence={refusalSentences[page.refusal]}
        back={{ href: "/posts", label: "返回职数与班子" }}
      />
    );
  }
  return <SchemeView page={page} />;
}
