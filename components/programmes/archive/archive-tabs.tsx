import { Tabs } from "@/components/ui/page-parts";
import type { ArchiveList } from "@/lib/programmes/archive/schema/lists";

const names: Readonly<Record<ArchiveList, string>> = {
  checks: "信息核查",
  completeness: "档案完整性",
  duplicates: "疑似重复",
};

/** The three lists that keep the archives sound. */
export function archiveViews(current: ArchiveList) {
  return (Object.keys(names) as ArchiveList[]).map((list) => ({
    label: names[list],
    href: `/people/${list}`,
    current: list === current,
  }));
}

export function ArchiveTabs({ current }: { current: ArchiveList }) {
  return <Tabs label="档案核查" items={archiveViews(current)} />;
}
