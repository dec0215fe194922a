import { noticeAnswer } from "../answer";

/** One public notice: no sign-in, no script. */
export async function GET(_: Request, { params }: { params: Promise<{ noticeId: string }> }): Promise<Response> {
  return noticeAnswer((await params).noticeId);
}
