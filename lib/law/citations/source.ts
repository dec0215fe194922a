import type { Citation, EvidenceClass, InstrumentId } from "../citation";
import { instrumentOf } from "../instruments/catalogue";

/** Where in an instrument: its id, or its id and the article; `inferred` marks a number that was not itself seen. */
export type Place = { readonly id: InstrumentId; readonly article?: string; readonly inferred?: true };

/** A citation that repeats the instrument's own words, a substring of its text on file. */
export function quoted(place: Place, evidence: EvidenceClass, zh: string): Citation {
  return { ...located(place, evidence), text: { kind: "quoted", zh } };
}

/** A citation in our own plain words (释义). */
export function paraphrased(place: Place, evidence: EvidenceClass, zh: string): Citation {
  return { ...located(place, evidence), text: { kind: "paraphrase", zh } };
}

/** An article of the 2019 selection regulations; without a number the number was not seen. */
export function sar(article?: string): Place {
  return article === undefined ? { id: "sar-2019" } : { id: "sar-2019", article };
}

/** The same, where the number follows from its neighbours only. */
export function sarInferred(article: string): Place {
  return { id: "sar-2019", article, inferred: true };
}

export const localPractice: Place = { id: "local-practice" };
/** Published reports of local experience: no law, a source of examples. */
export const localReport: Place = { id: "local-report" };
export const localScheme: Place = { id: "local-scheme" };
export const officialGuidance: Place = { id: "official-guidance" };

function located(place: Place, evidence: EvidenceClass): Citation {
  return {
    instrument: place.id,
    edition: instrumentOf(place.id).edition,
    evidence,
    ...(place.article === undefined ? {} : { article: place.article }),
    ...(place.inferred ? { articleInferred: true as const } : {}),
  };
}
