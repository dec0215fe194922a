import { z } from "zod";
import { dayField, idField, optionalIdField, requiredText } from "../formats/form-fields";
import { guardKinds } from "./types";

/** A signature as entered from a paper. */
export const signatureSchema = z.object({
  objectKind: z.enum(guardKinds),
  objectId: idField,
  purpose: requiredText(40),
  signerCadreId: optionalIdField,
  signerName: requiredText(40),
  capacity: requiredText(60),
  signedOn: dayField,
  scanId: optionalIdField,
  scan: z
    .instanceof(File)
    .optional()
    .transform((file) => (file === undefined || file.size === 0 ? null : file)),
});

export const addScanSchema = z.object({ signatureId: idField, scan: z.instanceof(File, { error: "form.missing" }) });

export const checkSignatureSchema = z.object({ signatureId: idField });

/** A file for an object; the bytes are judged by the command. */
export const attachSchema = z.object({
  objectKind: z.enum(guardKinds),
  objectId: idField,
  purpose: requiredText(40),
  file: z.instanceof(File, { error: "form.missing" }),
});
