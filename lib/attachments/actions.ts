"use server";

import type { Act } from "../access/acts";
import type { Answer } from "../messages/answer";
import { carryOutForm } from "../platform/action";
import type { Scan } from "./commands";
import { addScan, attachFile, checkSignature, enterSignature } from "./commands";
import { addScanSchema, attachSchema, checkSignatureSchema, signatureSchema } from "./schema";
import type { GuardKind } from "./types";

const actOf: Readonly<Record<GuardKind, Act>> = {
  motion: "motion.edit",
  case: "inspection.report",
  cadre: "people.edit",
  cadreFile: "people.edit",
  closedFile: "people.edit",
  ownFile: "people.edit",
  unitRecommendation: "unitRecommendation.submit",
  letterLine: "departmentReply.give",
};

/** Attaches a file to the object the form names. */
export async function attachFileAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: attachSchema,
    run: async ({ file, ...rest }, author) =>
      attachFile(
        { ...rest, fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()), fieldClass: "internal" },
        actOf[rest.objectKind],
        author,
      ),
    done: () => ({ message: "材料已保存。" }),
    revalidate: ["/"],
  });
}

/** Enters a signature from a paper. */
export async function enterSignatureAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: signatureSchema,
    run: async ({ scan, ...input }, author) => enterSignature(input, author, scan === null ? null : await scanOf(scan)),
    done: () => ({ message: "签字已录入。附有扫描件的，请由另一名工作人员对照核对；没有的，请补附扫描件。" }),
    revalidate: ["/"],
  });
}

/** Adds the scan to a signature that was entered without one. */
export async function addScanAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: addScanSchema,
    run: async ({ signatureId, scan }, author) => addScan(signatureId, await scanOf(scan), author),
    done: () => ({ message: "扫描件已补附，请由录入人以外的人对照核对。" }),
    revalidate: ["/"],
  });
}

async function scanOf(file: File): Promise<Scan> {
  return { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** Confirms that the signature stands on the scan. */
export async function checkSignatureAction(_: Answer, data: FormData): Promise<Answer> {
  return carryOutForm(data, {
    schema: checkSignatureSchema,
    run: ({ signatureId }, author) => checkSignature(signatureId, author),
    done: () => ({ message: "签字已核对。" }),
    revalidate: ["/"],
  });
}
