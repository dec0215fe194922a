import type { Metadata } from "next";
import { ClosedPage } from "@/components/desk/closed-page";
import { PoolsView } from "@/components/programmes/reserve-pool/pools-view";
import { accessRefusals } from "@/lib/messages/zh-CN/access";
import { openPoolAction } from "@/lib/programmes/reserve-pool/actions";
import { loadPools } from "@/lib/programmes/reserve-pool/loaders";

export const metadata: Metadata = { title: "后备库" };

export default async function ReservePoolsPage() {
  const page = await loadPools();
  if (page === null) {
    return (
      <ClosedPage
        title="后备库"
        sentence={accessRefusals["access.not-your-role"]}
        back={{ href: "/desk", label: "返回工作台" }}
      />
    );
  }
  return <PoolsView page={page} open={openPoolAction} token={crypto.randomUUID()} />;
}
