import { optionalFileField } from "@/lib/formats/form-fields";
import { determineFactSchema } from "@/lib/people/schema";

/** A determination as the form sends it: with the scan of the document it rests on. */
export const determineWithEvidenceSchema = determineFactSchema.extend({ evidence: optionalFileField });
