import { loadCaseFrame } from "@/lib/case/loaders";
import { takesPost } from "@/lib/case/rules/kinds";
import { ok, refused } from "@/lib/kernel/result";
import type { RefusalCode } from "@/lib/messages/zh-CN/refusals";
import { refusalSentences } from "@/lib/messages/zh-CN/refusals";
import { answerFileForm, downloadAnswer } from "@/lib/platform/download";
import type { ZipPart } from "@/lib/platform/zip";
import { zipStream } from "@/lib/platform/zip";
import type { FormBytes } from "@/lib/programmes/approval-form/loaders";
import { loadFormFile } from "@/lib/programmes/approval-form/loaders";
import { loadPackedCaseFile } from "@/lib/programmes/case-file/loaders";

/** The whole case file as one zip: catalogue, files, and the appointment form as it stands. Sent by a form: what goes out enters the record. */
export function POST(request: Request, { params }: { params: Promise<{ caseId: string }> }): Promise<Response> {
  return answerFileForm(
    request,
    async (data) => {
      const { caseId } = await params;
      const framed = await loadCaseFrame(caseId);
      if (framed === null) return refused([{ code: "caseFile.not-found" }] as const);
      const { at } = framed;
      const packed = await loadPackedCaseFile(caseId, data);
      if (!packed.ok || !takesPost(at.kind)) return packed;
      const asked = new FormData();
      for (const [name, value] of Object.entries({ selected: at.person.cadreId, case: at.id, format: "docx" })) asked.set(name, value);
      asked.set("reason", data.get("reason") ?? "");
      const form = await loadFormFile(asked);
      return ok({ ...packed.value, parts: [...packed.value.parts, ...(form.ok ? formPart(form.value.file) : [withoutForm(form.refusal.map(({ code }) => code))])] });
    },
    ({ name, parts }) => downloadAnswer({ bytes: zipStream(parts), fileName: `${name}.zip`, mediaType: "application/zip" }),
  );
}

function formPart(file: FormBytes | null): readonly ZipPart[] {
  return file === null ? [] : [{ name: `00 ${file.fileName}`, read: () => file.bytes }];
}

/** Says in the file itself why the form is not in it: who is managed by another authority has his form from there. */
function withoutForm(codes: readonly RefusalCode[]): ZipPart {
  return { name: "00 未附任免审批表.txt", read: () => new TextEncoder().encode(codes.map((code) => refusalSentences[code]).join("\n")) };
}
