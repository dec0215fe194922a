import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RuleView } from "@/components/rules/rule-page";
import { loadRule } from "@/lib/programmes/rule-index/loaders";

type Props = { params: Promise<{ rule: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `制度依据 ${(await params).rule}` };
}

export default async function RulePage({ params }: Props) {
  const page = await loadRule((await params).rule);
  if (page === null) notFound();
  return <RuleView page={page} />;
}
