/** Wrong: one stage uses another. */
import { days } from "@/lib/stages/notice/types";

export const plan = () => days;
