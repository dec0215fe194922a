import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MotionNoticesView } from "@/components/stages/notice/motion-notices";
import {
  changeNoticeAction, closeNoticesAction, draftNoticeAction, publishNoticeAction, withdrawNoticeAction,
} from "@/lib/stages/notice/actions";
import { loadMotionNotices } from "@/lib/stages/notice/loaders";

export const metadata: Metadata = { title: "公示" };

export default async function MotionNoticePage({ params }: { params: Promise<{ motionId: string }> }) {
  const page = await loadMotionNotices((await params).motionId);
  if (page === null) notFound();
  return (
    <MotionNoticesView
      page={page}
      token={crypto.randomUUID()}
      actions={{
        draft: draftNoticeAction,
        change: changeNoticeAction,
        publish: publishNoticeAction,
        withdraw: withdrawNoticeAction,
        close: closeNoticesAction,
      }}
    />
  );
}
