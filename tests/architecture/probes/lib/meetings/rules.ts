/** Wrong: what a correction judges knows of corrections. */
import { standing } from "@/lib/corrections/types";

export const held = () => standing;
