import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FormFileView } from "@/components/programmes/form-exchange/file-page";
import { chooseFieldsAction } from "@/lib/programmes/form-exchange/actions";
import { loadFormFile } from "@/lib/programmes/form-exchange/loaders";

export const metadata: Metadata = { title: "逐项取舍" };

export default async function FormFilePage({ params }: { params: Promise<{ uploadId: string; place: string }> }) {
  const { uploadId, place } = await params;
  const page = await loadFormFile(uploadId, place);
  if (page === null) notFound();
  return <FormFileView page={page} choose={chooseFieldsAction} />;
}
