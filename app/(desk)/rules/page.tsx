import type { Metadata } from "next";
import { RulesView } from "@/components/rules/rules-view";
import { loadRuleIndex } from "@/lib/programmes/rule-index/loaders";

export const metadata: Metadata = { title: "制度依据" };

export default async function RulesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  return <RulesView page={await loadRuleIndex(await searchParams)} />;
}
