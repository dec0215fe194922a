import type { Metadata } from "next";
import { RulesView } from "@/components/rules/rules-view";

export const metadata: Metadata = { title: "制度依据" };

export default function RulesPage() {
  return <RulesView />;
}
