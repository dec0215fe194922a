/** Wrong: needs the file that needs it. */
import { second } from "./second";

export const first = () => second;
