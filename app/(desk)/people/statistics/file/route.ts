import { answerFile } from "@/lib/programmes/statistics/loaders/answer";
import { loadStatisticsFile } from "@/lib/programmes/statistics/loaders/tables";

/** Both statistics tables as a workbook: counts and posts, nobody's name. */
export async function GET(request: Request): Promise<Response> {
  return answerFile(await loadStatisticsFile(Object.fromEntries(new URL(request.url).searchParams)));
}
