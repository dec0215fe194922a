import type { Metadata } from "next";
import { RulesView } from "@/components/rules/rules-view";

export const metadata: Metadata = { title: "制度依据" };

export default async function RulesPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const { rule, of } = await searchParams;
  return <RulesView asked={[rule ?? of ?? ""].flat()[0] ?? ""} />;
}
