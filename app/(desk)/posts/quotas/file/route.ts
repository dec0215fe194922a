import { answerFile } from "@/lib/programmes/statistics/loaders/answer";
import { loadQuotaFile } from "@/lib/programmes/statistics/loaders/quotas";

/** The quota table as a workbook: counts and posts, nobody's name. */
export async function GET(request: Request): Promise<Response> {
  return answerFile(await loadQuotaFile(Object.fromEntries(new URL(request.url).searchParams)));
}
