import "server-only";

/** A file that came with a form: its name and its bytes, not yet judged. */
export type UploadedFile = { readonly fileName: string; readonly bytes: Uint8Array };

/** Reads the file of a form into memory; null when none was chosen. The form's size is bounded by the server. */
export async function uploadedFile(file: File | null): Promise<UploadedFile | null> {
  return file === null ? null : { fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
