import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MotionAppointmentView } from "@/components/stages/appointment/motion-appointment";
import { draftPaperAction, issuePaperAction } from "@/lib/stages/appointment/actions";
import { loadMotionAppointment } from "@/lib/stages/appointment/loaders";

export const metadata: Metadata = { title: "任职" };

export default async function MotionAppointmentPage({ params }: { params: Promise<{ motionId: string }> }) {
  const page = await loadMotionAppointment((await params).motionId);
  if (page === null) notFound();
  return <MotionAppointmentView page={page} token={crypto.randomUUID()} actions={{ draft: draftPaperAction, issue: issuePaperAction }} />;
}
