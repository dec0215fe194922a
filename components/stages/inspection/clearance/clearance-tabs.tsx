import { Tabs } from "@/components/ui/page-parts";

const places = [
  { label: "核查与联审", href: "/clearance" },
  { label: "经济责任审计", href: "/clearance/audits" },
  { label: "考察员", href: "/clearance/inspectors" },
] as const;

/** The three registers of clearance, each with its own address. */
export function ClearanceTabs({ current }: { current: (typeof places)[number]["href"] }) {
  return <Tabs label="核查" items={places.map((place) => ({ ...place, current: place.href === current }))} />;
}
