import { present } from "@/lib/kernel/assert";
import type { InstrumentId } from "../citation";
import { adminSanctionsRegulation2007 } from "./admin-sanctions-regulation-2007";
import { avoidance2006 } from "./avoidance-2006";
import { civilServantsLaw2018 } from "./civil-servants-law-2018";
import { discipline2023 } from "./discipline-2023";
import { governmentSanctionsLaw2020 } from "./government-sanctions-law-2020";
import type { Instrument } from "./instrument";
import { openSelection2004 } from "./open-selection-2004";
import { plenaryVote2004 } from "./plenary-vote-2004";
import { probation2001 } from "./probation-2001";
import { resignation2004 } from "./resignation-2004";
import { sar2014 } from "./sar-2014";
import { sar2019 } from "./sar-2019";
import { stepDown2022 } from "./step-down-2022";
import { terms2006 } from "./terms-2006";
import { instrumentsWithoutText, sourcesBesideLaw } from "./without-text";

/** Every instrument and source a citation may name. */
export const instruments: readonly Instrument[] = [
  sar2019,
  civilServantsLaw2018,
  governmentSanctionsLaw2020,
  adminSanctionsRegulation2007,
  discipline2023,
  avoidance2006,
  probation2001,
  plenaryVote2004,
  terms2006,
  resignation2004,
  stepDown2022,
  openSelection2004,
  sar2014,
  ...instrumentsWithoutText,
  ...sourcesBesideLaw,
];

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

/** The instrument with this id. */
export function instrumentOf(id: InstrumentId): Instrument {
  return present(byId.get(id), `instrument ${id}`);
}
