import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NewMotionView } from "@/components/stages/motion/new-motion";
import { openMotionAction } from "@/lib/stages/motion/actions";
import { loadNewMotion } from "@/lib/stages/motion/loaders";

export const metadata: Metadata = { title: "启动动议" };

export default async function NewMotionPage() {
  const page = await loadNewMotion();
  if (page === null) notFound();
  return <NewMotionView page={page} action={openMotionAction} token={crypto.randomUUID()} />;
}
