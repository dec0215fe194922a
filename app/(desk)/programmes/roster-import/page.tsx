import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { ImportHomeView } from "@/components/programmes/roster-import/import-home";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { forgetMappingAction, uploadRosterAction } from "@/lib/programmes/roster-import/actions";
import { loadImportHome } from "@/lib/programmes/roster-import/loaders";

export const metadata: Metadata = { title: "导入名册" };

export default async function RosterImportPage() {
  const page = await loadImportHome();
  if (page === null) {
    return (
      <ClosedPage
        title="导入名册"
        sentence={accessRefusals["access.not-your-role"]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <ImportHomeView page={page} upload={uploadRosterAction} forget={forgetMappingAction} />;
}
