import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { CaseHead } from "@/components/case/case-head";
import { loadCaseFrame } from "@/lib/case/loaders";

/** On every page of a case. A case that is closed to the visitor looks like one that does not exist. */
export default async function CaseLayout({ children, params }: { children: ReactNode; params: Promise<{ caseId: string }> }) {
  const framed = await loadCaseFrame((await params).caseId);
  if (framed === null) notFound();
  return (
    <>
      <CaseHead framed={framed} />
      {children}
    </>
  );
}
