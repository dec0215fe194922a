import { answerComing } from "@/lib/programmes/coming-sheets/loaders";

/** The list as a workbook. Sent by a form, not by an address: an export enters the record. */
export function POST(request: Request): Promise<Response> {
  return answerComing("forecast", request);
}
