import { Breadcrumb, EmptyState } from "@/components/ui/page-parts";
import { ButtonLink } from "@/components/ui/button";

/** An address that leads nowhere, or to something this user may not know of: both look the same. */
export function MissingPage() {
  return (
    <>
      <Breadcrumb crumbs={[{ label: "工作台", href: "/desk" }, { label: "没有找到" }]} />
      <h1 className="mt-2 mb-4">没有找到这一页</h1>
      <EmptyState
        title="地址不对，或者不在您的权限范围内。"
        action={
          <ButtonLink href="/desk" tone="primary">
            回工作台
          </ButtonLink>
        }
      >
        请从菜单进入，或向给您地址的同事核对。需要查看而没有权限的，请联系本单位系统管理员。
      </EmptyState>
    </>
  );
}
