/** Refusals that any command may end with. */
export type RecordedRefusal = "record.form-already-sent" | "record.busy";
