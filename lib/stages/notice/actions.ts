"use server";

import { readCaseLabelsIn } from "@/lib/case/queries/labels";
import type { Answer } from "@/lib/messages/answer";
import type { BatchAnswers } from "@/lib/messages/batch-answer";
import { carryOutForm } from "@/lib/platform/action";
import { carryOutBatch } from "@/lib/platform/batch";
import { reading } from "@/lib/platform/db/reading";
import { closeNotice, exemptFromNotice } from "./commands/close";
import { changeNotice, draftNotice } from "./commands/draft";
import { concludeObjection, registerObjection } from "./commands/objections";
import { publishNotice, withdrawNotice } from "./commands/publish";
import {
  changeNoticeSchema, closeNoticeSchema, concludeObjectionSchema, draftNoticeSchema, exemptCaseSchema, publishNoticeSchema,
  registerObjectionSchema, withdrawNoticeSchema,
} from "./schema";

export async function draftNoticeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: draftNoticeSchema,
    run: draftNotice,
    done: ({ included, leftOut }) => ({
      message: `公示草稿已拟好，列入 ${included.length} 人${leftOut.length === 0 ? "" : `，${leftOut.length} 人暂不能列入，已留在名单中`}。请另一位同志核对后发布。`,
    }),
    revalidate: ["/motions", "/cases", "/desk"],
  });
}

export async function changeNoticeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: changeNoticeSchema,
    run: changeNotice,
    done: () => ({ message: "公示草稿已更新，人员信息已按档案重新取用。" }),
    revalidate: ["/motions", "/cases"],
  });
}

export async function publishNoticeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: publishNoticeSchema,
    run: publishNotice,
    done: ({ noticeId }) => ({ message: "公示已发布，到开始之日对外可见。", href: `/notices/${noticeId}` }),
    revalidate: ["/motions", "/cases", "/desk"],
  });
}

export async function withdrawNoticeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: withdrawNoticeSchema,
    run: withdrawNotice,
    done: () => ({ message: "公示已撤下，所列人员须重新公示。" }),
    revalidate: ["/motions", "/cases", "/desk"],
  });
}

export async function exemptFromNoticeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: exemptCaseSchema,
    run: exemptFromNotice,
    done: () => ({ message: "已登记免予公示，理由已记入全程纪实，本事项进入下一环节。" }),
    revalidate: ["/motions", "/cases", "/desk"],
  });
}

export async function closeNoticeAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: closeNoticeSchema,
    run: closeNotice,
    done: () => ({ message: "公示环节已办结，本事项进入下一环节。" }),
    revalidate: ["/motions", "/cases", "/desk"],
  });
}

export async function closeNoticesAction(_: BatchAnswers, data: FormData): Promise<BatchAnswers> {
  return carryOutBatch(data, {
    labels: (ids, author) => reading(author.actor, (tx) => readCaseLabelsIn(tx, author.actor, ids)),
    run: ({ id, version }, author) => closeNotice({ caseId: id, version }, author),
    done: "公示环节已办结。",
    revalidate: ["/motions", "/cases", "/desk"],
  });
}

export async function registerObjectionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: registerObjectionSchema,
    run: registerObjection,
    done: () => ({ message: "反映已登记，办结前本事项停在公示环节。" }),
    revalidate: ["/cases", "/motions", "/desk"],
  });
}

export async function concludeObjectionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: concludeObjectionSchema,
    run: concludeObjection,
    done: () => ({ message: "查核结论已登记。" }),
    revalidate: ["/cases", "/motions", "/desk"],
  });
}
