import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { FormImportHomeView } from "@/components/programmes/form-exchange/import-home";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { uploadFormsAction } from "@/lib/programmes/form-exchange/actions";
import { loadFormImportHome } from "@/lib/programmes/form-exchange/loaders";

export const metadata: Metadata = { title: "导入任免审批表" };

export default async function FormImportPage() {
  const page = await loadFormImportHome();
  if (page === null) {
    return (
      <ClosedPage
        title="导入任免审批表"
        sentence={accessRefusals["access.not-your-role"]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <FormImportHomeView page={page} upload={uploadFormsAction} />;
}
