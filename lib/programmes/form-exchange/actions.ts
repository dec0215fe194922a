"use server";

import { redirect } from "next/navigation";
import type { Answer } from "@/lib/messages/answer";
import { carryOutForm } from "@/lib/platform/action";
import { confirmForms } from "./commands/confirm";
import { answerQuestion } from "./commands/questions";
import { chooseFields, discardForms, uploadForms } from "./commands/upload";
import {
  answerQuestionSchema,
  chooseSchema,
  confirmFormsSchema,
  discardFormsSchema,
  uploadFormsSchema,
} from "./schema";

const home = "/programmes/form-import";

/** Reads the files and compares them, then shows the dry run. Nothing is written. */
export async function uploadFormsAction(_: Answer, data: FormData): Promise<Answer> {
  const answer = await carryOutForm(data, {
    schema: uploadFormsSchema,
    run: async ({ authorityId, files }, author) => {
      const named = files.map(async (file) => ({
        name: file.name,
        bytes: new Uint8Array(await file.arrayBuffer()),
      }));
      return uploadForms({ authorityId, files: await Promise.all(named) }, author);
    },
    done: ({ uploadId }) => ({ message: "文件已读取，请核对。", href: `${home}/${uploadId}` }),
    revalidate: [home],
  });
  if (answer.status === "done" && answer.href !== undefined) redirect(answer.href);
  return answer;
}

/** Keeps the choices for one file of the dry run. */
export async function chooseFieldsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: chooseSchema,
    run: chooseFields,
    done: () => ({ message: "已保存这份文件的取舍，确认导入时按此办理。" }),
    revalidate: [home],
  });
}

/** Writes everything that was chosen as one batch. */
export async function confirmFormsAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: confirmFormsSchema,
    run: ({ uploadId }, author) => confirmForms(uploadId, author),
    done: ({ number, counts }) => ({
      message: `已导入，批次编号 ${number}：新增 ${counts.added} 人，更新 ${counts.changed} 人，留待处理 ${counts.questions} 项。${counts.moved === 0 ? "" : `核对之后档案有变动的 ${counts.moved} 人没有导入，请重新上传核对。`}`,
      href: "/people",
    }),
    revalidate: [home, "/people", "/desk"],
  });
}

/** Throws an upload away. */
export async function discardFormsAction(_: Answer, data: FormData): Promise<Answer> {
  const answer = await carryOutForm(data, {
    schema: discardFormsSchema,
    run: ({ uploadId }, author) => discardForms(uploadId, author),
    done: () => ({ message: "已删除这次上传，没有写入任何内容。" }),
    revalidate: [home],
  });
  if (answer.status === "done") redirect(home);
  return answer;
}

/** Answers an open question on a person. */
export async function answerQuestionAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: answerQuestionSchema,
    run: answerQuestion,
    done: () => ({ message: "已处理。" }),
    revalidate: ["/people"],
  });
}
