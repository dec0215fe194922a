import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PoolView } from "@/components/programmes/reserve-pool/pool-view";
import { changeMemberStateAction, enterMemberAction, leavePoolAction } from "@/lib/programmes/reserve-pool/actions";
import { loadPool } from "@/lib/programmes/reserve-pool/loaders";

export const metadata: Metadata = { title: "后备库" };

type Props = {
  params: Promise<{ poolId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReservePoolPage({ params, searchParams }: Props) {
  const page = await loadPool((await params).poolId, await searchParams);
  if (page === null) notFound();
  return (
    <PoolView
      page={page}
      token={crypto.randomUUID()}
      actions={{ enter: enterMemberAction, change: changeMemberStateAction, leave: leavePoolAction }}
    />
  );
}
